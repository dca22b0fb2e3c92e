package pairs

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ReaderWithoutInspector = rule.Rule{
	Code: "reader-without-inspector",
	Doc: "Every reader has an inspector, unless readers_per_inspector in [records_reading] is 0. " +
		"Briefpack matches readers without a [[pairing]] to as many inspectors as it can. " +
		"Reserves have no inspector until they step in.",
	Why: "The inspector discusses and moderates what the reader finds.",
	Help: "add an inspector, raise readers_per_inspector, or fix other pairs with [[pairing]]; " +
		"after a swap, give the reserve the pairing of the reader who left",
	From: definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Reading.Seats() == 0 {
			return
		}
		var without []definition.Text
		for _, s := range roster.Match(in).Pairs {
			if s.Reader.Person.Set && s.Person != nil && s.Inspector == nil && !s.Fixed && len(roster.Missing(s.Reader.Days, in.Reading.Dates)) == 0 {
				without = append(without, s.Reader.Person)
			}
		}
		switch {
		case len(without) == 0:
		case len(lookup.InRole(in, "inspector")) == 0:
			r.Addf(without[0].At, "there is no inspector for the %s", diag.Counted(len(without), "reader"))
		case roster.TooMany(in):
			r.Advisef(without[0].At, "fix pairs with [[pairing]] until there are fewer",
				"%s without a pairing are too many to match", diag.Counted(len(without), "reader"))
		default:
			for _, id := range outside(without, roster.Conflicts(in)) {
				r.Addf(id.At, "no inspector is left for the reader %q", id.V)
			}
		}
	},
}

// outside returns the people who are in none of the conflicts, which no-possible-pairing
// reports.
func outside(ids []definition.Text, conflicts []roster.Conflict) []definition.Text {
	return slices.DeleteFunc(ids, func(id definition.Text) bool {
		return slices.ContainsFunc(conflicts, func(c roster.Conflict) bool {
			return slices.ContainsFunc(c.Readers, func(one *definition.Reader) bool { return one.Person.V == id.V })
		})
	})
}
