package typeset

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// page sets the page that a link leads to, after the link: people who read on a screen follow the
// link, and people who read on paper turn to the page.
func (l *inliner) page(c context) {
	see := l.book.current.See
	if see == "" || !l.book.isInside(c.link.To) {
		return
	}
	c.in, c.style.Ink = c.in.Add(tag.RolePaper), l.book.Ink.Text
	from := len(l.spans)
	l.text(c, " "+inBrackets(see, l.book.widest))
	for i := from; i < len(l.spans); i++ {
		l.spans[i].Number = true
	}
}

// isInside reports whether a link leads to another place in this file.
func (b *Book) isInside(t document.Target) bool {
	switch {
	case t.URL != "" || t.Shared != "" || t.Folder != "" || t.Site != "":
		return false
	case t.Document != "":
		return slices.Contains(b.documents, t.Document)
	}
	return t.Fragment != ""
}

// inBrackets returns the words for a page, which no line divides.
func inBrackets(see, number string) string {
	return strings.ReplaceAll("("+strings.ReplaceAll(see, "%[1]d", number)+")", " ", "\u00a0")
}

// numbered notes the page numbers in a line, whose ops and areas begin at some indexes.
func (s *setter) numbered(op, area int) {
	ops, areas := s.ops[op:], s.areas[area:]
	var last *pageNumber
	for i := range ops {
		o := &ops[i]
		if len(o.Pieces) == 0 || !o.Pieces[0].Span.Number || o.Pieces[len(o.Pieces)-1].Word.Space {
			continue
		}
		last = &pageNumber{link: o.Pieces[0].Span.Link, see: s.book.current.See, before: last, pieces: o.Pieces, width: o.W}
		o.late = last
		s.numbers = append(s.numbers, last)
		for k := range ops {
			if ops[k].X > o.X {
				ops[k].after = last
			}
		}
		for k := range areas {
			if areas[k].X > o.X {
				areas[k].after = last
			}
		}
	}
}

// fillPages finds the pages that links in running text lead to.
func (b *Book) fillPages() {
	for _, n := range b.numbers {
		room := n.width
		at := b.anchorOf(n.link)
		if at == nil || n.at != nil && n.at.Page == at.Page {
			n.pieces, n.width = nil, 0
		} else {
			last := len(n.pieces) - 1
			sp := *n.pieces[last].Span
			sp.Text = inBrackets(n.see, strconv.Itoa(at.Page+1))
			p := b.Verbatim([]text.Span{sp})
			n.width += p.Natural - n.pieces[last].Width
			n.pieces = slices.Concat(n.pieces[:last], p.Pieces)
		}
		if n.by = room - n.width; n.before != nil {
			n.by += n.before.by
		}
	}
}

// Final returns the op as it is to be painted now that all page numbers are known.
func (o *Op) Final() *Op {
	if o.late == nil && o.after == nil {
		return o
	}
	c := *o
	if c.late != nil {
		c.Pieces, c.W = c.late.pieces, c.late.width
	}
	if c.after != nil {
		c.X -= c.after.by
	}
	return &c
}

// Final returns the area as it is now that all page numbers are known.
func (a pressArea) Final() pressArea {
	if a.after != nil {
		a.X -= a.after.by
	}
	return a
}
