package pdf

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
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
	rtl    bool // written from right to left
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
		s.spaces[i].space = true
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
		t = append(t, s.shape(id, it.Line().Text))
	}
	return t
}

// shape sets one word. The order of glyphs is the order in which they are drawn,
// from left to right.
func (s *shaper) shape(id faceID, rs []rune) *word {
	rs = slices.DeleteFunc(rs, func(r rune) bool { return r == wordJoiner })
	if id == mono && !s.has(mono, rs) {
		id = regular
	}
	w := &word{text: string(rs), face: id, rtl: isRTL(rs)}
	if len(rs) > longWord {
		s.nominal(w, rs)
		return w
	}
	b := s.buffer
	b.Clear()
	for i, r := range rs {
		b.AddRune(drawnAs(r), i)
	}
	b.GuessSegmentProperties()
	b.Props.Language = language.Language("en")
	if !w.rtl {
		b.Props.Direction = harfbuzz.LeftToRight
	}
	b.Shape(s.fonts[id], nil)
	if !s.take(w, rs) {
		w.glyphs, w.width = nil, 0
		s.nominal(w, rs)
	}
	return w
}

// take copies the shaped glyphs into w. It reports false when a character became
// several glyphs, which the text of a PDF could not say.
func (s *shaper) take(w *word, rs []rune) bool {
	f, info := s.faces[w.face], s.buffer.Info
	w.glyphs = make([]glyph, len(info))
	for i := range info {
		pos := s.buffer.Pos[i]
		g := &w.glyphs[i]
		g.id = uint16(info[i].Glyph)
		g.advance = int16(f.milli(int(pos.XAdvance)))
		g.dx, g.dy = int16(f.milli(int(pos.XOffset))), int16(f.milli(int(pos.YOffset)))
		w.width += int(g.advance)
	}
	return s.assign(w, rs)
}

// assign says which characters each glyph stands for, cluster by cluster.
func (s *shaper) assign(w *word, rs []rune) bool {
	info := s.buffer.Info
	for i := 0; i < len(info); {
		j := i + 1
		for j < len(info) && info[j].Cluster == info[i].Cluster {
			j++
		}
		from, to := info[i].Cluster, len(rs)
		for k := range info {
			if c := info[k].Cluster; c > from && c < to {
				to = c
			}
		}
		chars := s.chars[:0]
		for _, r := range rs[from:to] {
			chars = append(chars, readAs(r))
		}
		s.chars = chars
		if j-i > len(chars) {
			return false
		}
		for k := i; k < j; k++ {
			n := k - i
			if w.rtl {
				n = j - 1 - k
			}
			w.glyphs[k].text = string(chars[n])
		}
		if j-i < len(chars) {
			w.glyphs[i].text = string(chars)
			for k := i + 1; k < j; k++ {
				w.glyphs[k].text = ""
			}
		}
		i = j
	}
	return true
}

// nominal sets a word glyph by glyph, without shaping.
func (s *shaper) nominal(w *word, rs []rune) {
	f := s.faces[w.face]
	w.glyphs = make([]glyph, 0, len(rs))
	for _, r := range rs {
		g := f.glyph(drawnAs(r))
		w.glyphs = append(w.glyphs, glyph{id: g, advance: f.width[g], text: string(readAs(r))})
		w.width += int(f.width[g])
	}
	if w.rtl {
		for i, j := 0, len(w.glyphs)-1; i < j; i, j = i+1, j-1 {
			w.glyphs[i], w.glyphs[j] = w.glyphs[j], w.glyphs[i]
		}
	}
}

func (s *shaper) has(id faceID, rs []rune) bool {
	for _, r := range rs {
		if s.faces[id].glyph(drawnAs(r)) == 0 {
			return false
		}
	}
	return true
}

// drawnAs returns the character whose glyph is drawn for r.
func drawnAs(r rune) rune {
	if r == noBreakHyphen {
		return '-'
	}
	return r
}

// readAs returns the character that a copy of the text has for r. One glyph can stand
// for one character only, so the rarer of two that look alike gives way.
func readAs(r rune) rune {
	if r == noBreakSpace {
		return ' '
	}
	return drawnAs(r)
}

// Characters that only say where a line may not end.
const (
	noBreakSpace  = 0xa0
	noBreakHyphen = 0x2011
	wordJoiner    = 0x2060
)

// isRTL reports whether a word is of a script that is written from right to left.
func isRTL(rs []rune) bool {
	for _, r := range rs {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana) {
			return true
		}
	}
	return false
}
