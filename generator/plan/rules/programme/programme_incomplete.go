package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ProgrammeIncomplete = rule.Rule{
	Code:     "programme-incomplete",
	Severity: diag.Warning,
	Doc: "A programme has tasks. With a training it has an agenda, and with readers it has criteria " +
		"and items of a reading day.",
	Why:   "Each of them fills a document. Without them, no pack has that document.",
	Help:  "add them to the programme, unless each inspection has its own",
	Needs: []string{"criterion", "agenda", "reading_item", "task", "records_reading", "training"},
	Programme: func(p *definition.Programme, r *rule.Report) {
		var missing []string
		for _, list := range []struct {
			key      string
			length   int
			isNeeded bool
		}{
			{"[[criterion]]", len(p.Criteria), p.Reading.HasReaders()},
			{"[[agenda]]", len(p.Agenda), p.Training.Held()},
			{"[[reading_item]]", len(p.Day), p.Reading.HasReaders()},
			{"[task.<id>]", len(p.Tasks), true},
		} {
			if list.length == 0 && list.isNeeded {
				missing = append(missing, list.key)
			}
		}
		if len(missing) > 0 {
			r.Addf(p.At, "the programme lacks %s", rule.Listed(missing))
		}
	},
}
