package guidance

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var DeadFragment = rule.Rule{
	Code: "dead-fragment",
	Doc: "A link of a page of guidance leads to a heading of a document, such as checklist.html#key-contact, which that document does not have " +
		"in each pack that the page is in. The link would open the document at its top. " +
		"Headings follow from the definitions, so this is looked at once nothing else is wrong with them.",
	Help: "take the address of the heading from the page itself, or link to the document without it",
	Content: func(c *definition.Content, r *rule.Report) {
		if r.Headings == nil {
			return
		}
		for _, g := range c.Guidance {
			r.Home = g.At
			for _, ref := range g.Links {
				file, fragment, _ := strings.Cut(ref.To.V, "#")
				if name := documentOf(file); !ref.Image && fragment != "" && slices.Contains(r.Documents, name) && !strings.Contains(fragment, "{{") {
					checkHeading(r, c, g, ref.To, name, fragment)
				}
			}
		}
	},
}

// checkHeading reports a link to a heading that a document lacks in some of the packs.
func checkHeading(r *rule.Report, c *definition.Content, g *definition.Guidance, to definition.Text, name, fragment string) {
	var lack, near []string
	packs := 0
	for _, in := range c.Inspections {
		if !lookup.IsFor(g, in) {
			continue
		}
		ids, known := r.Headings(in, name)
		if !known {
			continue
		}
		packs++
		if !slices.Contains(ids, fragment) {
			lack, near = append(lack, in.Folder), append(near, ids...)
		}
	}
	switch {
	case len(lack) == 0:
	case len(lack) == packs:
		r.Suggestf(to.At, fragment, near, "%q has no heading %q", name+".html", "#"+fragment)
	default:
		r.Suggestf(to.At, fragment, near, "%q has no heading %q, for %s", name+".html", "#"+fragment, rule.Listed(lack))
	}
}
