package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// cards sets name cards to cut out and fold: each is two sides one above the other, the
// upper one upside down, so that the folded card can be read from both.
func (g *galley) cards(f frame, d document.Cards) {
	if len(d.Items) == 0 {
		return
	}
	g.book.OneSided = true
	e := f.in.Add(tag.RoleList).With(tag.ListNone)
	for _, c := range d.Items {
		g.card(f.within(e.Add(tag.RoleItem).Add(tag.RoleBody)), c)
	}
}

func (g *galley) card(f frame, c document.Card) {
	side := g.book.Look.Card.Side
	front, areas := g.side(f, c)
	back, _ := g.side(f.within(nil), c)
	ink, thick := g.book.Ink.Rule, g.book.Look.Table.Rule
	g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpBox, X: f.x, W: f.w, H: 2 * side, Thick: thick, Ink: ink})
	for _, x := range []float64{f.x, f.x + f.w - foldMark} {
		g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: x, Y: side, W: foldMark, Thick: thick, Ink: ink})
	}
	g.setter.Ops = append(g.setter.Ops,
		pages.Op{Kind: pages.OpTurned, X: f.x + f.w/2, Y: side, Turned: &pages.Turned{Ops: back}})
	g.setter.Ops = append(g.setter.Ops, front...)
	g.setter.Areas = append(g.setter.Areas, areas...)
	g.push(g.setter.Segment(2 * side))
}

// foldMark is the length of the marks between which a card is folded, in points.
const foldMark = 14

// side returns the ops of the lower side of a card, with the name above the organisation, in
// the middle, and the areas of its links.
func (g *galley) side(f frame, c document.Card) ([]pages.Op, []pages.PressArea) {
	side := g.book.Look.Card.Side
	nameStyle, fromStyle := g.cardStyles(c, f.w-2*foldMark)
	name, from := g.onCard(f, nameStyle, c.Name), g.onCard(f, fromStyle, c.From)
	y := side + max((side-name.height()-from.height())/2, 0)
	set := g.book.setter()
	for _, t := range []cardText{name, from} {
		base := g.book.Baseline(t.lead, t.size)
		for _, l := range t.lines {
			set.Line(l, f.x+(f.w-l.Width)/2, y+base)
			y += t.lead
		}
	}
	return set.Ops, set.Areas
}

// cardStyles returns the styles of the two texts of a card: as large as the look allows
// where they fit, and as small as running text where they do not. Longer texts become
// smaller still, so that names are never cut off.
func (g *galley) cardStyles(c document.Card, measure float64) (name, from text.Style) {
	look, ink := g.book.Look, g.book.Ink.Text
	side := look.Card.Side
	name, from = text.Style{Face: font.Bold, Size: look.Card.Name, Ink: ink}, text.Style{Face: font.Regular, Size: look.Card.From, Ink: ink}
	for least := look.Text.Body; ; least *= smaller {
		var above, below float64
		name, above = g.fitted(c.Name, name, least, measure, side*0.6)
		from.Size = min(from.Size, name.Size)
		from, below = g.fitted(c.From, from, least, measure, side-above)
		if above+below <= side {
			return name, from
		}
	}
}

// fitted returns the largest style, from st down to a least size, in which no word of a
// text is cut and it is no higher than some room, and how high it then is.
func (g *galley) fitted(ins []document.Inline, st text.Style, least, measure, room float64) (text.Style, float64) {
	for {
		p := g.book.Paragraph(g.book.spans(nil, st, ins))
		height := float64(len(g.book.BreakLines(p, measure))) * p.Size * cardLead
		if st.Size <= least || p.Least <= measure && height <= room {
			return st, height
		}
		st.Size = max(st.Size*smaller, least)
	}
}

// cardText is text that was made to fit a card.
type cardText struct {
	lines      []text.Line
	lead, size float64
}

func (t cardText) height() float64 { return float64(len(t.lines)) * t.lead }

// onCard breaks text to the measure of a card.
func (g *galley) onCard(f frame, st text.Style, ins []document.Inline) cardText {
	p := g.book.Paragraph(g.book.spans(f.in.Add(tag.RoleP), st, ins))
	return cardText{lines: g.book.Lines(p, f.w-2*foldMark), lead: p.Size * cardLead, size: p.Size}
}

// cardLead is the line height on a card, as a multiple of the size.
const cardLead = 1.2
