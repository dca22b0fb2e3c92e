package load

import (
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// Bounds on what a calendar file is good for. A council has some ten holidays a year.
const (
	mostHolidays = 5_000 // of one file, repetitions counted
	mostEntries  = 50    // with a problem, before the rest is passed over
	mostRules    = 200   // entries that repeat
	longestDays  = 366   // of one holiday
	longestName  = 120   // characters
)

// holidays reads a calendar file.
func (p *Piece) holidays(data []byte) {
	list, broken := entries(p.Path, properties(p.Path, data))
	bad, rules := 0, 0
	for _, e := range list {
		if _, repeats := e.props["RRULE"]; repeats {
			rules++
		}
		if rules > mostRules {
			p.report(holidayFile.problem(e.at, "the file has more than %d entries that repeat; the rest was not read", mostRules))
			return
		}
		found, problem := holidaysOf(e)
		if problem != nil && bad <= mostEntries {
			p.report(problem)
			bad++
		}
		if len(p.Holidays)+len(found) > mostHolidays {
			p.report(holidayFile.problem(e.at, "the file has more than %d holidays; the rest were not read", mostHolidays))
			return
		}
		if len(found) > 0 {
			p.Texts = append(p.Texts, found[0].Name)
		}
		p.Holidays = append(p.Holidays, found...)
	}
	if broken != nil {
		p.report(broken)
	}
}

// holidaysOf returns the holiday that an event is, once for each year in which it
// repeats, and what about it was not understood.
func holidaysOf(e entry) ([]definition.Holiday, *diag.Problem) {
	if strings.EqualFold(strings.TrimSpace(e.props["STATUS"].value), "CANCELLED") {
		return nil, nil
	}
	start, ok := e.props["DTSTART"]
	if !ok {
		return nil, holidayEntry.warning(e.at, "the entry has no DTSTART, so its day is not known; it is left out")
	}
	first, last, problem := daysOf(e)
	if problem != nil {
		return nil, problem
	}
	h := definition.Holiday{
		At:   start.at,
		Name: definition.Text{V: nameOf(e), At: e.props["SUMMARY"].at, Set: true},
		From: definition.Date{V: first, At: start.at, Set: true},
		To:   definition.Date{V: last, At: start.at, Set: true},
		Kind: kindOfEntry(e),
	}
	switch {
	case h.Name.V == "":
		h.Name = definition.Text{V: "Holiday", At: start.at, Set: true}
		problem = holidayEntry.warning(e.at, "the entry of %s has no SUMMARY; it is called %q", first, h.Name.V)
	case h.Last().Sub(first) > longestDays:
		return nil, holidayEntry.warning(start.at, "%q lasts for more than a year; it is left out", h.Name.V)
	}
	if p, ok := e.props["RECURRENCE-ID"]; ok {
		problem = holidayEntry.warning(p.at, "%q has RECURRENCE-ID, which is not understood: it is taken without", h.Name.V)
	}
	dates := []day.Date{first}
	if rule, ok := e.props["RRULE"]; ok {
		found, why := repeated(rule.value, first)
		if why != "" {
			problem = holidayEntry.warning(rule.at, "%q repeats by %s, which is not understood: only the first, %s, is taken", h.Name.V, why, first)
		} else {
			dates = found
		}
	}
	for _, p := range e.dates {
		if !apply(p, &dates) {
			problem = holidayEntry.warning(p.at, "%q has %s, which is not understood: it is taken without", h.Name.V, p.name)
		}
	}
	return spread(h, dates), problem
}

// apply adds the dates of an RDATE, or takes those of an EXDATE away; false when one of
// them is no date.
func apply(p property, dates *[]day.Date) bool {
	var own []day.Date
	for s := range strings.SplitSeq(p.value, ",") {
		m, ok := when(s)
		if !ok {
			return false
		}
		own = append(own, m.date)
	}
	isOwn := func(d day.Date) bool { return slices.Contains(own, d) }
	if *dates = slices.DeleteFunc(*dates, isOwn); p.name == "RDATE" {
		*dates = append(*dates, own...)
		slices.SortFunc(*dates, day.Date.Compare)
		*dates = slices.Compact(*dates)
	}
	return true
}

// spread returns a holiday once for each of the dates on which it starts.
func spread(h definition.Holiday, dates []day.Date) []definition.Holiday {
	length := h.To.V.Sub(h.From.V)
	list := make([]definition.Holiday, len(dates))
	for i, d := range dates {
		list[i] = h
		list[i].From.V, list[i].To.V = d, d.Add(length)
	}
	return list
}

func nameOf(e entry) string {
	name := unescape(e.props["SUMMARY"].value)
	if r := []rune(name); len(r) > longestName {
		return string(r[:longestName]) + "…"
	}
	return name
}

// kindOfEntry returns the kind that an event's category or name says; none when neither
// does, so that the definition decides.
func kindOfEntry(e entry) definition.Text {
	at := e.props["SUMMARY"].at
	said := strings.ToLower(unescape(e.props["CATEGORIES"].value) + " " + unescape(e.props["SUMMARY"].value))
	for _, k := range []struct{ word, kind string }{
		{"in-service", "in-service"}, {"in service", "in-service"}, {"inservice", "in-service"}, {"inset", "in-service"},
		{"public", "public"}, {"bank holiday", "public"}, {"school", "school"},
	} {
		if strings.Contains(said, k.word) {
			return definition.Text{V: k.kind, At: at, Set: true}
		}
	}
	return definition.Text{At: at}
}
