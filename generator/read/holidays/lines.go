package holidays

import (
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

// line is a line of a calendar file, with folded lines joined: NAME;PARAMETERS:value.
type line struct {
	name, params, value string     // name and params in capitals
	at                  diag.Place // of the value, in the first of its lines
}

// linesOf splits a calendar file into its lines. A line of another form has no name; its value
// is the whole line.
func linesOf(file string, data []byte) []line {
	var list []line
	var text strings.Builder
	at := 0 // the line that text started on; 0 while there is none
	first := ""
	flush := func() {
		if at > 0 && strings.TrimSpace(text.String()) != "" {
			list = append(list, lineOf(file, at, first, text.String()))
		}
		text.Reset()
	}
	n := 0
	for s := range strings.SplitSeq(string(data), "\n") {
		n++
		if at > 0 && (strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\t")) {
			text.WriteString(s[1:])
			continue
		}
		flush()
		at, first = n, s
		text.WriteString(s)
	}
	flush()
	return list
}

// lineOf reads one line; first is the part of it before its first fold.
func lineOf(file string, n int, first, text string) line {
	l := line{value: text, at: diag.Place{File: file, Line: n, Col: 1, End: utf8.RuneCountInString(first) + 1}}
	colon := colonOf(text)
	if colon < 0 {
		return l
	}
	name, params, _ := strings.Cut(text[:colon], ";")
	if name == "" || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return l
	}
	l.name, l.params, l.value = strings.ToUpper(name), strings.ToUpper(params), text[colon+1:]
	if colon < len(first) {
		l.at.Col = utf8.RuneCountInString(first[:colon+1]) + 1
	}
	return l
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

// unescape returns a text value as people read it, in paragraphs.
func unescape(value string) string {
	return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";").Replace(value)
}

// plain returns a text value as people read it, on one line.
func plain(value string) string { return strings.Join(strings.Fields(unescape(value)), " ") }
