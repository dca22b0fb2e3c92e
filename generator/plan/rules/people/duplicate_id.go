package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var DuplicateID = rule.Rule{
	Code: "duplicate-id",
	Doc:  "An id belongs to one agency, person, criterion, phase or milestone.",
	Why:  "If two have the same id, a reference to it could mean either of them.",
	Help: "give one of them another id, and correct the references to it",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		var agencies, people, criteria []definition.Text
		for _, a := range in.Agencies {
			agencies = append(agencies, a.ID)
		}
		for _, p := range in.People {
			people = append(people, p.ID)
		}
		for _, c := range in.Criteria {
			criteria = append(criteria, c.ID)
		}
		var phases, milestones []definition.Text
		for _, p := range in.Phases {
			phases = append(phases, p.ID)
		}
		for _, m := range in.Milestones {
			milestones = append(milestones, m.ID)
		}
		repeatedIDs(r, "phases", phases)
		repeatedIDs(r, "milestones", milestones)
		repeatedIDs(r, "agencies", agencies)
		repeatedIDs(r, "people", people)
		repeatedIDs(r, "criteria", criteria)
	},
}

func repeatedIDs(r *rule.Report, whose string, ids []definition.Text) {
	first := map[string]diag.Place{}
	for _, id := range ids {
		if !id.Set {
			continue
		}
		if at, again := first[id.V]; again {
			r.Addf(id.At, "two %s have the id %q; the first is on line %d", whose, id.V, at.Line)
			continue
		}
		first[id.V] = id.At
	}
}
