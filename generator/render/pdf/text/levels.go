package text

import (
	typo "github.com/go-text/typesetting/bidi"
	"golang.org/x/text/unicode/bidi"
)

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

// deepestLevel bounds how deep directions are nested.
const deepestLevel = 64
