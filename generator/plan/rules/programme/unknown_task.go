package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownTask = rule.Rule{
	Code:  "unknown-task",
	Doc:   "A form belongs to a task that exists, or to none.",
	Why:   "The form has the deadline of its task.",
	Help:  "use the id of a [task.<id>], or remove the key",
	Needs: []string{"task", "form"},
	Method: func(m *definition.Method, r *rule.Report) {
		var ids []string
		for _, t := range m.Tasks {
			ids = append(ids, t.Key)
		}
		for _, f := range m.Forms {
			if f.Task.Set && !slices.Contains(ids, f.Task.V) {
				r.Suggestf(f.Task.At, f.Task.V, ids, "there is no task %q", f.Task.V)
			}
		}
	},
}
