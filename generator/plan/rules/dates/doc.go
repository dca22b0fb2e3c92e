// Package dates has the rules about the timetable: holidays, milestones, tasks, phases and versions.
package dates
