package pdf

import (
	"briefpack/generator/document"
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
	look := g.book.press.look
	measure := f.w - 2*foldMark
	name := g.fitted(f, c.Name, style{bold, look.Card.Name, g.book.press.ink.text}, measure)
	from := g.fitted(f, c.From, style{regular, min(look.Card.From, name.size), g.book.press.ink.text}, measure)
	height := name.height() + from.height()
	y := look.Card.Side + max((look.Card.Side-height)/2, 0)
	set := setter{book: g.book}
	for _, t := range []cardText{name, from} {
		base := g.book.press.baseline(t.lead, t.size)
		for _, l := range t.lines {
			if y+t.lead > 2*look.Card.Side {
				break // a name of a thousand letters ends where its card does
			}
			set.line(l, f.x+(f.w-l.width)/2, y+base)
			y += t.lead
		}
	}
	return set.ops, set.areas
}

// cardText is text that was made to fit a card.
type cardText struct {
	lines      []line
	lead, size float64
}

func (t cardText) height() float64 { return float64(len(t.lines)) * t.lead }

// fitted breaks text in the largest size, from that of the style down to running text,
// in which no word is cut and it leaves room on the side of a card for something else.
func (g *galley) fitted(f frame, ins []document.Inline, st style, measure float64) cardText {
	body, room := g.book.press.look.Text.Body, g.book.press.look.Card.Side*0.6
	for {
		spans := g.book.spans(nil, st, ins)
		p := g.book.paragraph(spans)
		if st.size > body && (p.least > measure || float64(len(g.book.breakLines(p, measure)))*p.size*cardLead > room) {
			st.size = max(st.size*0.9, body)
			continue
		}
		if f.in != nil {
			p = g.book.paragraph(g.book.spans(f.in.add(roleP), st, ins))
		}
		return cardText{lines: g.book.lines(p, measure), lead: p.size * cardLead, size: p.size}
	}
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
