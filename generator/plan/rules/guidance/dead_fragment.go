package guidance

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var DeadFragment = rule.Rule{
	Code: "dead-fragment",
	Doc: "A link from guidance to a heading, such as checklist.html#key-contact, leads to a heading that the document has in every pack with that page. " +
		"Headings follow from the definitions, so they are checked when there are no other errors.",
	Why:      "Otherwise the link opens the document at its top.",
	Help:     "copy the address of the heading from the page itself, or link to the document without it",
	Composed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		if r.Headings == nil {
			return
		}
		names := documentsOf(c, r)
		for _, g := range c.Guidance {
			r.Home = g.At
			for _, ref := range g.Links {
				file, fragment, _ := strings.Cut(ref.To.V, "#")
				if name := document.DocumentOf(file); !ref.Image && fragment != "" && slices.Contains(names, name) && !strings.Contains(fragment, "{{") {
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
