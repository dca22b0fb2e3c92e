package people

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PartnershipTwice = rule.Rule{
	Code:     "partnership-twice",
	Severity: diag.Warning,
	Doc: "Two inspections of one programme have the same partnership, or two partnerships the same area code. " +
		"A definition was copied from another one, and its head was not changed.",
	Help: "give the partnership of this file its own name and code",
	Content: func(c *definition.Content, r *rule.Report) {
		named, coded := map[string]*definition.Inspection{}, map[string]*definition.Inspection{}
		for _, in := range c.Inspections {
			r.Home = in.At
			name, code := in.Partnership.Name, in.Partnership.GSS
			if key := in.ProgrammeID.V + "\n" + strings.ToLower(name.V); name.Set {
				if other := named[key]; other != nil {
					r.Addf(name.At, "%q is the partnership of %s, too", name.V, other.Folder)
					continue
				}
				named[key] = in
			}
			if code.Set {
				other := coded[code.V]
				if other != nil && name.Set && !strings.EqualFold(other.Partnership.Name.V, name.V) {
					r.Addf(code.At, "%q is the area code of %s, too", code.V, other.Folder)
				}
				coded[code.V] = in
			}
		}
	},
}
