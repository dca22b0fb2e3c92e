package pdf

import (
	"strconv"

	"briefpack/generator/model/document"
)

// addCover lays out the first page of a pack.
func (b *book) addCover(c Cover) {
	b.home = coverName
	g := b.galley()
	f := b.measure(b.root.add(roleSect))
	ink := b.press.ink
	g.pad(b.room * 0.16)
	if c.Imprint.Owner != "" {
		st := style{bold, b.press.look.Text.H3, ink.text}
		g.lines(f, b.paragraph(b.plain(f.in.add(roleP), st, c.Imprint.Owner)))
		g.pad(b.gap * 1.5)
	}
	g.coverTitle(f, c.Title)
	if c.Subtitle != "" {
		g.pad(b.gap)
		st := style{regular, b.press.look.Text.H2, ink.text}
		g.lines(f, b.paragraph(b.plain(f.in.add(roleP), st, c.Subtitle)))
	}
	if len(c.Facts.Items) > 0 {
		g.pad(b.gap * 5)
		g.facts(f, c.Facts)
	}
	if len(c.Web) > 0 {
		g.pad(b.gap * 2)
		g.blocks(f, c.Web)
	}
	top := &g.strips[0] // gives way before anything needs a second page
	top.height = max(0, min(top.height, b.room-heightOf(g.strips[1:])))
	im := c.Imprint
	im.Owner = "" // it stands above the title
	b.paginate(&section{imprint: im}, g.strips)
}

// coverTitle sets the title of the pack over a heavy rule.
func (g *galley) coverTitle(f frame, title string) {
	b := g.book
	from := len(g.strips)
	p := b.paragraph(b.plain(f.in.add(roleTitle), style{bold, b.press.look.Text.Cover, b.press.ink.text}, title))
	p.lead = p.size * 1.15
	g.lines(f, p)
	if from < len(g.strips) {
		b.mark(&g.strips[from], 0, title, "")
	}
	g.setter.ops = append(g.setter.ops, op{kind: opFill, x: f.x, y: b.gap * 2, w: 72, h: 4, ink: b.press.ink.text})
	g.push(g.setter.strip(b.gap*2 + 4))
}

// coverName and contentsName are the homes of the parts of a pack that are no documents.
const (
	coverName    = "\x00cover"
	contentsName = "\x00contents"
)

// pageNumber is a number that is known when all pages are: where it is to be set.
type pageNumber struct {
	op   *op
	end  float64
	to   place
	st   style
	mark *mark
}

// addContents lays out the list of contents. Its page numbers are filled in later;
// they change no line, since room for them is kept.
func (b *book) addContents(c Cover, docs []*document.Document) {
	b.home = contentsName
	g := b.galley()
	sect := b.root.add(roleSect)
	f := b.measure(sect)
	b.titleOf(g, f, contentsName, c.Contents, "")
	g.gap(b.gap * 2)
	list := sect.add(roleContents)
	for _, d := range docs {
		g.contentsEntry(f.within(list.add(roleTOCI).add(roleReference)), d)
	}
	b.paginate(&section{title: c.Contents, imprint: c.Imprint}, g.strips)
}

// numberRoom is the room for a page number at the end of an entry, in points.
const numberRoom = 30

func (g *galley) contentsEntry(f frame, d *document.Document) {
	b := g.book
	e := f.in.add(roleLink)
	l := &link{owner: e, to: document.Target{Document: d.Name}, home: contentsName, says: metaText(d.Title)}
	st := b.body()
	spans := b.plain(e, st, d.Title)
	for i := range spans {
		spans[i].link = l
		spans[i].style.ink = b.press.ink.text
	}
	p := b.paragraph(spans)
	p.lead *= 1.25
	lines := b.lines(p, f.w-numberRoom-12)
	base := b.press.baseline(p.lead, p.size)
	g.setter.plainLinks = true // the whole line is the link
	for i, ln := range lines {
		g.setter.line(ln, f.x, base)
		if i+1 == len(lines) {
			space := b.verbatim([]span{{text: " ", style: st, mark: e.content()}})
			g.setter.line(makeLine(space.pieces), f.x+ln.width, base)
			g.leader(f, ln, base)
			g.setter.ops = append(g.setter.ops, op{kind: opText, y: base, ink: st.ink, mark: e.content()})
		}
		g.setter.areas = append(g.setter.areas, pressArea{link: l, x: f.x, w: f.w})
		s := g.setter.strip(p.lead)
		s.keep = i+1 < len(lines)
		g.push(s)
	}
	g.setter.plainLinks = false
	if len(lines) > 0 {
		last := &g.strips[len(g.strips)-1]
		number := &last.ops[len(last.ops)-1]
		b.pending = append(b.pending, pageNumber{op: number, end: f.x + f.w, to: place{document: d.Name}, st: st, mark: number.mark})
	}
	if e != nil {
		e.kids = append(e.kids, kid{link: l})
	}
}

// leader draws dots from the end of an entry to its number. They say nothing to those who
// have the text read aloud: for them there is a space.
func (g *galley) leader(f frame, l line, base float64) {
	const step = 6.0
	end := f.x + f.w - numberRoom
	for x := f.x + f.w - numberRoom - step; x > f.x+l.width+step; x -= step {
		g.setter.ops = append(g.setter.ops, op{kind: opFill, x: min(x, end), y: base - 1, w: 1, h: 1, ink: g.book.press.ink.muted})
	}
}

// fillNumbers sets the page numbers of the list of contents.
func (b *book) fillNumbers() {
	for _, n := range b.pending {
		at := b.places[n.to]
		if at == nil {
			continue
		}
		p := b.verbatim([]span{{text: strconv.Itoa(at.page + 1), style: n.st, mark: n.mark}})
		n.op.pieces = p.pieces
		n.op.w = p.natural
		n.op.x = n.end - p.natural
	}
}
