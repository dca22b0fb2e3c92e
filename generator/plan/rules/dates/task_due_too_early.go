package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var TaskDueTooEarly = rule.Rule{
	Code: "task-due-too-early",
	Doc:  "No task is due before the partnership is notified.",
	Why:  "No one can know of a task before the notification.",
	Help: "move the date that the task counts from, or shorten the notice",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		notified, ok := in.Dates.Get("notification")
		if !ok || !notified.Set {
			return
		}
		days, anchors := calendar.Working(in.Holidays), calendar.AnchorsOf(in)
		for _, t := range in.Tasks {
			due, ok := calendar.Due(t, anchors, days)
			if ok && !t.Cancelled.V && due.Before(notified.V) {
				r.Addf(r.Own(t.WorkingDays.At, t.Weeks.At, t.Before.At, notified.At), "%q is due on %s, before %s is notified on %s",
					rule.Shortened(t.Title.V), r.Date(due), in.Folder, r.Date(notified.V))
			}
		}
	},
}
