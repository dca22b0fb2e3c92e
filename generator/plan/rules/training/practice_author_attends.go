package training

import (
	"fmt"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PracticeAuthorAttends = rule.Rule{
	Code: "practice-author-attends",
	Doc: "No one who worked on the practice document attends the training. " +
		"The people who attend are the people trained, the inspectors and the leads of agenda items.",
	Why:  "Authors know the people in the practice document, and others could not discuss it freely in front of them.",
	Help: "ask for a practice document with other authors, or ask someone else to attend",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, a := range in.Practice.Authors {
			if !a.Set {
				continue
			}
			if part := partInTraining(in, a.V); part != "" {
				r.Addf(a.At, "%q worked on the practice document, and %s", a.V, part)
			}
		}
	},
}

// partInTraining returns why a person attends the training, or "".
func partInTraining(in *definition.Inspection, id string) string {
	if one := lookup.TrainedAs(in, id); one != nil {
		return "is listed for the training"
	}
	for _, p := range in.Pairings {
		if p.Inspector.Set && p.Inspector.V == id {
			return "sits with a reader"
		}
	}
	p := in.Person(id)
	if p == nil || !p.Role.Set {
		return ""
	}
	if p.Role.V == "inspector" {
		return "is an inspector"
	}
	for _, item := range in.Agenda {
		if item.Lead.Set && item.Lead.V == p.Role.V {
			return fmt.Sprintf("leads %q in the training", item.Title.V)
		}
	}
	return ""
}
