package texts

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

var UnknownValue = rule.Rule{
	Code: "unknown-value",
	Doc: "A {{value}} exists, is set for the inspection, and has a filter that fits it. " +
		"Texts of the programme and guidance are filled in for each inspection, and a shared page with the values of the site.",
	Why:  "Otherwise the sentence would be printed with a gap.",
	Help: "use the key of a value, such as {{reading.days|words}} or {{training.date}}",
	Content: func(c *definition.Content, r *rule.Report) {
		texts := rule.MadeOf(r, sharedOf, r.Shared()).V
		shared := texts.V
		found := unknownValues{at: map[diag.Place]*miss{}, tried: map[string][]string{}}
		for _, in := range c.Inspections {
			if in.Programme == nil { // most of its values are not known
				continue
			}
			found.add(in.Folder, shared.filesFor(in), rule.OfGiven(r, in, texts, gaps))
		}
		for _, g := range c.Guidance {
			if g.Shared.V && allProgrammesAreRead(c, g) {
				texts := shared.of(g.At.File)
				found.add("the shared page", []string{g.At.File}, gapsIn(texts, missingFromShared(r, c, g), func() *values.Values { return sharedValues(c, g, r) }))
			}
		}
		found.report(r)
	},
}

// unknownValues collects unknown values by their place. A text of a programme is filled for many
// inspections, and may be wrong for some or for all of them.
type unknownValues struct {
	at    map[diag.Place]*miss
	order []*miss
	tried map[string][]string // folders that each file was filled for
}

type miss struct {
	unfilled
	folders []string
}

// add records that files were filled for an inspection or page, and the unknown values.
func (m *unknownValues) add(folder string, files []string, gaps []unfilled) {
	for _, g := range gaps {
		one := m.at[g.place]
		if one == nil {
			one = &miss{unfilled: g}
			m.at[g.place] = one
			m.order = append(m.order, one)
		}
		one.folders = append(one.folders, folder)
	}
	for _, file := range files {
		m.tried[file] = append(m.tried[file], folder)
	}
}

func (m *unknownValues) report(r *rule.Report) {
	for _, one := range m.order {
		message := one.unknown.Reason
		if tried := m.tried[one.place.File]; len(tried) > 1 && !slices.Equal(tried, one.folders) {
			message += ", for " + rule.Listed(one.folders)
		}
		help := r.Rule.Help
		switch {
		case strings.Contains(one.unknown.Reason, "{{"): // of a condition
			help = "write a condition as {{if training.date}} ... {{else}} ... {{end}}"
		case one.near != "":
			help = fmt.Sprintf("did you mean %q?", one.near)
		}
		r.Add(one.place, help, message)
	}
}
