package ics

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/day"
)

// foldAt is how many octets a line has at most, its end not counted.
const foldAt = 75

// writer writes the lines of a calendar file.
type writer struct{ strings.Builder }

// line writes a property whose value is of the program's own making, or an address.
// Line ends in it are left out.
func (w *writer) line(name, value string) {
	w.fold(name + ":" + strings.ReplaceAll(clean(value), "\n", ""))
}

// text writes a property whose value people read.
func (w *writer) text(name, value string) {
	value = clean(value)
	w.fold(name + ":" + escaped.Replace(value))
}

// escaped writes what has a meaning in a value as its own letters.
var escaped = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// raw writes lines that are ready, but for their ends.
func (w *writer) raw(lines string) {
	w.WriteString(strings.ReplaceAll(lines, "\n", "\r\n"))
}

// fold writes a line. After 75 octets it goes on in the next, behind a space; no
// character is cut in two.
func (w *writer) fold(line string) {
	room := foldAt
	for len(line) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		w.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], foldAt-1
	}
	w.WriteString(line + "\r\n")
}

// clean leaves out what no text of a calendar may hold.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

func date(d day.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year, int(d.Month), d.Day) }

// at writes a clock time on a day. An event that runs past midnight ends on the next day.
func at(d day.Date, c day.Clock) string {
	return fmt.Sprintf("%sT%02d%02d00", date(d.Add(int(c)/(24*60))), c.Hour(), c.Minute())
}

// zone is the zone of all clock times.
const zone = "Europe/London"

// timezone is the rules of that zone, which have held since 1996.
const timezone = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
`
