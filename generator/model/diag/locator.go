package diag

import (
	"sort"
	"unicode/utf8"
)

// Locator turns byte offsets of a file into places. Any offset is cheap, even on a line of a
// megabyte: the characters before each step of the file are counted once.
type Locator struct {
	File  string
	Data  []byte
	lines []int // offset of each line
	runes []int // number of characters before each step
}

// step is the number of bytes after which characters are counted again.
const step = 256

// NewLocator returns a locator for the bytes of a file.
func NewLocator(file string, data []byte) *Locator {
	l := &Locator{File: file, Data: data, lines: []int{0}}
	starts := 0
	for i, c := range data {
		if i%step == 0 {
			l.runes = append(l.runes, starts)
		}
		if utf8.RuneStart(c) {
			starts++
		}
		if c == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
	return l
}

// Place returns the place of length bytes from an offset, as far as they are on one line.
func (l *Locator) Place(offset, length int) Place {
	offset = max(min(offset, len(l.Data)), 0) // the decoder may point before the file
	end := min(offset+length, len(l.Data))
	line := sort.SearchInts(l.lines, offset+1)
	col := 1 + l.count(l.lines[line-1], offset)
	if line < len(l.lines) {
		end = max(offset, min(end, l.lines[line]-1))
	}
	return Place{File: l.File, Line: line, Col: col, End: col + l.count(offset, end)}
}

// count returns the number of characters between two offsets.
func (l *Locator) count(from, to int) int {
	first, last := (from+step-1)/step, to/step
	if last <= first || last >= len(l.runes) {
		return utf8.RuneCount(l.Data[from:to])
	}
	return starts(l.Data[from:first*step]) + l.runes[last] - l.runes[first] + starts(l.Data[last*step:to])
}

// starts returns the number of characters that start in some bytes.
func starts(data []byte) int {
	n := 0
	for _, c := range data {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}
