package definition

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

// Within returns the place of t.V[from:to].
func Within(t Text, from, to int) diag.Place {
	written := t.V
	if t.Written != nil {
		written = *t.Written
		from, to = writtenFrom(written, from), writtenTo(written, to)
	}
	at := t.At
	before, part := written[:from], written[from:max(from, to)]
	if n := strings.Count(before, "\n"); n > 0 {
		at.Line += n
		at.Col = 1
		before = before[strings.LastIndexByte(before, '\n')+1:]
	}
	if line, _, cut := strings.Cut(part, "\n"); cut {
		part = line
	}
	at.Col += utf8.RuneCountInString(before)
	at.End = at.Col + utf8.RuneCountInString(part)
	return at
}

// writtenFrom returns the position in a written string of the character at an offset of its
// value. An escape that joins two lines belongs to the character before it.
func writtenFrom(written string, offset int) int {
	at := writtenTo(written, offset)
	for at < len(written) {
		wide, said := escape(written[at:])
		if wide == 0 || said > 0 {
			break
		}
		at += wide
	}
	return at
}

// writtenTo returns the position in a written string where an offset of its value ends.
func writtenTo(written string, offset int) int {
	at := 0
	for at < len(written) && offset > 0 {
		wide, said := escape(written[at:])
		if wide == 0 {
			wide, said = 1, 1
		}
		at, offset = at+wide, offset-said
	}
	return at
}

// escape returns the length of the escape at the start of a string, in bytes, and the length
// of the value that it represents. Both are 0 if the string does not start with an escape.
func escape(s string) (wide, said int) {
	if len(s) < 2 || s[0] != '\\' {
		return 0, 0
	}
	switch s[1] {
	case 'x':
		wide = 4
	case 'u':
		wide = 6
	case 'U':
		wide = 10
	case '\n', ' ', '\t': // it joins two lines
		return len(s) - len(strings.TrimLeft(s[1:], " \t\n")), 0
	default:
		return 2, 1
	}
	wide = min(wide, len(s))
	n, err := strconv.ParseUint(s[2:wide], 16, 32)
	if err != nil {
		return wide, 0 // no decoder accepts it
	}
	return wide, utf8.RuneLen(rune(n))
}
