// Package ics renders calendars that people add to their own: iCalendar files (RFC 5545).
//
// It does not know inspections; the text of an event is composed before. A file of a later
// version replaces the events of an earlier one: an event keeps its ID when its date moves,
// and its SEQUENCE rises. A cancelled event stays in the file with that status, because a
// missing one would stay in people's calendars. The files invite no one, so they name no
// attendees. Clock times are in the zone of the United Kingdom, whose rules are in the file.
//
// To say more about an event, add a field to Event and a line to Write.
package ics

import (
	"regexp"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
)

// Calendar is one file.
type Calendar struct {
	Name    string // shown by calendar programs
	Version string // of the pack: "1.2"
	Issued  day.Date
	Lang    string // BCP 47
	Contact Contact
	Events  []Event
}

// Contact is the team to ask about the events, which calendars show as their organiser.
type Contact struct{ Name, Email string }

// Event is one entry of a calendar: on days as a whole, or between two clock times.
type Event struct {
	ID          string // the same in each version of the calendar, unlike that of any other event anywhere
	Title       string
	Description string // lines end with \n
	Place       string
	Address     string   // web address with more; "" when there is none
	First, Last day.Date // equal for an event on one day
	Timed       bool     // from From on First until To; the day as a whole otherwise
	From, To    day.Clock
	Alarm       bool // whether calendars remind people on the day before, at 9am for a day as a whole
	Cancelled   bool // whether it does not take place any more, and an earlier file may have had it
}

// Write returns the file.
func Write(c Calendar) []byte {
	var w writer
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Briefpack//Briefing packs//EN")
	w.line("METHOD", "PUBLISH")
	w.line("CALSCALE", "GREGORIAN")
	w.text("NAME"+language(c.Lang), c.Name)
	w.text("X-WR-CALNAME", c.Name)
	w.line("X-WR-TIMEZONE", zone)
	w.raw(timezone)
	for _, e := range c.Events {
		w.event(c, e)
	}
	w.line("END", "VCALENDAR")
	return []byte(w.String())
}

func language(lang string) string {
	if lang == "" {
		return ""
	}
	return ";LANGUAGE=" + lang
}

func (w *writer) event(c Calendar, e Event) {
	w.line("BEGIN", "VEVENT")
	w.text("UID", e.ID)
	w.line("DTSTAMP", date(c.Issued)+"T000000Z")
	w.line("SEQUENCE", strconv.Itoa(Sequence(c.Issued, c.Version)))
	w.line("STATUS", status(e))
	if e.Timed {
		w.line("DTSTART;TZID="+zone, at(e.First, e.From))
		w.line("DTEND;TZID="+zone, at(e.First, e.To))
		w.line("TRANSP", transparency(e))
	} else {
		w.line("DTSTART;VALUE=DATE", date(e.First))
		w.line("DTEND;VALUE=DATE", date(e.Last.Add(1))) // the end is not part of it
		w.line("TRANSP", "TRANSPARENT")                 // people can still meet at a deadline
	}
	w.text("SUMMARY"+language(c.Lang), e.Title)
	for _, p := range []struct{ name, value string }{{"DESCRIPTION", e.Description}, {"LOCATION", e.Place}} {
		if p.value != "" {
			w.text(p.name+language(c.Lang), p.value)
		}
	}
	if e.Address != "" {
		w.line("URL", e.Address)
	}
	if c.Contact.Email != "" {
		w.line("ORGANIZER"+commonName(c.Contact.Name), "mailto:"+c.Contact.Email)
	}
	if e.Alarm && !e.Cancelled {
		w.alarm(e)
	}
	w.line("END", "VEVENT")
}

// commonName returns the parameter with the name of an organiser, which cannot have quotation
// marks.
func commonName(name string) string {
	if name == "" {
		return ""
	}
	return `;CN="` + strings.Map(func(r rune) rune {
		if r == '"' || r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, name) + `"`
}

// alarm writes a reminder.
func (w *writer) alarm(e Event) {
	w.line("BEGIN", "VALARM")
	w.line("ACTION", "DISPLAY")
	w.text("DESCRIPTION", e.Title)
	if e.Timed {
		w.line("TRIGGER", "-P1D")
	} else {
		w.line("TRIGGER", "-PT15H")
	}
	w.line("END", "VALARM")
}

func status(e Event) string {
	if e.Cancelled {
		return "CANCELLED"
	}
	return "CONFIRMED" // also after it was cancelled
}

// transparency returns whether a timed event keeps people from meeting then.
func transparency(e Event) string {
	if e.Cancelled {
		return "TRANSPARENT"
	}
	return "OPAQUE"
}

// Strings returns every text in a calendar's file, without folds.
func Strings(c Calendar) []string {
	list := []string{c.Name, c.Contact.Name, c.Contact.Email}
	for _, e := range c.Events {
		list = append(list, e.ID, e.Title, e.Description, e.Place, e.Address)
	}
	return list
}

// Lines returns the lines of a calendar's file as people read them: without folds and
// escapes.
func Lines(file []byte) []string {
	whole := strings.ReplaceAll(string(file), "\r\n ", "")
	plain := strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n")
	var list []string
	for _, line := range strings.Split(whole, "\r\n") {
		list = append(list, plain.Replace(line))
	}
	return list
}

// numbers is the first group of numbers in a version: "1.2" of "v1.2 (draft 3)".
var numbers = regexp.MustCompile(`\d+(?:\.\d+)*`)

// Sequence returns a number that rises from one issue of a calendar to the next: with the
// day of issue, and with the version on the same day. It never falls while neither of them
// does. It counts 100,000 for a day, from 2000, which is enough until 2058.
func Sequence(issued day.Date, version string) int {
	const perDay, lastDay = 100_000, 21_474
	days := min(max(issued.Sub(day.Date{Year: 2000, Month: 1, Day: 1}), 0), lastDay-1)
	parts, n := strings.Split(numbers.FindString(version), "."), 0
	for i, most := range []int{9, 99, 99} {
		part := 0
		if i < len(parts) && parts[i] != "" {
			part = most // for a number that is too large
			if v, err := strconv.Atoi(parts[i]); err == nil {
				part = min(v, most)
			}
		}
		n = n*(most+1) + part
		if part == most {
			// Later parts no longer count, so that 9.1 is not after 10.0.
			parts = parts[:min(i+1, len(parts))]
		}
	}
	return days*perDay + n
}
