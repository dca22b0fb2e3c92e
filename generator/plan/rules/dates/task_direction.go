package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var TaskDirection = rule.Rule{
	Code: "task-direction",
	Doc: "A task is counted back from a date with before, or on from one with after. " +
		"With neither it has no date and would be missing from the checklist; with both, nobody knows which is meant.",
	Help:  "give either before or after, such as before = \"training\"",
	Needs: []string{"task.before", "task.after"},
	Method: func(m *definition.Method, r *rule.Report) {
		for _, t := range m.Tasks {
			switch {
			case t.Before.Set && t.After.Set:
				r.Addf(t.After.At, "the task counts from before %q and from after %q", t.Before.V, t.After.V)
			case !t.Before.Set && !t.After.Set:
				r.Addf(r.Own(t.Title.At, t.At), "the task says neither before nor after which date")
			}
		}
	},
}
