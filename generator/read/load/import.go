package load

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// addHolidays adds to an inspection the holidays of the calendar files that it names:
// those that are near its dates and that it does not leave out.
func addHolidays(in *definition.Inspection, from pieces) []diag.Problem {
	var problems []diag.Problem
	first, last, ok := reach(in)
	for i, name := range in.HolidayFiles {
		if slices.ContainsFunc(in.HolidayFiles[:i], func(t definition.Text) bool { return t.V == name.V }) {
			continue // named twice, it still holds each day once
		}
		piece := from.at("content/" + name.V)
		if !strings.HasSuffix(name.V, ".ics") || piece.Path == "" {
			problems = append(problems, *unknownHolidays(name, from.calendars()))
			continue
		}
		own := slices.Clip(in.Holidays)
		for _, h := range piece.Holidays {
			if !ok || h.Last().Before(first) || h.From.V.After(last) || isLeftOut(h, in.Calendar) {
				continue
			}
			if !h.Kind.Set {
				h.Kind.V, h.Kind.Set = "school", true
				if k := in.Calendar.ImportedKind; k.Set {
					h.Kind.V = k.V
				}
			}
			own = append(own, h)
		}
		if len(own) > mostHolidays {
			return append(problems, *holidayFile.problem(name.At, "the inspection has more than %d holidays; those of %q and later files were left out", mostHolidays, name.V))
		}
		in.Holidays = own
	}
	return problems
}

// reach returns the stretch of time in which an inspection can have need of a holiday:
// from a year before the first of its dates until two years after the last.
func reach(in *definition.Inspection) (from, to day.Date, ok bool) {
	dates := []definition.Date{in.Issued, in.Training.Date}
	dates = append(dates, in.Reading.Dates...)
	for _, e := range in.Dates {
		dates = append(dates, e.Date)
	}
	for _, s := range in.Sessions {
		dates = append(dates, s.Date)
	}
	dates = slices.DeleteFunc(dates, func(d definition.Date) bool { return !d.Set })
	if len(dates) == 0 {
		return from, to, false
	}
	earlier := func(a, b definition.Date) int { return a.V.Compare(b.V) }
	return slices.MinFunc(dates, earlier).V.Add(-366), slices.MaxFunc(dates, earlier).V.Add(2 * 366), true
}

// isLeftOut reports whether an entry is none that the calendar takes for a holiday.
func isLeftOut(h definition.Holiday, c definition.Calendar) bool {
	return slices.ContainsFunc(c.LeaveOut, func(t definition.Text) bool {
		return t.V != "" && strings.Contains(strings.ToLower(h.Name.V), strings.ToLower(t.V))
	})
}

func unknownHolidays(name definition.Text, names []string) *diag.Problem {
	help := fmt.Sprintf("the calendar files are %q", names)
	if len(names) == 0 {
		help = "put the calendar file into content/holidays"
	} else if near := diag.Nearest(name.V, names); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	return following("content/"+name.V, noSuchHolidays.helped(name.At, help, "there is no calendar file content/%s", name.V))
}

// unused reports the calendar files that no inspection names. Which ones an inspection
// names may not be known.
func unused(c *definition.Content, pieces []Piece) []diag.Problem {
	if slices.ContainsFunc(pieces, func(p Piece) bool { return p.Inspection != nil && p.unread[join("", "holidays")] }) {
		return nil
	}
	named := map[string]bool{}
	for _, in := range c.Inspections {
		for _, name := range in.HolidayFiles {
			named["content/"+name.V] = true
		}
	}
	var problems []diag.Problem
	for _, p := range pieces {
		if strings.HasPrefix(p.Path, "content/holidays/") && len(p.Holidays) > 0 && !named[p.Path] {
			problem := unusedHolidays.warning(diag.Place{File: p.Path, Line: 1, Col: 1}, "no inspection names %s", strings.TrimPrefix(p.Path, "content/"))
			problems = append(problems, *following("content/inspections/", problem))
		}
	}
	return problems
}
