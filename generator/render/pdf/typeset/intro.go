package typeset

import "briefpack/generator/model/document"

// introLines is how many lines of text before a list or a table stay with its start.
const introLines = 3

// intro holds the short paragraphs at the end of a galley that have no more than introLines lines
// together.
type intro struct {
	starts [introLines]int // indexes of their first segments
	n      int             // how many they are
	end    int             // index after the last segment
	level  int             // of the heading directly above them, 0 without one
}

// note takes in a block that was set as the segments from start to end, after which
// there is no space yet.
func (in *intro) note(b document.Block, start, end int) {
	if _, ok := b.(document.Paragraph); !ok {
		in.n, in.level = 0, 0
		if h, ok := b.(document.Heading); ok {
			in.level = h.Level
		}
	} else if end > start {
		if in.n == introLines {
			in.drop()
		}
		in.starts[in.n] = start
		in.n++
	}
	in.end = end
	for in.n > 0 && in.lines() > introLines {
		in.drop()
	}
}

// lines returns how many segments of text there are: between two paragraphs is a space.
func (in *intro) lines() int { return in.end - in.from() - (in.n - 1) }

func (in *intro) drop() {
	copy(in.starts[:], in.starts[1:in.n])
	in.n--
	in.level = 0
}

// from returns the index of the first segment, the end when there is none.
func (in *intro) from() int {
	if in.n == 0 {
		return in.end
	}
	return in.starts[0]
}

// leads reports whether a block is one that a short paragraph introduces. Before the
// first heading below its own it is all that a section says there.
func (in *intro) leads(b document.Block) bool {
	switch b := b.(type) {
	case document.Heading:
		return in.level > 0 && b.Level > in.level
	case document.List, document.Table, document.Facts, document.Lines, document.Cards:
		return true
	}
	return false
}
