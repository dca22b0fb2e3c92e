package text

import (
	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"briefpack/generator/render/pdf/font"
)

// tokensKept is the number of tokens after which a shaper forgets those that no text has used since it
// had as many the last time. The documents of two inspections have about so many.
const tokensKept = 1 << 12

func newWordShaper(faces *[font.Count]*font.Face) *wordShaper {
	s := &wordShaper{faces: faces, buffer: harfbuzz.NewBuffer(), tokens: map[tokenKey]token{}, older: map[tokenKey]token{}, divided: map[tokenKey][]division{}}
	for i, f := range faces {
		s.fonts[i] = harfbuzz.NewFont(gotext.NewFace(f.Font))
		s.spaces[i] = s.shape(font.ID(i), "", []rune{' '}, 0)
		s.spaces[i].Space = true // and blank, as other white space is
	}
	return s
}

// token returns the words of clean text without spaces, all of one level.
func (s *wordShaper) token(id font.ID, lang string, level int8, text string) token {
	key := tokenKey{id, level, lang, text}
	if t, ok := s.tokens[key]; ok {
		return t
	}
	t, ok := s.older[key]
	if !ok {
		t = s.cut(id, lang, text, func(int) int8 { return level })
	}
	if len(s.tokens) >= tokensKept {
		s.tokens, s.older = s.older, s.tokens
		clear(s.tokens)
	}
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

// cut breaks a token where Unicode lets a line end, and where the level of its characters
// changes.
func (s *wordShaper) cut(id font.ID, lang, text string, level func(at int) int8) token {
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
			w := s.shape(id, lang, rs[from:to:to], level(at+from))
			w.glued = from > 0
			t = append(t, w)
		}
		at += len(rs)
	}
	return t
}
