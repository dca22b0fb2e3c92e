package pdf

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"
)

// glyph is one glyph of a shaped word. Lengths are in 1/1000 em.
type glyph struct {
	id      uint16
	advance int16  // to the next glyph, kerning included
	dx, dy  int16  // how far it is drawn from its place
	text    string // the characters it stands for; "" when another glyph stands for them
}

// word is a shaped stretch of text that no line may end in, or one space.
// It is immutable once shaped and may serve many documents.
type word struct {
	text   string
	face   faceID
	glyphs []glyph
	width  int // 1/1000 em
	space  bool
	blank  bool // nothing of it is seen
	rtl    bool // written from right to left
	glued  bool // belongs to the word before it
}

// token is text between two spaces, cut where a line may end.
type token []*word

type tokenKey struct {
	face faceID
	text string
}

// tokensKept bounds what a desk remembers; past it everything is forgotten.
const tokensKept = 1 << 14

// shaper turns text into words and remembers them. It belongs to one goroutine at a time.
type shaper struct {
	faces    *[faceCount]*face
	fonts    [faceCount]*harfbuzz.Font
	buffer   *harfbuzz.Buffer
	segments segmenter.Segmenter
	tokens   map[tokenKey]token
	spaces   [faceCount]*word
	runes    []rune
	chars    []rune
}

func newShaper(faces *[faceCount]*face) *shaper {
	s := &shaper{faces: faces, buffer: harfbuzz.NewBuffer(), tokens: map[tokenKey]token{}}
	for i, f := range faces {
		s.fonts[i] = harfbuzz.NewFont(font.NewFace(f.font))
		s.spaces[i] = s.shape(faceID(i), []rune{' '})
		s.spaces[i].space = true // and blank, as other white space is
	}
	return s
}

// token returns the words of clean text without spaces.
func (s *shaper) token(id faceID, text string) token {
	key := tokenKey{id, text}
	if t, ok := s.tokens[key]; ok {
		return t
	}
	if len(s.tokens) >= tokensKept {
		clear(s.tokens)
	}
	t := s.cut(id, text)
	s.tokens[key] = t
	return t
}

// longWord is how many characters a word may have before it is shaped in pieces: what
// is longer is no word, and must not cost more than it is worth.
const longWord = 64

// cut breaks a token where Unicode lets a line end.
func (s *shaper) cut(id faceID, text string) token {
	s.runes = append(s.runes[:0], []rune(text)...)
	var t token
	s.segments.Init(s.runes)
	for it := s.segments.LineIterator(); it.Next(); {
		for i, rs := range directions(it.Line().Text) {
			w := s.shape(id, rs)
			w.glued = i > 0
			t = append(t, w)
		}
	}
	return t
}
