package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var DoneTask = rule.Rule{
	Code: "done-task",
	Doc: "[done] has ids of tasks, each with the date when it was done. " +
		"No task was done before the partnership was notified or, without that date, before the first version.",
	Why:   "With another id, pages still ask for the task. A date before the start usually has the wrong year.",
	Help:  "use the id of a task, as in [task.names], and check the date",
	Needs: []string{"done", "task"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its tasks are not known
			return
		}
		var ids []string
		for _, t := range in.Tasks {
			ids = append(ids, t.Key)
		}
		start, what := startOf(in)
		for _, e := range in.Done {
			switch {
			case !slices.Contains(ids, e.Key):
				r.Suggestf(e.At, e.Key, ids, "there is no task %q", e.Key)
			case e.Set && start.Set && e.V.Before(start.V):
				r.Addf(e.At, "the task %q was done on %s, before %s on %s", e.Key, r.Date(e.V), what, r.Date(start.V))
			}
		}
	},
}

// startOf returns the notification, or else the first version that the change notes have.
func startOf(in *definition.Inspection) (start definition.Date, what string) {
	if d, ok := in.Dates.Get("notification"); ok && d.Set {
		return d, "the notification"
	}
	for _, c := range in.Changes {
		if c.Date.Set && (!start.Set || c.Date.V.Before(start.V)) {
			start = c.Date
		}
	}
	return start, "the first version"
}
