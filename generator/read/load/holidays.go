package load

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/holidays"
)

// mostHolidays limits the holidays of one inspection.
const mostHolidays = 5_000

// listings returns the calendar files that count for an inspection. A file that it lists
// itself counts as it says, whatever its programme or the site says about that file.
func listings(own, programme, site []definition.HolidayFile) []definition.HolidayFile {
	var list []definition.HolidayFile
	for _, scope := range [][]definition.HolidayFile{own, programme, site} {
		inner := list
		for _, l := range scope {
			if !slices.ContainsFunc(inner, func(o definition.HolidayFile) bool { return o.File.V == l.File.V }) {
				list = append(list, l)
			}
		}
	}
	return list
}

// addHolidays adds to an inspection the holidays of its programme, of the site and of the
// calendar files that these list, as far as they are near its dates.
func addHolidays(in *definition.Inspection, from pieces) []diag.Problem {
	programme, site := from.at(programmeFile(in.ProgrammeID.V)), from.at(settingsFile)
	own := slices.Clip(in.Holidays)
	var ofProgramme, ofSite []definition.HolidayFile
	if programme.Programme != nil {
		own, ofProgramme = append(own, programme.Programme.Holidays...), programme.Programme.HolidayFiles
	}
	if site.Site != nil {
		own, ofSite = append(own, site.Site.Holidays...), site.Site.HolidayFiles
	}
	files := listings(in.HolidayFiles, ofProgramme, ofSite)
	first, last, ok := reach(in)
	var problems []diag.Problem
	for i, l := range files {
		piece := from.at("content/" + l.File.V)
		if !strings.HasSuffix(l.File.V, ".ics") || piece.Path == "" {
			problems = append(problems, *unknownHolidays(l.File, from.calendars()))
			continue
		}
		if !ok {
			continue
		}
		others := slices.DeleteFunc(slices.Delete(slices.Clone(files), i, i+1), func(o definition.HolidayFile) bool { return o.File.V != l.File.V })
		found, more := holidays.Count(piece.Holidays, l, others, holidays.Needed{From: first, To: last, Calendar: in.Calendar})
		problems = append(problems, more...)
		if len(own)+len(found) > mostHolidays {
			problems = append(problems, *holidays.BadFile.Problem(l.File.At, "the inspection has more than %d holidays; those of %q and later files were left out", mostHolidays, l.File.V))
			break
		}
		own = append(own, found...)
	}
	in.Holidays = own
	return problems
}

// reach returns the stretch of time in which an inspection can need a holiday:
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

func unknownHolidays(name definition.Text, names []string) *diag.Problem {
	help := fmt.Sprintf("the calendar files are %q", names)
	if len(names) == 0 {
		help = "put the calendar file into content/holidays"
	} else if near := diag.Nearest(name.V, names); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	return following("content/"+name.V, noSuchHolidays.Helped(name.At, help, "there is no calendar file content/%s", name.V))
}

// unused reports the calendar files that nothing lists. If the lists of a file could not be
// read, they may be in it.
func unused(c *definition.Content, pieces []Piece) []diag.Problem {
	if slices.ContainsFunc(pieces, func(p Piece) bool { return p.unread[join("", "holidays")] }) {
		return nil
	}
	listed := map[string]bool{}
	note := func(files []definition.HolidayFile) {
		for _, l := range files {
			listed["content/"+l.File.V] = true
		}
	}
	note(c.Site.HolidayFiles)
	for _, p := range c.Programmes {
		note(p.HolidayFiles)
	}
	for _, in := range c.Inspections {
		note(in.HolidayFiles)
	}
	var problems []diag.Problem
	for _, p := range pieces {
		if strings.HasPrefix(p.Path, "content/holidays/") && len(p.Holidays) > 0 && !listed[p.Path] {
			problem := unusedHolidays.Warning(diag.Place{File: p.Path, Line: 1, Col: 1}, "nothing lists %s", strings.TrimPrefix(p.Path, "content/"))
			problems = append(problems, *following("content/", problem))
		}
	}
	return problems
}
