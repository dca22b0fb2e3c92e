package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ProgrammeIncomplete = rule.Rule{
	Code:     "programme-incomplete",
	Severity: diag.Warning,
	Doc:      "A programme has an agenda, criteria, items of a reading day, tasks and report sections.",
	Why:      "Each of them fills a document. Without them, every pack has an empty document.",
	Help:     "add them to the programme, unless each inspection has its own",
	Needs:    []string{"criterion", "agenda", "reading_item", "task", "report_section"},
	Programme: func(p *definition.Programme, r *rule.Report) {
		var missing []string
		for _, list := range []struct {
			key    string
			length int
		}{
			{"[[criterion]]", len(p.Criteria)},
			{"[[agenda]]", len(p.Agenda)},
			{"[[reading_item]]", len(p.Day)},
			{"[task.<id>]", len(p.Tasks)},
			{"[[report_section]]", len(p.Sections)},
		} {
			if list.length == 0 {
				missing = append(missing, list.key)
			}
		}
		if len(missing) > 0 {
			r.Addf(p.At, "the programme lacks %s", rule.Listed(missing))
		}
	},
}
