package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Locator turns byte offsets of a file into places. Offsets that rise are cheap even
// on a line of a megabyte: it goes on from the last one.
type Locator struct {
	File  string
	Data  []byte
	lines []int // offset of each line
	last  struct{ offset, line, col int }
}

// NewLocator returns a locator for the bytes of a file.
func NewLocator(file string, data []byte) *Locator {
	l := &Locator{File: file, Data: data, lines: []int{0}}
	for i, c := range data {
		if c == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
	l.last.line, l.last.col = 1, 1
	return l
}

// Place returns the place of length bytes from an offset, as far as they are on one line.
func (l *Locator) Place(offset, length int) Place {
	offset = max(min(offset, len(l.Data)), 0) // the decoder may point before the file
	end := min(offset+length, len(l.Data))
	line := sort.SearchInts(l.lines, offset+1)
	from, col := l.lines[line-1], 1
	if l.last.line == line && l.last.offset <= offset {
		from, col = l.last.offset, l.last.col
	}
	col += utf8.RuneCount(l.Data[from:offset])
	l.last.offset, l.last.line, l.last.col = offset, line, col
	part := l.Data[offset:end]
	if n := bytes.IndexByte(part, '\n'); n >= 0 {
		part = part[:n]
	}
	return Place{File: l.File, Line: line, Col: col, End: col + utf8.RuneCount(part)}
}
