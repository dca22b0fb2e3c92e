package text

import "slices"

// fromStart returns the visual order of the pieces of a line from where the line begins, as
// indexes. From the deepest level outwards, it reverses every run that is at least as deep and
// deeper than the base. It returns nil when that is the order of reading, from left to right.
// Spaces at the end take no room and stay there.
func fromStart(pieces []Piece, base int8) []int {
	deepest := int8(0)
	for _, x := range pieces {
		deepest = max(deepest, x.Word.level)
	}
	if deepest == 0 {
		return nil
	}
	order := make([]int, len(pieces))
	for i := range order {
		order[i] = i
	}
	n := withoutEnd(pieces)
	for level := deepest; level > base; level-- {
		for i := 0; i < n; i++ {
			end := i
			for end < n && pieces[end].Word.level >= level {
				end++
			}
			if end > i {
				slices.Reverse(order[i:end])
				i = end
			}
		}
	}
	return order
}

// Runs calls put for each run of pieces of a line that are painted together, with its place and its
// width, when the line begins at x. The runs come in the order of reading, not of their places.
func (s *Shaper) Runs(l Line, x float64, put func(pieces []Piece, x, width float64)) {
	order := fromStart(l.Pieces, s.level())
	if order == nil {
		leftToRightRuns(l.Pieces, x, put)
		return
	}
	places := make([]float64, len(order))
	for _, i := range order {
		places[i] = x
		x += l.Pieces[i].Width
	}
	hanging := withoutEnd(l.Pieces)
	for i, end := 0, 0; i < len(places); i = end {
		end = i + 1
		for end < len(places) && end != hanging && runOn(l.Pieces[i], l.Pieces[end]) {
			end++
		}
		leftToRightRuns(l.Pieces[i:end], min(places[i], places[end-1]), put)
	}
}

// leftToRightRuns puts pieces that follow each other from left to right.
func leftToRightRuns(pieces []Piece, x float64, put func(pieces []Piece, x, width float64)) {
	for i := 0; i < len(pieces); {
		j, width := i, 0.0
		for j < len(pieces) && together(pieces[i], pieces[j]) {
			width += pieces[j].Width
			j++
		}
		if !isEmpty(pieces[i:j]) {
			put(pieces[i:j], x, width)
			x += width
		}
		i = j
	}
}

// runOn reports whether pieces that follow each other in reading also do so from left to right
// and are painted together.
func runOn(a, b Piece) bool {
	return a.Word.level == b.Word.level && !a.Word.Backward() && together(a, b)
}

// withoutEnd returns how many pieces there are before the spaces at the end of a line.
func withoutEnd(pieces []Piece) int {
	n := len(pieces)
	for n > 0 && pieces[n-1].Word.Space {
		n--
	}
	return n
}

// isEmpty reports whether there is nothing to draw, as of a mark of direction.
func isEmpty(pieces []Piece) bool {
	for _, x := range pieces {
		if len(x.Word.Glyphs) > 0 {
			return false
		}
	}
	return true
}

func together(a, b Piece) bool {
	return a.Span.Mark == b.Span.Mark && a.Span.Style == b.Span.Style && a.Span.Struck == b.Span.Struck && a.Word.Face == b.Word.Face && a.Span.Link == b.Span.Link && a.Span.Number == b.Span.Number
}
