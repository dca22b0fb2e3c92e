// Package tomlrepair explains, in plain words, the slips that people make in TOML, and repairs a
// copy of the text so that everything else in the file can still be checked.
//
// It is for text that a decoder refuses. The repaired text has the same lines, so that the place
// of each value in the original is known. A value that only the kind of its key can explain, such
// as 9.30am, becomes text that is marked Unquoted. To add a slip, add it to
// testdata/slips.txt of package load, which tests the messages.
package tomlrepair

import (
	"bytes"
	"slices"

	"briefpack/generator/read/tomlscan"
)

// Repair returns the repaired text, and its slips in the order of the text.
func Repair(data []byte) *Text {
	t := &Text{source: data, marks: map[int]Mark{}, single: map[int]bool{}}
	if isTooLong(data) {
		t.Data = data
		return t
	}
	r := &repairer{Text: t, data: data, at: tomlscan.Start(data)}
	if !r.isForeign() {
		r.statements()
	}
	t.apply()
	if !t.Lost {
		t.repairTwice()
	}
	slices.SortStableFunc(t.Slips, func(a, b Slip) int { return a.At.From - b.At.From })
	return t
}

func isTooLong(data []byte) bool {
	for line := range bytes.Lines(data) {
		if len(line) > maxLine {
			return true
		}
	}
	return false
}
