package dates

import (
	"fmt"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var TaskDueBeforeIssue = rule.Rule{
	Code:     "task-due-before-issue",
	Severity: diag.Warning,
	Doc:      "No open task of a first version is due before the pack is issued. Later versions are not checked.",
	Why:      "People would be late before they read the pack.",
	Help:     "issue the pack earlier, move the date that the task counts from, or shorten the notice",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !in.Issued.Set || in.Replaces.Set {
			return
		}
		days, anchors := calendar.Working(in.Holidays), calendar.AnchorsOf(in)
		var late []string
		for _, t := range in.Tasks {
			if _, isDone := in.Done.Get(t.Key); isDone {
				continue
			}
			if due, ok := calendar.Due(t, anchors, days); ok && !t.Cancelled.V && due.Before(in.Issued.V) {
				late = append(late, fmt.Sprintf("%q on %s", rule.Shortened(t.Title.V), r.Date(due)))
			}
		}
		if len(late) > 0 {
			r.Addf(in.Issued.At, "%s %s due before the pack is issued: %s", diag.Counted(len(late), "task"), rule.Is(len(late)), rule.Listed(late))
		}
	},
}
