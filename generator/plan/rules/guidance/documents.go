package guidance

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

// documentsOf lists the names of the documents and forms of all packs; nil if they are not known.
func documentsOf(c *definition.Content, r *rule.Report) []string {
	if r.Documents == nil {
		return nil
	}
	names := slices.Clone(r.Documents)
	add := func(forms []definition.Form) {
		for _, f := range forms {
			if !slices.Contains(names, f.Key) {
				names = append(names, f.Key)
			}
		}
	}
	for _, p := range c.Programmes {
		add(p.Forms)
	}
	for _, in := range c.Inspections {
		add(in.Forms)
	}
	return names
}
