package guidance

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

var VariantOutOfStep = rule.Rule{
	Code:     "variant-out-of-step",
	Severity: diag.Warning,
	Doc:      "A page of guidance in another language has the same headings and {{values}} as the original page.",
	Why:      "If someone changed only one of the two, their readers learn different things.",
	Help:     "make the same changes to the other page",
	Shared: func(c *definition.Content, r *rule.Report) {
		used := map[string]map[string]bool{} // names of values, by file
		for _, t := range lookup.TextsOfGuidance(c) {
			if used[t.At.File] == nil {
				used[t.At.File] = map[string]bool{}
			}
			for _, name := range values.Names(t.V) {
				used[t.At.File][name] = true
			}
		}
		for _, g := range c.Guidance {
			i := slices.IndexFunc(c.Guidance, func(o *definition.Guidance) bool { return o.Name == g.Of && o.Of == "" })
			if g.Of == "" || i < 0 {
				continue
			}
			r.Home = g.At
			compareHeadings(r, c.Guidance[i], g)
			compareValues(r, g, used[c.Guidance[i].At.File], used[g.At.File])
		}
	},
}

// compareHeadings reports the first heading of a variant that has no counterpart.
func compareHeadings(r *rule.Report, page, variant *definition.Guidance) {
	of := func(g *definition.Guidance) (list []document.Heading) {
		for _, b := range g.Blocks {
			if h, ok := b.(document.Heading); ok {
				list = append(list, h)
			}
		}
		return list
	}
	want, have := of(page), of(variant)
	for i := range max(len(want), len(have)) {
		switch {
		case i >= len(have):
			r.Addf(variant.At, "there is no heading for %q of %s.md", document.Plain(want[i].Text), page.Name)
		case i >= len(want):
			r.Addf(variant.At, "%s.md has no heading like %q", page.Name, document.Plain(have[i].Text))
		case want[i].Level != have[i].Level:
			r.Addf(variant.At, "the heading %q has a different level from %q of %s.md", document.Plain(have[i].Text), document.Plain(want[i].Text), page.Name)
		default:
			continue
		}
		return
	}
}

// compareValues reports the values that only one of the two pages uses. Roles and labels are words
// of the site's language, which another language may do without.
func compareValues(r *rule.Report, variant *definition.Guidance, want, have map[string]bool) {
	missing := func(from, in map[string]bool) string {
		var names []string
		for name := range from {
			if !in[name] && !strings.HasPrefix(name, "labels.") && !strings.HasPrefix(name, "role.") {
				names = append(names, "{{"+name+"}}")
			}
		}
		slices.Sort(names)
		return strings.Join(names, ", ")
	}
	if names := missing(want, have); names != "" {
		r.Addf(variant.At, "it does not use %s, which %s.md uses", names, variant.Of)
	}
	if names := missing(have, want); names != "" {
		r.Addf(variant.At, "it uses %s, which %s.md does not use", names, variant.Of)
	}
}
