package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var TaskDirection = rule.Rule{
	Code:  "task-direction",
	Doc:   "A task has either before or after, the date that it counts from.",
	Why:   "With neither it has no date and is missing from the checklist. With both, no one knows which is meant.",
	Help:  "set either before or after, for example before = \"training\"",
	Needs: []string{"task.before", "task.after"},
	Method: func(m *definition.Method, r *rule.Report) {
		for _, t := range m.Tasks {
			switch {
			case t.Before.Set && t.After.Set:
				r.Addf(t.After.At, "the task has both before = %q and after = %q", t.Before.V, t.After.V)
			case !t.Before.Set && !t.After.Set:
				r.Addf(r.Own(t.Title.At, t.At), "the task has neither before nor after")
			}
		}
	},
}
