package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var UnknownAnchor = rule.Rule{
	Code:  "unknown-anchor",
	Doc:   "A task counts from the training, the first or last reading day, a date in [dates] of the inspection, or a milestone.",
	Why:   "A task that counts from anything else has no date and is missing from the checklist.",
	Help:  "write training, reading, reading_end, a key of [dates] or the id of a milestone",
	Needs: []string{"dates", "milestone.id"},
	Content: func(c *definition.Content, r *rule.Report) {
		type gap struct {
			anchor  definition.Text
			folders []string
		}
		var order []*gap
		gaps := map[diag.Place]*gap{}
		for _, in := range c.Inspections {
			if !r.SeesAllOf(in) {
				continue
			}
			for _, a := range rule.Of(r, in, anchorsOf).unknown {
				if in.AllowsOpenFacts() && isDateWithLabel(r, in, a.V) {
					continue // its date is to be confirmed
				}
				if gaps[a.At] == nil {
					gaps[a.At] = &gap{anchor: a}
					order = append(order, gaps[a.At])
				}
				gaps[a.At].folders = append(gaps[a.At].folders, in.Folder)
			}
		}
		if len(order) == 0 {
			return
		}
		known := anchorNames(r, c)
		for _, m := range order {
			r.Suggestf(m.anchor.At, m.anchor.V, known, "%q is not a date of %s", m.anchor.V, rule.Listed(m.folders))
		}
	},
}

// isDateWithLabel reports whether the programme, the inspection or the words have a label of a date.
func isDateWithLabel(r *rule.Report, in *definition.Inspection, name string) bool {
	_, ok := in.Labels.Get(name)
	return ok || r.Words.Has("label."+name)
}

// anchoring holds the names that tasks of an inspection may count from, and the other names
// that they do count from.
type anchoring struct {
	names   []string
	unknown []definition.Text
}

func anchorsOf(in *definition.Inspection) anchoring {
	found := anchoring{names: calendar.AnchorsOf(in).Names()}
	for _, t := range in.Tasks {
		for _, a := range []definition.Text{t.Before, t.After} {
			if a.Set && !slices.Contains(found.names, a.V) {
				found.unknown = append(found.unknown, a)
			}
		}
	}
	return found
}

// anchorNames lists every name that some inspection's tasks may count from.
func anchorNames(r *rule.Report, c *definition.Content) []string {
	var names []string
	for _, in := range c.Inspections {
		for _, name := range rule.Of(r, in, anchorsOf).names {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
