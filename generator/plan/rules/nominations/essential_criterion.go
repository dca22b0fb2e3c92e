package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var EssentialCriterion = rule.Rule{
	Code: "essential-criterion",
	Doc: "Readers and reserves meet every essential criterion. " +
		"Desirable criteria are an advantage, and trainees need not meet any.",
	Why:   "It is unfair to nominate people for work that they cannot do.",
	Help:  "add the criterion to meets if they meet it, or ask the partnership to nominate someone else",
	Needs: []string{"reader.meets", "criterion.id"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, one := range in.Readers {
			if one.Status.V != lookup.Reader && one.Status.V != lookup.Reserve || !one.Person.Set {
				continue
			}
			if lacks := unmet(in.Criteria, one.Meets); len(lacks) > 0 {
				r.Addf(one.Person.At, "the %s %q does not meet %s", one.Status.V, one.Person.V, rule.Quoted(lacks))
			}
		}
	},
}

// unmet lists the essential criteria that a person does not meet. It leaves out a criterion
// whose id was probably misspelt, because unknown-criterion reports it.
func unmet(criteria []definition.Criterion, meets []definition.Text) []string {
	var ids, essential []string
	for _, c := range criteria {
		if c.ID.Set {
			ids = append(ids, c.ID.V)
			if c.Strength.V == "essential" {
				essential = append(essential, c.ID.V)
			}
		}
	}
	var covered []string
	for _, m := range meets {
		if m.Set && !slices.Contains(ids, m.V) {
			covered = append(covered, diag.Nearest(m.V, ids))
		}
		covered = append(covered, m.V)
	}
	return slices.DeleteFunc(essential, func(id string) bool { return slices.Contains(covered, id) })
}
