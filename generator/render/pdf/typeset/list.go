package typeset

import (
	"strconv"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// list sets the items of a list, each with a label that stays with its first line.
func (g *galley) list(f frame, l document.List) { g.items(f, l, nil) }

// items sets the items of a list. With ids, each item is a place for links.
func (g *galley) items(f frame, l document.List, ids []string) {
	e := f.in.Add(tag.RoleList).With(listNumbering(l))
	indent := g.labelWidth(l)
	start := 0 // of the item before
	boxes := g.book.Form.boxes(l.One)
	for i, it := range l.Items {
		if i > 0 {
			g.gap(g.book.gap * 0.45)
			g.holdItem(start, i == 1 || i == len(l.Items)-1)
		}
		start = len(g.segments)
		item := e.Add(tag.RoleItem)
		label := item
		if !l.Ticks || it.Done || boxes != nil || g.book.current.Box != "" {
			label = item.Add(tag.RoleLabel)
		}
		from := len(g.segments)
		inner := g.inset(f, indent).within(item.Add(tag.RoleBody))
		g.blocks(inner, it.Blocks)
		if len(g.segments) == from {
			g.pad(g.book.body().Size * g.book.Look.Text.Leading)
		}
		g.label(&g.segments[from], label, f, l, i)
		if l.Ticks && !it.Done && boxes != nil && label != nil {
			g.tickable(&g.segments[from], boxes.tick(label, textOf(it)))
		}
		if ids != nil {
			g.book.place(&g.segments[from], ids[i])
		}
	}
}

// shortItem is how many segments an item has at most that is not left alone at the top
// or the foot of a page.
const shortItem = 4

// holdItem keeps a short first or last item of a list with its neighbour.
func (g *galley) holdItem(from int, edge bool) {
	if edge && len(g.segments)-from <= shortItem {
		g.hold(from, len(g.segments))
	}
}

func listNumbering(l document.List) string {
	switch {
	case l.Ticks:
		return tag.ListNone
	case l.Ordered:
		return tag.ListDecimal
	}
	return tag.ListDisc
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
		return g.book.Look.Table.Tick + 10
	}
	if !l.Ordered {
		return 16
	}
	st := g.book.body()
	widest := 0.0
	for _, i := range []int{0, len(l.Items) - 1} {
		p := g.book.Paragraph(g.book.plain(nil, st, labelText(l, i)))
		widest = max(widest, p.Natural)
	}
	return widest + 8
}

// label paints the label of item i at the first line of it. A tick box is a shape, since no face
// has one.
func (g *galley) label(s *pages.Segment, e *tag.Element, f frame, l document.List, i int) {
	lead := g.book.body().Size * g.book.Look.Text.Leading
	if l.Ticks {
		box := g.book.tick(f.x, lead)
		if !l.Items[i].Done && g.book.Form == nil {
			figure := g.book.boxElement(e)
			box.Mark, s.Figures = figure.Content(), figure != nil
		}
		g.setter.Ops = append(g.setter.Ops, box)
		if l.Items[i].Done {
			s.Figure = e.Add(tag.RoleFigure)
			g.setter.Ops = append(g.setter.Ops, ticked(box, s.Figure, l.Ticked))
		}
	} else {
		p := g.book.Paragraph(g.book.plain(e, g.book.body(), labelText(l, i)))
		for _, ln := range g.book.Lines(p, 1e6) {
			g.setter.Line(ln, f.x, g.book.Baseline(p.Lead, p.Size))
		}
	}
	g.setter.Ops = append(g.setter.Ops, s.Ops...)
	s.Ops = g.book.Keep(g.setter.Ops)
	g.setter.Ops = g.setter.Ops[:0]
}

// ticked returns what fills a ticked box. It is a figure, as it says something.
func ticked(box pages.Op, e *tag.Element, says string) pages.Op {
	if e != nil {
		e.Alt = text.ForMetadata(says)
	}
	return pages.Op{Kind: pages.OpFill, X: box.X + box.W/4, Y: box.Y + box.H/4, W: box.W / 2, H: box.H / 2, Ink: box.Ink, Mark: e.Content()}
}

// tickable puts a field over the box at the start of a segment.
func (g *galley) tickable(s *pages.Segment, field pages.Op) {
	box := s.Ops[0]
	field.X, field.Y, field.W, field.H = box.X, box.Y, box.W, box.H
	g.setter.Ops = append(g.setter.Ops, s.Ops...)
	g.setter.Ops = append(g.setter.Ops, field)
	s.Ops = g.book.Keep(g.setter.Ops)
	g.setter.Ops = g.setter.Ops[:0]
}

// textOf returns the first paragraph of an item.
func textOf(it document.Item) string {
	for b := range document.All(it.Blocks) {
		if p, ok := b.(document.Paragraph); ok {
			return document.Plain(p.Text)
		}
	}
	return ""
}
