package source

import (
	"bytes"
	"path"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

const byteOrderMark = "\ufeff"

// text checks and normalises a text file. It returns nil when the file can't be used.
func (r *reader) text(name string, data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte(byteOrderMark)) // Notepad may write it
	if isCalendar(name) {
		data = calendarText(data)
	}
	if data = r.decoded(name, data); data == nil {
		return nil
	}
	if bytes.Contains(data, []byte("\r\n")) {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	}
	if i := firstControl(data); i >= 0 {
		c, _ := utf8.DecodeRune(data[i:])
		r.report(ControlCharacter, placeOf(name, data, i), "there is a control character here, U+%04X", c)
		return nil
	}
	if len(bytes.TrimSpace(data)) == 0 {
		if path.Ext(name) != ".css" {
			r.report(emptyFile, diag.Place{File: name, Line: 1, Col: 1}, "the file is empty")
			return nil
		}
	}
	return data
}

func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// firstControl returns where a control character is, or -1. Nearly all characters are of
// one byte, and this is called of every file whenever a site is read.
func firstControl(data []byte) int {
	for i := 0; i < len(data); {
		if c := data[i]; c >= ' ' && c < 0x7f || c == '\n' {
			i++
			continue
		}
		c, n := utf8.DecodeRune(data[i:])
		if IsControl(c) {
			return i
		}
		i += n
	}
	return -1
}

// IsControl reports whether a character is one that no page or PDF can show. Tabs and line
// ends are not.
func IsControl(c rune) bool {
	return c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0xfffe || c == 0xffff
}

// placeOf returns the place of a byte offset. The line may have invalid bytes before it; each
// counts as a character.
func placeOf(name string, data []byte, offset int) diag.Place {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Place{File: name, Line: bytes.Count(before, []byte("\n")) + 1, Col: utf8.RuneCount(before[start:]) + 1}
}
