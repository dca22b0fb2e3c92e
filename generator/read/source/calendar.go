package source

import (
	"bytes"
	"path"
	"regexp"
	"unicode/utf8"
)

// isCalendar reports whether a file comes from someone else's calendar, which has its own
// line ends by its standard.
func isCalendar(name string) bool { return path.Ext(name) == ".ics" }

var calendarLineEnd = regexp.MustCompile(`\r+\n|\r`)

// calendarText returns the text of a calendar with plain line ends, and with each letter in
// one piece. RFC 5545, 3.1: lines are folded after some number of bytes, and some programs
// fold within a letter.
func calendarText(data []byte) []byte {
	data = calendarLineEnd.ReplaceAll(data, []byte("\n"))
	if utf8.Valid(data) {
		return data
	}
	out := make([]byte, 0, len(data))
	for len(data) > 0 {
		letter, fold := brokenLetter(data)
		out = append(append(out, letter...), fold...)
		data = data[len(letter)+len(fold):]
	}
	return out
}

// brokenLetter returns the letter at the start of data in one piece, and the fold that is
// within it or nothing.
func brokenLetter(data []byte) (letter, fold []byte) {
	if _, size := utf8.DecodeRune(data); size > 1 || data[0] < utf8.RuneSelf {
		return data[:size], nil
	}
	for n := 1; n < utf8.UTFMax && n+1 < len(data); n++ {
		if data[n] != '\n' || data[n+1] != ' ' && data[n+1] != '\t' {
			continue
		}
		whole := bytes.Clone(data[:n])
		for _, b := range data[n+2 : min(n+2+utf8.UTFMax, len(data))] {
			whole = append(whole, b)
			if _, size := utf8.DecodeRune(whole); size == len(whole) && size > 1 {
				return whole, data[n : n+2]
			}
		}
		break
	}
	return data[:1], nil
}
