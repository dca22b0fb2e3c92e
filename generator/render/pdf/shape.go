package pdf

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// shape sets one word. The order of glyphs is the order in which they are drawn,
// from left to right.
func (s *shaper) shape(id faceID, rs []rune, level int8) *word {
	rs = slices.DeleteFunc(rs, isUnseen)
	if id == mono && !s.has(mono, rs) {
		id = regular
	}
	w := &word{text: string(rs), face: id, level: level}
	w.blank = strings.TrimSpace(w.text) == ""
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
	b.Props.Direction = harfbuzz.LeftToRight
	if w.backward() {
		b.Props.Direction = harfbuzz.RightToLeft
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
		if int(info[i].Glyph) >= len(f.advance) { // a table of a broken face leads to a glyph that it has not
			return false
		}
		pos := s.buffer.Pos[i]
		g := &w.glyphs[i]
		g.id = uint16(info[i].Glyph)
		g.advance = int16(f.milli(int(pos.XAdvance)))
		g.dx, g.dy = int16(f.milli(int(pos.XOffset))), int16(f.milli(int(pos.YOffset)))
		w.width += int(g.advance)
	}
	return s.assign(w, rs)
}

// assign says which characters each glyph stands for, cluster by cluster. Where a
// cluster has fewer glyphs than characters, the first stands for all.
func (s *shaper) assign(w *word, rs []rune) bool {
	info := s.buffer.Info
	for i := 0; i < len(info); {
		j := i + 1
		for j < len(info) && info[j].Cluster == info[i].Cluster {
			j++
		}
		chars := s.cluster(info[i].Cluster, rs)
		glyphs := w.glyphs[i:j]
		switch {
		case len(glyphs) > len(chars):
			return false
		case len(glyphs) < len(chars):
			glyphs[0].text = string(chars)
		default:
			for k, r := range chars {
				if w.backward() {
					k = len(chars) - 1 - k
				}
				glyphs[k].text = string(r)
			}
		}
		i = j
	}
	return true
}

// cluster returns the characters of the cluster that begins at from, as they are read.
func (s *shaper) cluster(from int, rs []rune) []rune {
	to := len(rs)
	for _, x := range s.buffer.Info {
		if x.Cluster > from && x.Cluster < to {
			to = x.Cluster
		}
	}
	s.chars = s.chars[:0]
	for _, r := range rs[from:to] {
		s.chars = append(s.chars, readAs(r))
	}
	return s.chars
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
	if w.backward() {
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
