package load

import (
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

// property is a line of a calendar file, folded lines joined: NAME;PARAMETERS:value.
type property struct {
	name, params, value string     // name and params in capitals
	at                  diag.Place // of the value, in the first of its lines
}

// properties splits a calendar file into its lines. What is no line of that form has an
// empty name; its value is what stands there.
func properties(file string, data []byte) []property {
	var list []property
	var text strings.Builder
	at := 0 // the line that text started on; 0 while there is none
	first := ""
	flush := func() {
		if at > 0 && strings.TrimSpace(text.String()) != "" {
			list = append(list, propertyOf(file, at, first, text.String()))
		}
		text.Reset()
	}
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		n++
		if at > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")) {
			text.WriteString(line[1:])
			continue
		}
		flush()
		at, first = n, line
		text.WriteString(line)
	}
	flush()
	return list
}

// propertyOf reads one line; first is as much of it as stands before its first fold.
func propertyOf(file string, n int, first, text string) property {
	p := property{value: text, at: diag.Place{File: file, Line: n, Col: 1, End: utf8.RuneCountInString(first) + 1}}
	colon := colonOf(text)
	if colon < 0 {
		return p
	}
	name, params, _ := strings.Cut(text[:colon], ";")
	if name == "" || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return p
	}
	p.name, p.params, p.value = strings.ToUpper(name), strings.ToUpper(params), text[colon+1:]
	if colon < len(first) {
		p.at.Col = utf8.RuneCountInString(first[:colon+1]) + 1
	}
	return p
}

// colonOf finds the colon before the value: the first that is not in quotes.
func colonOf(text string) int {
	quoted := false
	for i := range len(text) {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ':' && !quoted:
			return i
		}
	}
	return -1
}

// unescape returns a text value as people read it, on one line.
func unescape(value string) string {
	plain := strings.NewReplacer(`\\`, `\`, `\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";").Replace(value)
	return strings.Join(strings.Fields(plain), " ")
}

// entry is an event of a calendar file: its properties, the first of each name.
type entry struct {
	at    diag.Place
	props map[string]property
	dates []property // RDATE and EXDATE, of which there may be several
}

// deepest bounds how far components are nested; a calendar of holidays needs two.
const deepest = 8

// entries returns the events of a calendar, and the problem that ended the reading.
func entries(file string, ps []property) ([]entry, *diag.Problem) {
	var list []entry
	var open []property // the components that are begun
	var one *entry
	for i, p := range ps {
		what := strings.ToUpper(strings.TrimSpace(p.value))
		switch {
		case i == 0 && (p.name != "BEGIN" || what != "VCALENDAR"):
			return nil, holidayFile.problem(p.at, "the file does not start with BEGIN:VCALENDAR, so it is no calendar")
		case p.name == "":
			return list, holidayFile.problem(p.at, "this line is no line of a calendar: it has no name before a colon")
		case p.name == "BEGIN" && len(open) == deepest:
			return list, holidayFile.problem(p.at, "components are nested deeper than any calendar needs")
		case p.name == "BEGIN":
			open = append(open, p)
			if what == "VEVENT" && len(open) == 2 {
				one = &entry{at: p.at, props: map[string]property{}}
			}
		case p.name == "END":
			if len(open) == 0 || !strings.EqualFold(strings.TrimSpace(open[len(open)-1].value), what) {
				return list, holidayFile.problem(p.at, "END:%s ends nothing that was begun", shorten(what))
			}
			open = open[:len(open)-1]
			if one != nil && len(open) == 1 {
				list, one = append(list, *one), nil
			}
		case one != nil && len(open) == 2 && (p.name == "RDATE" || p.name == "EXDATE"):
			one.dates = append(one.dates, p)
		case one != nil && len(open) == 2:
			if _, again := one.props[p.name]; !again {
				one.props[p.name] = p
			}
		}
	}
	if n := len(open); n > 0 {
		last := open[n-1]
		return list, holidayFile.problem(last.at, "%s is begun here, but the file ends before it does", shorten(strings.TrimSpace(last.value)))
	}
	if len(ps) == 0 {
		return nil, holidayFile.problem(diag.Place{File: file, Line: 1, Col: 1}, "the file has nothing in it")
	}
	return list, nil
}
