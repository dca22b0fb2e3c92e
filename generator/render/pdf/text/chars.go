package text

const bom = 0xfeff

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

// Invisible characters that set the direction of text.
const (
	leftToRightMark   = 0x200e
	rightToLeftMark   = 0x200f
	arabicLetterMark  = 0x61c
	Isolate           = 0x2067 // what follows runs from right to left
	EndIsolate        = 0x2069
	lineEnd           = 0x2028
	objectReplacement = 0xfffc
)

// IsUnseen reports whether r is invisible: it only affects line ends or the direction of text.
func IsUnseen(r rune) bool {
	switch r {
	case wordJoiner, leftToRightMark, rightToLeftMark, arabicLetterMark, Isolate, EndIsolate:
		return true
	}
	return false
}

// drawnAs returns the character whose glyph is painted for r.
func drawnAs(r rune) rune {
	if r == noBreakHyphen || r == softHyphen {
		return '-'
	}
	return r
}

// readAs returns the character that a copy of the text has for r. One glyph can stand
// for one character only, so the rarer of two that look alike gives way.
func readAs(r rune) rune {
	switch r {
	case noBreakSpace:
		return ' '
	case softHyphen: // programs that copy the text join the word again
		return r
	}
	return drawnAs(r)
}

// Characters that only say where a line may not end.
const (
	noBreakSpace  = 0xa0
	noBreakHyphen = 0x2011
	wordJoiner    = 0x2060
)

// softHyphen ends the part of a word that goes on in the next line.
const (
	softHyphen = 0xad
)
