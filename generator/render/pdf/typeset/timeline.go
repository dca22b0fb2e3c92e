package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/chart"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// timeline paints a chart in one piece. It leaves out a chart that does not fit on a page: the
// blocks around it say the same in words.
func (g *galley) timeline(f frame, t document.Timeline) {
	b, label := g.book, text.ForMetadata(t.Label)
	st := text.Style{Face: font.Regular, Size: b.Look.Text.Small, Ink: b.Ink.Text}
	c, ok := chart.Fit(t, chart.Setting{
		X: f.x, W: f.w, Room: b.room - 3*st.Size, Style: st, Rule: b.Look.Table.Rule, Ink: b.Ink, Shaper: b.Shaper, Setter: &g.setter,
		Words: func(e *tag.Element, st text.Style, s string) *text.Paragraph { return b.Paragraph(b.plain(e, st, s)) },
	})
	if !ok || strings.TrimSpace(label) == "" {
		return
	}
	e := f.in.Add(tag.RoleFigure)
	if e != nil {
		e.Alt = label
	}
	s := g.setter.Segment(c.Draw(e))
	s.Figure, s.Floats = e, g.edge == nil
	g.push(s)
	if t.Caption != "" {
		g.hold(len(g.segments)-1, len(g.segments))
		g.gap(b.gap * 0.5)
		g.lines(f, b.Paragraph(b.plain(f.in.Add(tag.RoleP), b.body().Slanted(), t.Caption)))
	}
}
