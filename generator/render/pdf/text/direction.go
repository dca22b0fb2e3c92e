package text

import (
	"slices"
	"strings"

	typo "github.com/go-text/typesetting/bidi"
	"golang.org/x/text/unicode/bidi"
)

// runsBack reports whether r has a say in the direction of a text that otherwise runs
// from left to right.
func runsBack(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r < bom || r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff:
		return true
	}
	return r == rightToLeftMark || r == Isolate
}

// levelsOf returns the levels of the characters of spans, nil when all of them run from
// left to right.
func (s *Shaper) levelsOf(spans []Span) []int8 {
	if !s.Backward && !slices.ContainsFunc(spans, func(x Span) bool { return strings.ContainsFunc(x.Text, runsBack) }) {
		return nil
	}
	var text []rune
	for _, x := range spans {
		if x.Ends {
			text = append(text, lineEnd)
		}
		text = append(text, []rune(x.Text)...)
	}
	return s.words.levels(text, s.level())
}

// level returns the level of the document that is laid out.
func (s *Shaper) level() int8 {
	if s.Backward {
		return 1
	}
	return 0
}

// levels returns how deep the direction of each character of a paragraph is nested, by Unicode's
// algorithm (UAX 9): from left to right where it is even, from right to left where it is odd. The
// text between an isolate and its end has its own direction and is one neutral thing for the text
// around it.
func (s *wordShaper) levels(text []rune, base int8) []int8 {
	s.steps += len(text)
	outer, at := make([]rune, 0, len(text)), make([]int, 0, len(text))
	for i := 0; i < len(text); i++ {
		outer, at = append(outer, text[i]), append(at, i)
		if text[i] == Isolate {
			outer[len(outer)-1] = objectReplacement
			i = endOfIsolate(text, i)
		}
	}
	out := make([]int8, len(text))
	for k, level := range s.resolved(outer, base) {
		i := at[k]
		if out[i] = level; text[i] != Isolate {
			continue
		}
		end := endOfIsolate(text, i)
		deeper := min(level+1, deepestLevel) &^ 1
		for j, inner := range s.levels(text[i+1:min(end, len(text))], 1) {
			out[i+1+j] = inner + deeper
		}
		if end < len(text) {
			out[end] = level
		}
	}
	return out
}

// endOfIsolate returns where the isolate ends that begins at i; after the text when it
// does not.
func endOfIsolate(text []rune, i int) int {
	depth := 0
	for ; i < len(text); i++ {
		switch text[i] {
		case Isolate:
			depth++
		case EndIsolate:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return i
}

// resolved returns the levels of a text without isolates. The library tells only odd from
// even levels. In text from right to left all even ones are alike; in text from left to
// right they are those of numbers among what runs back, or of the text itself.
func (s *wordShaper) resolved(text []rune, base int8) []int8 {
	out := make([]int8, len(text))
	direction := typo.LeftToRight
	if base == 1 {
		direction = typo.RightToLeft
	}
	runs := s.both.Segment(text, direction)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for k := run.Start; k < run.End; k++ {
			switch {
			case !run.IsLeftToRight():
				out[k] = 1
			case base == 1:
				out[k] = 2
			}
		}
	}
	if base == 0 {
		raiseNumbers(text, out)
	}
	return out
}

// raiseNumbers lifts the numbers that belong to what runs back, in a text from left to
// right, from level 0 to 2, and what goes with them: a colon, a sign for per cent.
func raiseNumbers(text []rune, out []int8) {
	class := make([]bidi.Class, len(text)+1) // the end has the class of a letter
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		class[i] = p.Class()
	}
	strong := bidi.L
	for i, c := range class[:len(text)] {
		after := i > 0 && out[i-1] == 2
		switch {
		case c == bidi.L || c == bidi.R || c == bidi.AL:
			strong = c
		case out[i] != 0:
		case c == bidi.AN || c == bidi.EN && strong != bidi.L,
			c == bidi.NSM && after || c == bidi.BN && after,
			c == bidi.CS && after && class[i+1] == class[i-1],
			c == bidi.ES && after && strong == bidi.R && class[i-1] == bidi.EN && class[i+1] == bidi.EN,
			c == bidi.ET && strong == bidi.R && besideNumber(class, i):
			out[i] = 2
		}
	}
}

// besideNumber reports whether a row of signs such as that for per cent touches a number.
func besideNumber(class []bidi.Class, i int) bool {
	from, to := i, i
	for from >= 0 && class[from] == bidi.ET {
		from--
	}
	for to < len(class) && class[to] == bidi.ET {
		to++
	}
	return from >= 0 && class[from] == bidi.EN || to < len(class) && class[to] == bidi.EN
}

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

// Characters that say how text runs. None of them is seen.
const (
	leftToRightMark   = 0x200e
	rightToLeftMark   = 0x200f
	arabicLetterMark  = 0x61c
	Isolate           = 0x2067 // what follows runs from right to left
	EndIsolate        = 0x2069
	lineEnd           = 0x2028
	objectReplacement = 0xfffc
)

// IsUnseen reports whether r only says where a line may end, or how text runs.
func IsUnseen(r rune) bool {
	switch r {
	case wordJoiner, leftToRightMark, rightToLeftMark, arabicLetterMark, Isolate, EndIsolate:
		return true
	}
	return false
}

// deepestLevel bounds how deep directions are nested.
const deepestLevel = 64
