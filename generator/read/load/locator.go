package load

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

// locator turns byte offsets of a file into places. Offsets that rise are cheap even
// on a line of a megabyte: it goes on from the last one.
type locator struct {
	file  string
	data  []byte
	lines []int // offset of each line
	last  struct{ offset, line, col int }
}

func newLocator(file string, data []byte) *locator {
	l := &locator{file: file, data: data, lines: []int{0}}
	for i, c := range data {
		if c == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
	l.last.line, l.last.col = 1, 1
	return l
}

// place returns the place of length bytes from an offset, as far as they are on one line.
func (l *locator) place(offset, length int) diag.Place {
	offset = max(min(offset, len(l.data)), 0) // the decoder may point before the file
	end := min(offset+length, len(l.data))
	line := sort.SearchInts(l.lines, offset+1)
	from, col := l.lines[line-1], 1
	if l.last.line == line && l.last.offset <= offset {
		from, col = l.last.offset, l.last.col
	}
	col += utf8.RuneCount(l.data[from:offset])
	l.last.offset, l.last.line, l.last.col = offset, line, col
	part := l.data[offset:end]
	if n := bytes.IndexByte(part, '\n'); n >= 0 {
		part = part[:n]
	}
	return diag.Place{File: l.file, Line: line, Col: col, End: col + utf8.RuneCount(part)}
}
