package pdf

import (
	"briefpack/generator/model/document"
)

// cards sets name cards to cut out and fold: each is two sides one above the other, the
// upper one upside down, so that the folded card can be read from both.
func (g *galley) cards(f frame, d document.Cards) {
	if len(d.Items) == 0 {
		return
	}
	e := f.in.add(roleList).with(listNone)
	for _, c := range d.Items {
		g.card(f.within(e.add(roleItem).add(roleBody)), c)
	}
}

func (g *galley) card(f frame, c document.Card) {
	side := g.book.press.look.Card.Side
	front, areas := g.side(f, c)
	back, _ := g.side(f.within(nil), c)
	ink, thick := g.book.press.ink.rule, g.book.press.look.Table.Rule
	g.setter.ops = append(g.setter.ops, op{kind: opBox, x: f.x, w: f.w, h: 2 * side, thick: thick, ink: ink})
	for _, x := range []float64{f.x, f.x + f.w - foldMark} {
		g.setter.ops = append(g.setter.ops, op{kind: opLine, x: x, y: side, w: foldMark, thick: thick, ink: ink})
	}
	g.setter.ops = append(g.setter.ops,
		op{kind: opShape, x: f.x + f.w/2, y: side, shape: turned(back)})
	g.setter.ops = append(g.setter.ops, front...)
	g.setter.areas = append(g.setter.areas, areas...)
	g.push(g.setter.strip(2 * side))
}

// foldMark is the length of the marks between which a card is folded, in points.
const foldMark = 14

// side returns the ops of the lower side of a card, the name over where somebody comes
// from, in the middle of it, and where links in them can be pressed.
func (g *galley) side(f frame, c document.Card) ([]op, []pressArea) {
	side := g.book.press.look.Card.Side
	nameStyle, fromStyle := g.cardStyles(c, f.w-2*foldMark)
	name, from := g.onCard(f, nameStyle, c.Name), g.onCard(f, fromStyle, c.From)
	y := side + max((side-name.height()-from.height())/2, 0)
	set := setter{book: g.book}
	for _, t := range []cardText{name, from} {
		base := g.book.press.baseline(t.lead, t.size)
		for _, l := range t.lines {
			set.line(l, f.x+(f.w-l.width)/2, y+base)
			y += t.lead
		}
	}
	return set.ops, set.areas
}

// cardStyles returns the styles of the two texts of a card: as large as the look allows
// where they fit, and as small as running text where they do not. Longer texts become
// smaller still, since nobody's name is cut off.
func (g *galley) cardStyles(c document.Card, measure float64) (name, from style) {
	look, ink := g.book.press.look, g.book.press.ink.text
	side := look.Card.Side
	name, from = style{bold, look.Card.Name, ink}, style{regular, look.Card.From, ink}
	for least := look.Text.Body; ; least *= smaller {
		var above, below float64
		name, above = g.fitted(c.Name, name, least, measure, side*0.6)
		from.size = min(from.size, name.size)
		from, below = g.fitted(c.From, from, least, measure, side-above)
		if above+below <= side {
			return name, from
		}
	}
}

// smaller is by how much the size of a text on a card shrinks at a time.
const smaller = 0.9

// fitted returns the largest style, from st down to a least size, in which no word of a
// text is cut and it is no higher than some room, and how high it then is.
func (g *galley) fitted(ins []document.Inline, st style, least, measure, room float64) (style, float64) {
	for {
		p := g.book.paragraph(g.book.spans(nil, st, ins))
		height := float64(len(g.book.breakLines(p, measure))) * p.size * cardLead
		if st.size <= least || p.least <= measure && height <= room {
			return st, height
		}
		st.size = max(st.size*smaller, least)
	}
}

// cardText is text that was made to fit a card.
type cardText struct {
	lines      []line
	lead, size float64
}

func (t cardText) height() float64 { return float64(len(t.lines)) * t.lead }

// onCard breaks text to the measure of a card.
func (g *galley) onCard(f frame, st style, ins []document.Inline) cardText {
	p := g.book.paragraph(g.book.spans(f.in.add(roleP), st, ins))
	return cardText{lines: g.book.lines(p, f.w-2*foldMark), lead: p.size * cardLead, size: p.size}
}

// cardLead is the line height on a card, as a multiple of the size.
const cardLead = 1.2

// turned draws ops upside down around the place of the op that it belongs to. They are an
// artifact: the same stands there a second time, the right way up.
type turned []op

func (t turned) paint(a *artist, o *op, y float64) {
	a.apart(func() {
		a.buf = append(a.buf, "-1 0 0 -1 "...)
		a.buf = appendNumber(a.buf, 2*o.x)
		a.buf = append(a.buf, ' ')
		a.buf = appendNumber(a.buf, 2*(a.canvas.height-y-o.y))
		a.write(" cm")
		for i := range t {
			a.op(&t[i], y)
		}
	})
}
