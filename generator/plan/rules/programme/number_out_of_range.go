package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var NumberOutOfRange = rule.Rule{
	Code: "number-out-of-range",
	Doc:  "Numbers are within the range that inspections need.",
	Why:  "A typing mistake could make an empty table, or a report of a thousand pages.",
	Help: "check the number",
	Method: func(m *definition.Method, r *rule.Report) {
		between(r, "days", m.Reading.Days, 0, 100)
		between(r, "readers", m.Reading.Readers, 0, 100)
		between(r, "reserves", m.Reading.Reserves, 0, 100)
		between(r, "readers_per_inspector", m.Reading.PerInspector, 0, 20)
		between(r, "minutes", m.Training.Minutes, 1, 24*60)
		between(r, "max_trainees", m.Training.MaxTrainees, 0, 500)
		between(r, "max_age_months", m.Practice.MaxAgeMonths, 1, 120)
		between(r, "experience", m.Matching.Experience, 0, 1000)
		between(r, "background", m.Matching.Background, 0, 1000)
		between(r, "room", m.Matching.Room, 0, 1000)
		between(r, "mode", m.Matching.Mode, 0, 1000)
		for _, a := range m.Agenda {
			between(r, "minutes", a.Minutes, 1, 24*60)
		}
		for _, d := range m.Day {
			between(r, "minutes", d.Minutes, 1, 24*60)
		}
		for _, t := range m.Tasks {
			between(r, "working_days", t.WorkingDays, 0, 500)
			between(r, "weeks", t.Weeks, 0, 100)
		}
		between(r, "walk_ins", m.RoomKit.WalkIns, 0, 200)
		between(r, "note_pages", m.RoomKit.NotePages, 1, 40)
		for _, e := range m.Scale {
			between(r, "level", e.Level, 0, 100)
		}
		for _, p := range m.Packs {
			between(r, "sides", p.Sides, 1, 1000)
		}
		for _, form := range m.Forms {
			between(r, "sides", form.Sides, 1, 100)
			for _, f := range form.Fields {
				between(r, "lines", f.Lines, 1, 120)
				between(r, "words", f.Words, 1, 5000)
				between(r, "rows", f.Rows, 1, 60)
			}
		}
	},
}

func between(r *rule.Report, key string, n definition.Int, least, most int) {
	switch {
	case n.Set && n.V < least:
		r.Addf(n.At, "%s is %d, but it must be %d or more", key, n.V, least)
	case n.Set && n.V > most:
		r.Addf(n.At, "%s is %d, but no inspection needs more than %d", key, n.V, most)
	}
}
