package pdf

import (
	"strconv"

	"briefpack/generator/model/document"
)

// list sets the items of a list, each with a label that stays with its first line.
func (g *galley) list(f frame, l document.List) { g.items(f, l, nil) }

// items sets the items of a list. With ids, each item is a place for links.
func (g *galley) items(f frame, l document.List, ids []string) {
	e := f.in.add(roleList).with(listNumbering(l))
	indent := g.labelWidth(l)
	start := 0 // of the item before
	for i, it := range l.Items {
		if i > 0 {
			g.gap(g.book.gap * 0.45)
			g.holdItem(start, i == 1 || i == len(l.Items)-1)
		}
		start = len(g.strips)
		item := e.add(roleItem)
		label := item
		if !l.Ticks || it.Done {
			label = item.add(roleLabel)
		}
		from := len(g.strips)
		inner := g.inset(f, indent).within(item.add(roleBody))
		g.blocks(inner, it.Blocks)
		if len(g.strips) == from {
			g.pad(g.book.body().size * g.book.press.look.Text.Leading)
		}
		g.label(&g.strips[from], label, f, l, i)
		if ids != nil {
			g.book.place(&g.strips[from], ids[i])
		}
	}
}

// shortItem is how many strips an item has at most that is not left alone at the top
// or the foot of a page.
const shortItem = 4

// holdItem keeps a short first or last item of a list with its neighbour.
func (g *galley) holdItem(from int, edge bool) {
	if edge && len(g.strips)-from <= shortItem {
		g.hold(from, len(g.strips))
	}
}

func listNumbering(l document.List) string {
	switch {
	case l.Ticks:
		return listNone
	case l.Ordered:
		return listDecimal
	}
	return listDisc
}

// labelText returns the number of item i, or a bullet.
func labelText(l document.List, i int) string {
	if !l.Ordered {
		return "•"
	}
	return strconv.Itoa(l.Start+i) + "."
}

// labelWidth returns the room that the widest label takes, in points.
func (g *galley) labelWidth(l document.List) float64 {
	if l.Ticks {
		return g.book.press.look.Table.Tick + 10
	}
	if !l.Ordered {
		return 16
	}
	st := g.book.body()
	widest := 0.0
	for _, i := range []int{0, len(l.Items) - 1} {
		p := g.book.paragraph(g.book.plain(nil, st, labelText(l, i)))
		widest = max(widest, p.natural)
	}
	return widest + 8
}

// label draws the label of item i at the first line of it. A tick box is a shape: no
// face has one, and it is an artifact, since it says nothing but "a list to tick".
func (g *galley) label(s *strip, e *element, f frame, l document.List, i int) {
	lead := g.book.body().size * g.book.press.look.Text.Leading
	if l.Ticks {
		box := g.book.tick(f.x, lead)
		g.setter.ops = append(g.setter.ops, box)
		if l.Items[i].Done {
			s.figure = e.add(roleFigure)
			g.setter.ops = append(g.setter.ops, ticked(box, s.figure, l.Ticked))
		}
	} else {
		p := g.book.paragraph(g.book.plain(e, g.book.body(), labelText(l, i)))
		for _, ln := range g.book.lines(p, 1e6) {
			g.setter.line(ln, f.x, g.book.press.baseline(p.lead, p.size))
		}
	}
	g.setter.ops = append(g.setter.ops, s.ops...)
	s.ops = g.book.ops.keep(g.setter.ops)
	g.setter.ops = g.setter.ops[:0]
}

// ticked returns what fills a ticked box. It is a figure, as it says something.
func ticked(box op, e *element, says string) op {
	if e != nil {
		e.alt = metaText(says)
	}
	return op{kind: opFill, x: box.x + box.w/4, y: box.y + box.h/4, w: box.w / 2, h: box.h / 2, ink: box.ink, mark: e.content()}
}

// tick returns a tick box in the middle of a line of a height.
func (b *book) tick(x, lead float64) op {
	side := b.press.look.Table.Tick
	return op{kind: opBox, x: x, y: (lead - side) / 2, w: side, h: side, thick: 1, ink: b.press.ink.text}
}
