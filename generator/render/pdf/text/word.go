package text

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"

	"briefpack/generator/render/pdf/font"
)

// word is a shaped stretch of text that no line may end in, or one space.
// It is immutable once shaped and may serve many documents.
type word struct {
	Text   string
	Face   font.ID
	Glyphs []font.Glyph
	Width  int // 1/1000 em
	Space  bool
	blank  bool // it cannot be seen
	glued  bool // belongs to the word before it
	level  int8 // of its direction
}

// Backward reports whether w is written from right to left.
func (w *word) Backward() bool { return w.level%2 != 0 }

// token is text between two spaces, cut where a line may end.
type token []*word

type tokenKey struct {
	face  font.ID
	level int8
	lang  string
	text  string
}

// wordShaper turns text into words and remembers them. It belongs to one goroutine at a time.
type wordShaper struct {
	faces    *[font.Count]*font.Face
	fonts    [font.Count]*harfbuzz.Font
	buffer   *harfbuzz.Buffer
	segments segmenter.Segmenter
	both     bidi.Paragraph
	tokens   map[tokenKey]token
	older    map[tokenKey]token // in use before there were tokensKept
	divided  map[tokenKey][]division
	spaces   [font.Count]*word
	steps    int // characters processed
	runes    []rune
	chars    []rune
}

// longWord is how many characters a word may have before it is shaped in pieces: anything longer
// is hardly a word, and must not take more time than it is worth.
const longWord = 64

// division is a word in two parts, the first with a hyphen.
type division struct{ head, tail *word }

// isWord reports whether characters are a word, and not an address or a number.
func isWord(rs []rune) bool {
	return !slices.ContainsFunc(rs, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })
}
