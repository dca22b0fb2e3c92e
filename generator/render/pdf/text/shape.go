package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"briefpack/generator/render/pdf/font"
)

// shape sets one word in a language. The order of glyphs is the order in which they are painted,
// from left to right.
func (s *wordShaper) shape(id font.ID, lang string, rs []rune, level int8) *word {
	s.steps += len(rs)
	rs = slices.DeleteFunc(rs, IsUnseen)
	if id == font.Mono && !s.has(font.Mono, rs) {
		id = font.Regular
	}
	w := &word{Text: string(rs), Face: id, level: level}
	w.blank = strings.TrimSpace(w.Text) == ""
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
	b.Props.Language = language.NewLanguage(cmp.Or(lang, "en"))
	b.Props.Direction = harfbuzz.LeftToRight
	if w.Backward() {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(s.fonts[id], nil)
	if !s.take(w, rs) {
		w.Glyphs, w.Width = nil, 0
		s.nominal(w, rs)
	}
	return w
}

// take copies the shaped glyphs into w. It reports false when a character became
// several glyphs, which the text of a PDF could not say.
func (s *wordShaper) take(w *word, rs []rune) bool {
	f, info := s.faces[w.Face], s.buffer.Info
	w.Glyphs = make([]font.Glyph, len(info))
	for i := range info {
		if int(info[i].Glyph) >= len(f.Advance) { // a table of a broken face leads to a glyph that it has not
			return false
		}
		pos := s.buffer.Pos[i]
		g := &w.Glyphs[i]
		g.ID = uint16(info[i].Glyph)
		g.Advance = int16(f.Milli(int(pos.XAdvance)))
		g.DX, g.DY = int16(f.Milli(int(pos.XOffset))), int16(f.Milli(int(pos.YOffset)))
		w.Width += int(g.Advance)
	}
	return s.assign(w, rs)
}

// assign sets the characters that each glyph stands for, cluster by cluster. Where a cluster has
// fewer glyphs than characters, the first stands for all.
func (s *wordShaper) assign(w *word, rs []rune) bool {
	info := s.buffer.Info
	for i := 0; i < len(info); {
		j := i + 1
		for j < len(info) && info[j].Cluster == info[i].Cluster {
			j++
		}
		chars := s.cluster(info[i].Cluster, rs)
		glyphs := w.Glyphs[i:j]
		switch {
		case len(glyphs) > len(chars):
			return false
		case len(glyphs) < len(chars):
			glyphs[0].Text = string(chars)
		default:
			for k, r := range chars {
				if w.Backward() {
					k = len(chars) - 1 - k
				}
				glyphs[k].Text = string(r)
			}
		}
		i = j
	}
	return true
}

// cluster returns the characters of the cluster that begins at from, as they are read.
func (s *wordShaper) cluster(from int, rs []rune) []rune {
	s.steps += len(s.buffer.Info)
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
func (s *wordShaper) nominal(w *word, rs []rune) {
	f := s.faces[w.Face]
	w.Glyphs = make([]font.Glyph, 0, len(rs))
	for _, r := range rs {
		g := f.Glyph(drawnAs(r))
		w.Glyphs = append(w.Glyphs, font.Glyph{ID: g, Advance: f.Width[g], Text: string(readAs(r))})
		w.Width += int(f.Width[g])
	}
	if w.Backward() {
		for i, j := 0, len(w.Glyphs)-1; i < j; i, j = i+1, j-1 {
			w.Glyphs[i], w.Glyphs[j] = w.Glyphs[j], w.Glyphs[i]
		}
	}
}

func (s *wordShaper) has(id font.ID, rs []rune) bool {
	for _, r := range rs {
		if s.faces[id].Glyph(drawnAs(r)) == 0 {
			return false
		}
	}
	return true
}
