package holidays

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// Entry is a stretch of days in a calendar file, once for each time that it repeats.
type Entry struct {
	Name     definition.Text
	From, To day.Date
	At       diag.Place // of its first day
	says     claim
}

// Read reads a calendar file up to the first line that is not a line of a calendar. It returns
// the entries, and a problem for each one that it does not understand.
func Read(file string, data []byte) ([]Entry, []diag.Problem) {
	events, broken := eventsOf(file, linesOf(file, data))
	events = newest(events)
	f := &fileReader{shared: sharedCategories(events), moved: movedIn(events)}
	for _, e := range events {
		if !f.add(e) {
			break
		}
	}
	if broken != nil {
		f.problems = append(f.problems, *broken)
	}
	return f.entries, f.problems
}

// fileReader collects the entries of a file.
type fileReader struct {
	entries  []Entry
	problems []diag.Problem
	rules    int                 // entries that repeat
	shared   string              // categories that all entries have
	moved    map[occurrence]bool // days of repeating entries that another entry replaces
}

// add adds an event; false when there are too many.
func (f *fileReader) add(e event) bool {
	if _, repeats := e.lines["RRULE"]; repeats {
		f.rules++
	}
	if f.rules > mostRules {
		f.problems = append(f.problems, *BadFile.Problem(e.at, "the file has more than %d entries that repeat; the rest was not read", mostRules))
		return false
	}
	found, problem := f.entriesOf(e)
	if problem != nil && len(f.problems) <= mostProblems {
		f.problems = append(f.problems, *problem)
	}
	if len(f.entries)+len(found) > mostHolidays {
		f.problems = append(f.problems, *BadFile.Problem(e.at, "the file has more than %d entries; the rest was not read", mostHolidays))
		return false
	}
	f.entries = append(f.entries, found...)
	return true
}

// movedIn returns the days of repeating entries that other entries replace or cancel: those
// with a RECURRENCE-ID.
func movedIn(events []event) map[occurrence]bool {
	moved := map[occurrence]bool{}
	for _, e := range events {
		if m, ok := when(e.lines["RECURRENCE-ID"].value); ok {
			moved[occurrence{e.lines["UID"].value, m.date}] = true
		}
	}
	return moved
}

// newest leaves out events that a later version of the same event replaces, by its SEQUENCE.
// Events with one UID and one SEQUENCE are all kept: some programs give every event the same.
func newest(events []event) []event {
	type identity struct{ id, occurrence string }
	of := func(e event) (identity, int) {
		n, _ := strconv.Atoi(strings.TrimSpace(e.lines["SEQUENCE"].value)) // none is 0
		return identity{e.lines["UID"].value, e.lines["RECURRENCE-ID"].value}, n
	}
	last := map[identity]int{}
	for _, e := range events {
		i, n := of(e)
		last[i] = max(last[i], n)
	}
	return slices.DeleteFunc(events, func(e event) bool {
		i, n := of(e)
		return i.id != "" && n < last[i]
	})
}

// occurrence is one day of a repeating entry.
type occurrence struct {
	id  string
	day day.Date
}

// entriesOf returns the entries of an event, one for each day on which it starts, and what
// about it was not understood.
func (f *fileReader) entriesOf(e event) ([]Entry, *diag.Problem) {
	if e.is("STATUS", "CANCELLED") {
		return nil, nil
	}
	start, ok := e.lines["DTSTART"]
	if !ok {
		return nil, holidayEntry.Warning(e.at, "the entry has no DTSTART, so its day is not known; it is left out")
	}
	first, last, problem := daysOf(e)
	if problem != nil {
		return nil, problem
	}
	one := Entry{
		Name: definition.Text{V: e.name(), At: e.lines["SUMMARY"].at, Set: true},
		From: first, To: last, At: start.at, says: claimOf(e, f.shared),
	}
	switch {
	case one.Name.V == "":
		one.Name = definition.Text{V: "Holiday", At: start.at, Set: true}
		problem = holidayEntry.Warning(e.at, "the entry of %s has no SUMMARY; it is called %q", first, one.Name.V)
	case last.Sub(first) > longestDays:
		return nil, holidayEntry.Warning(start.at, "%q lasts for more than a year; it is left out", one.Name.V)
	}
	dates, unclear := f.datesOf(e, one)
	if unclear != nil {
		problem = unclear
	}
	return spread(one, dates), problem
}

// datesOf returns the days on which an entry starts.
func (f *fileReader) datesOf(e event, one Entry) (dates []day.Date, problem *diag.Problem) {
	dates = []day.Date{one.From}
	if rule, ok := e.lines["RRULE"]; ok {
		found, why := repeated(rule.value, one.From)
		if why != "" {
			problem = holidayEntry.Warning(rule.at, "%q repeats by %s, which is not understood: only the first, %s, is taken", one.Name.V, why, one.From)
		} else {
			dates = found
		}
	}
	added, removed, unclear := listed(e)
	if unclear.name != "" {
		problem = holidayEntry.Warning(unclear.at, "%q has %s, which is not understood: it is taken without", one.Name.V, unclear.name)
	}
	dates = append(dates, added...)
	if l, isMoved := e.lines["RECURRENCE-ID"]; isMoved {
		if _, ok := when(l.value); !ok || strings.Contains(l.params, "RANGE=") {
			problem = holidayEntry.Warning(l.at, "%q has a RECURRENCE-ID that is not understood: it is taken as another entry", one.Name.V)
		}
	} else if id := e.lines["UID"].value; id != "" {
		dates = slices.DeleteFunc(dates, func(d day.Date) bool { return f.moved[occurrence{id, d}] })
	}
	dates = slices.DeleteFunc(dates, func(d day.Date) bool { return removed[d] })
	slices.SortFunc(dates, day.Date.Compare)
	return slices.Compact(dates), problem
}

// listed returns the dates that an entry adds one by one and those that it removes, and a
// line that was not understood.
func listed(e event) (added []day.Date, removed map[day.Date]bool, unclear line) {
	removed = map[day.Date]bool{}
	for _, l := range e.dates {
		for s := range strings.SplitSeq(l.value, ",") {
			m, ok := when(s)
			switch {
			case !ok:
				unclear = l
			case l.name == "RDATE":
				added = append(added, m.date)
			default:
				removed[m.date] = true
			}
		}
	}
	if l, ok := e.lines["EXRULE"]; ok {
		unclear = l
	}
	return added, removed, unclear
}

// spread returns an entry once for each of the dates on which it starts.
func spread(e Entry, dates []day.Date) []Entry {
	length := e.To.Sub(e.From)
	list := make([]Entry, len(dates))
	for i, d := range dates {
		list[i] = e
		list[i].From, list[i].To = d, d.Add(length)
	}
	return list
}
