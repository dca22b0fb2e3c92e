package typeset

import (
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// addContents lays out the list of contents. Its page numbers are filled in later;
// they change no line, since room for them is kept.
func (b *Book) addContents(c Cover, docs []*document.Document) {
	b.home = contentsName
	g := b.galley()
	sect := b.Root.Add(tag.RoleSect)
	f := b.measure(sect)
	b.titleOf(g, f, contentsName, c.Contents, "")
	g.gap(b.gap * 2)
	list := sect.Add(tag.RoleContents)
	for _, d := range docs {
		item := list.Add(tag.RoleTOCI)
		g.contentsEntry(f.within(item.Add(tag.RoleReference)), d.Title, document.Target{Document: d.Name})
		g.contentsChapters(f.within(item), d)
	}
	b.paginate(&pages.Section{Title: c.Contents, Imprint: c.Imprint, Notes: b.footnotes}, g.segments)
}

// numberRoom is the room for a page number at the end of an entry, in points.
const numberRoom = 30

// contentsChapters lays out the chapters of a document below its entry.
func (g *galley) contentsChapters(f frame, d *document.Document) {
	if !d.Chapters {
		return
	}
	f.x, f.w = f.x+chapterIndent, f.w-chapterIndent
	list := f.in.Add(tag.RoleContents)
	before, first := -1, len(g.segments)
	for _, b := range d.Blocks {
		h, ok := b.(document.Heading)
		if title := document.Plain(h.Text); ok && h.Level == 2 && strings.TrimSpace(title) != "" {
			before = len(g.segments) - 1
			g.contentsEntry(f.within(list.Add(tag.RoleTOCI).Add(tag.RoleReference)), title, document.Target{Document: d.Name, Fragment: h.ID})
		}
	}
	if before >= 0 { // the first two and the last two stay together
		g.hold(first-1, first+1)
		g.hold(before, before+1)
	}
}

// chapterIndent is how far the entries of chapters are moved in, in points.
const chapterIndent = 18

func (g *galley) contentsEntry(f frame, title string, to document.Target) {
	b := g.book
	e := f.in.Add(tag.RoleLink)
	l := &tag.Link{Owner: e, To: to, Home: contentsName, Says: text.ForMetadata(title)}
	st := b.body()
	spans := b.plain(e, st, title)
	for i := range spans {
		spans[i].Link = l
		spans[i].Style.Ink = b.Ink.Text
	}
	p := b.Paragraph(spans)
	p.Lead *= 1.25
	lines := b.Lines(p, f.w-numberRoom-12)
	base := b.Baseline(p.Lead, p.Size)
	g.setter.PlainLinks = true // the whole line is the link
	for i, ln := range lines {
		g.setter.Line(ln, f.x, base)
		if i+1 == len(lines) {
			space := b.Verbatim([]text.Span{{Text: " ", Style: st, Mark: e.Content()}})
			g.setter.Line(text.MakeLine(space.Pieces), f.x+ln.Width, base)
			g.leader(f, ln, base)
			g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpText, Y: base, Ink: st.Ink, Mark: e.Content()})
		}
		g.setter.Areas = append(g.setter.Areas, pages.PressArea{Link: l, X: f.x, W: f.w})
		s := g.setter.Segment(p.Lead)
		s.Keep = i+1 < len(lines)
		g.push(s)
	}
	g.setter.PlainLinks = false
	if len(lines) > 0 {
		last := &g.segments[len(g.segments)-1]
		number := &last.Ops[len(last.Ops)-1]
		b.pending = append(b.pending, contentsNumber{op: number, end: f.x + f.w, to: place{to.Document, to.Fragment}, st: st, mark: number.Mark})
	}
	if e != nil {
		e.Kids = append(e.Kids, tag.Kid{Link: l})
	}
}

// leader paints dots from the end of an entry to its number. They say nothing to those who
// have the text read aloud: for them there is a space.
func (g *galley) leader(f frame, l text.Line, base float64) {
	const step = 6.0
	end := f.x + f.w - numberRoom
	for x := f.x + f.w - numberRoom - step; x > f.x+l.Width+step; x -= step {
		g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpFill, X: min(x, end), Y: base - 1, W: 1, H: 1, Ink: g.book.Ink.Muted})
	}
}

// fillContents sets the page numbers of the list of contents.
func (b *Book) fillContents() {
	for _, n := range b.pending {
		at := b.places[n.to]
		if at == nil {
			continue
		}
		p := b.Verbatim([]text.Span{{Text: strconv.Itoa(at.Page + 1), Style: n.st, Mark: n.mark}})
		n.op.Pieces = p.Pieces
		n.op.W = p.Natural
		n.op.X = n.end - p.Natural
	}
}
