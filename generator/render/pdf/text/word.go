package text

import (
	"github.com/go-text/typesetting/bidi"
	gotext "github.com/go-text/typesetting/font"
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
	text  string
}

// tokensKept bounds what a desk remembers; past it everything is forgotten.
const tokensKept = 1 << 14

// wordShaper turns text into words and remembers them. It belongs to one goroutine at a time.
type wordShaper struct {
	faces    *[font.Count]*font.Face
	fonts    [font.Count]*harfbuzz.Font
	buffer   *harfbuzz.Buffer
	segments segmenter.Segmenter
	both     bidi.Paragraph
	tokens   map[tokenKey]token
	spaces   [font.Count]*word
	steps    int // characters processed
	runes    []rune
	chars    []rune
}

func newWordShaper(faces *[font.Count]*font.Face) *wordShaper {
	s := &wordShaper{faces: faces, buffer: harfbuzz.NewBuffer(), tokens: map[tokenKey]token{}}
	for i, f := range faces {
		s.fonts[i] = harfbuzz.NewFont(gotext.NewFace(f.Font))
		s.spaces[i] = s.shape(font.ID(i), []rune{' '}, 0)
		s.spaces[i].Space = true // and blank, as other white space is
	}
	return s
}

// token returns the words of clean text without spaces, all of one level.
func (s *wordShaper) token(id font.ID, level int8, text string) token {
	key := tokenKey{id, level, text}
	if t, ok := s.tokens[key]; ok {
		return t
	}
	if len(s.tokens) >= tokensKept {
		clear(s.tokens)
	}
	t := s.cut(id, text, func(int) int8 { return level })
	s.tokens[key] = t
	return t
}

// space returns the space of a face.
func (s *wordShaper) space(id font.ID, level int8) *word {
	if level == 0 {
		return s.spaces[id]
	}
	w := *s.spaces[id]
	w.level = level
	return &w
}

// longWord is how many characters a word may have before it is shaped in pieces: anything longer
// is hardly a word, and must not take more time than it is worth.
const longWord = 64

// cut breaks a token where Unicode lets a line end, and where the level of its characters
// changes.
func (s *wordShaper) cut(id font.ID, text string, level func(at int) int8) token {
	s.runes = append(s.runes[:0], []rune(text)...)
	var t token
	s.segments.Init(s.runes)
	at := 0
	for it := s.segments.LineIterator(); it.Next(); {
		rs := it.Line().Text
		for from, to := 0, 0; from < len(rs); from = to {
			for to < len(rs) && level(at+to) == level(at+from) {
				to++
			}
			w := s.shape(id, rs[from:to:to], level(at+from))
			w.glued = from > 0
			t = append(t, w)
		}
		at += len(rs)
	}
	return t
}
