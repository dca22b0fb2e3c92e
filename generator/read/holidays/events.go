package holidays

import (
	"strings"

	"briefpack/generator/model/diag"
)

// event is an event of a calendar file: its lines, the first of each name.
type event struct {
	at    diag.Place
	lines map[string]line
	dates []line // RDATE and EXDATE, of which there may be several
}

// is reports whether a line of an event has a value, in any case.
func (e event) is(name, value string) bool {
	return strings.EqualFold(strings.TrimSpace(e.lines[name].value), value)
}

// name returns what the event is called.
func (e event) name() string {
	name := plain(e.lines["SUMMARY"].value)
	if r := []rune(name); len(r) > longestName {
		return string(r[:longestName]) + "…"
	}
	return name
}

// deepest limits how far components are nested; a calendar of holidays needs two.
const deepest = 8

// eventsOf returns the events of a calendar, and the problem that ended the reading.
func eventsOf(file string, lines []line) ([]event, *diag.Problem) {
	r := reader{}
	for i, l := range lines {
		if i == 0 && (l.name != "BEGIN" || !strings.EqualFold(strings.TrimSpace(l.value), "VCALENDAR")) {
			return nil, BadFile.Problem(l.at, "the file does not start with BEGIN:VCALENDAR, so it is not a calendar")
		}
		if problem := r.line(l); problem != nil {
			return r.events, problem
		}
	}
	if n := len(r.open); n > 0 {
		last := r.open[n-1]
		return r.events, BadFile.Problem(last.at, "%s begins here, but the file ends before it does", diag.Shorten(strings.TrimSpace(last.value)))
	}
	if len(lines) == 0 {
		return nil, BadFile.Problem(diag.Place{File: file, Line: 1, Col: 1}, "the file is empty")
	}
	return r.events, nil
}

// reader collects events from lines.
type reader struct {
	events []event
	open   []line // the components that have begun
	now    *event
}

func (r *reader) line(l line) *diag.Problem {
	what := strings.ToUpper(strings.TrimSpace(l.value))
	switch {
	case l.name == "":
		return BadFile.Problem(l.at, "this is not a line of a calendar: it has no name before a colon")
	case l.name == "METHOD" && what == "CANCEL" && len(r.open) == 1:
		r.events = nil
		return BadFile.Problem(l.at, "the file cancels its entries (METHOD:CANCEL), so none of them was read")
	case l.name == "BEGIN" && len(r.open) == deepest:
		return BadFile.Problem(l.at, "components are nested deeper than any calendar needs")
	case l.name == "BEGIN":
		r.open = append(r.open, l)
		if what == "VEVENT" && len(r.open) == 2 {
			r.now = &event{at: l.at, lines: map[string]line{}}
		}
	case l.name == "END":
		if len(r.open) == 0 || !strings.EqualFold(strings.TrimSpace(r.open[len(r.open)-1].value), what) {
			return BadFile.Problem(l.at, "END:%s has no BEGIN:%[1]s", diag.Shorten(what))
		}
		r.open = r.open[:len(r.open)-1]
		if r.now != nil && len(r.open) == 1 {
			r.events, r.now = append(r.events, *r.now), nil
		}
	case r.now == nil || len(r.open) != 2: // of the calendar, or of an alarm
	case l.name == "RDATE" || l.name == "EXDATE":
		r.now.dates = append(r.now.dates, l)
	default:
		if _, again := r.now.lines[l.name]; !again {
			r.now.lines[l.name] = l
		}
	}
	return nil
}
