package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/render/pdf/font"
)

// treatment is the way in which a character is set.
type treatment int

const (
	kept      treatment = iota
	dropped             // a control: nothing was meant to be seen
	hidden              // painted as nothing: soft hyphens, joiners, overrides of direction
	directing           // painted as nothing, but it says how what is around it runs
	spaced              // white space of another kind
	replaced            // painted as a character that looks the same
)

// standIn is painted where no face has a character.
const standIn = '?'

// treat returns the treatment of r.
func treat(r rune) treatment {
	switch {
	case r >= 0x20 && r < 0x7f:
		return kept
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return spaced
	case r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe:
		return dropped
	case r == 0x2011 || r == 0x2010 || r == 0x202f || r == 0x2007 || r == 0x2060:
		return replaced
	case r == leftToRightMark || r == rightToLeftMark || r == arabicLetterMark:
		return directing
	case r == 0x34f || r == 0xfe0e || r == 0xfe0f || unicode.Is(unicode.Cf, r):
		return hidden
	}
	return kept
}

// substitute returns the character that is painted for a replaced one. Only the hyphen U+2010 may
// end a line. U+2011 must not, so it does not become '-'.
func substitute(r rune) rune {
	switch r {
	case 0x2010:
		return '-'
	case 0x2011:
		return 0x2011
	case 0x2060:
		return 0x2060
	}
	return 0xa0
}

// Clean returns s as it can be set: valid UTF-8 in composed form, without controls, with standIn
// for characters that the faces lack. U+2011 and U+2060 stay for line breaking; shaping handles
// them.
func Clean(s string, faces *[font.Count]*font.Face) string {
	if isPlain(s) {
		return s
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, string(standIn))
	}
	s = norm.NFC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch treat(r) {
		case dropped, hidden:
		case spaced:
			b.WriteByte(' ')
		case replaced:
			b.WriteRune(substitute(r))
		case directing:
			b.WriteRune(r)
		default:
			if !hasGlyph(faces, r) {
				r = standIn
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPlain reports whether s is printable ASCII, as most strings are.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// ForMetadata returns s for places that are not painted: titles, bookmarks, descriptions.
// They may hold any character that XML and PDF allow.
func ForMetadata(s string) string {
	if isPlain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch treat(r) {
		case dropped:
			return -1
		case spaced:
			return ' '
		}
		if r == bom {
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, string(utf8.RuneError))))
}

// CanDraw reports whether r can be painted: a face has it, or it is one of the characters that
// are not to be seen, such as a soft hyphen.
func CanDraw(r rune, faces *[font.Count]*font.Face) bool {
	switch treat(r) {
	case dropped:
		return false
	case hidden, directing, spaced, replaced:
		return true
	}
	return hasGlyph(faces, r)
}

// hasGlyph reports whether every face of running text has a character.
func hasGlyph(faces *[font.Count]*font.Face, r rune) bool {
	for _, f := range faces[:font.Mono] {
		if f.Glyph(r) == 0 {
			return false
		}
	}
	return true
}
