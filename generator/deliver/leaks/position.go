package leaks

import (
	"bytes"
	"unicode/utf8"

	"briefpack/generator/model/names"
)

// position is a place in a file, counted from 1.
type position struct{ line, col int }

// positionIn returns the position of a byte.
func positionIn(data []byte, offset int) position {
	before := data[:min(offset, len(data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return position{1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])}
}

// reading reads the texts of a file and notes where each hit is.
type reading struct {
	*names.Reader
	at []position // of the hits
}

// place notes the positions of the hits that are new since the last call.
func (r *reading) place(of func(names.Hit) position) {
	for _, h := range r.Hits()[len(r.at):] {
		r.at = append(r.at, of(h))
	}
}
