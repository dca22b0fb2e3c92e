package typeset

import (
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Cover is the first page of a pack.
type Cover struct {
	Title    string
	Subtitle string
	Facts    document.Facts
	Imprint  document.Imprint
	Contents string           // title of the list of contents
	Lang     string           // BCP 47
	Web      []document.Block // where the pack is on the web
}

// fileTitle returns the title in the metadata, which says whose pack it is: windows of
// readers and lists of files show nothing else.
func (c Cover) fileTitle() string {
	for _, whose := range []string{c.Imprint.Owner, c.Subtitle} {
		if whose = strings.TrimSpace(whose); whose != "" {
			return c.Title + ": " + whose
		}
	}
	return c.Title
}

// addCover lays out the first page of a pack.
func (b *Book) addCover(c Cover) {
	b.home = coverName
	g := b.galley()
	f := b.measure(b.Root.Add(tag.RoleSect))
	ink := b.Ink
	g.pad(b.room * 0.16)
	if c.Imprint.Owner != "" {
		st := text.Style{Face: font.Bold, Size: b.Look.Text.H3, Ink: ink.Text}
		g.lines(f, b.Paragraph(b.plain(f.in.Add(tag.RoleP), st, c.Imprint.Owner)))
		g.pad(b.gap * 1.5)
	}
	g.coverTitle(f, c.Title)
	if c.Subtitle != "" {
		g.pad(b.gap)
		st := text.Style{Face: font.Regular, Size: b.Look.Text.H2, Ink: ink.Text}
		g.lines(f, b.Paragraph(b.plain(f.in.Add(tag.RoleP), st, c.Subtitle)))
	}
	if len(c.Facts.Items) > 0 {
		g.pad(b.gap * 5)
		g.facts(f, c.Facts)
	}
	if len(c.Web) > 0 {
		g.pad(b.gap * 2)
		g.blocks(f, c.Web)
	}
	top := &g.segments[0] // gives way before anything needs a second page
	top.Height = max(0, min(top.Height, b.room-heightOf(g.segments[1:])))
	im := c.Imprint
	im.Owner = "" // it appears above the title
	b.paginate(&section{imprint: im}, g.segments)
}

// coverTitle sets the title of the pack over a heavy rule.
func (g *galley) coverTitle(f frame, title string) {
	b := g.book
	from := len(g.segments)
	p := b.Paragraph(b.plain(f.in.Add(tag.RoleTitle), text.Style{Face: font.Bold, Size: b.Look.Text.Cover, Ink: b.Ink.Text}, title))
	p.Lead = p.Size * 1.15
	g.lines(f, p)
	if from < len(g.segments) {
		b.mark(&g.segments[from], 0, title, "")
	}
	g.setter.ops = append(g.setter.ops, Op{Kind: OpFill, X: f.x, Y: b.gap * 2, W: 72, H: 4, Ink: b.Ink.Text})
	g.push(g.setter.segment(b.gap*2 + 4))
}

// coverName and contentsName are the names of the parts of a pack that are not documents.
const (
	coverName    = "\x00cover"
	contentsName = "\x00contents"
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
		g.contentsEntry(f.within(list.Add(tag.RoleTOCI).Add(tag.RoleReference)), d)
	}
	b.paginate(&section{title: c.Contents, imprint: c.Imprint}, g.segments)
}

// numberRoom is the room for a page number at the end of an entry, in points.
const numberRoom = 30

func (g *galley) contentsEntry(f frame, d *document.Document) {
	b := g.book
	e := f.in.Add(tag.RoleLink)
	l := &tag.Link{Owner: e, To: document.Target{Document: d.Name}, Home: contentsName, Says: text.ForMetadata(d.Title)}
	st := b.body()
	spans := b.plain(e, st, d.Title)
	for i := range spans {
		spans[i].Link = l
		spans[i].Style.Ink = b.Ink.Text
	}
	p := b.Paragraph(spans)
	p.Lead *= 1.25
	lines := b.Lines(p, f.w-numberRoom-12)
	base := b.Baseline(p.Lead, p.Size)
	g.setter.plainLinks = true // the whole line is the link
	for i, ln := range lines {
		g.setter.line(ln, f.x, base)
		if i+1 == len(lines) {
			space := b.Verbatim([]text.Span{{Text: " ", Style: st, Mark: e.Content()}})
			g.setter.line(text.MakeLine(space.Pieces), f.x+ln.Width, base)
			g.leader(f, ln, base)
			g.setter.ops = append(g.setter.ops, Op{Kind: OpText, Y: base, Ink: st.Ink, Mark: e.Content()})
		}
		g.setter.areas = append(g.setter.areas, pressArea{Link: l, X: f.x, W: f.w})
		s := g.setter.segment(p.Lead)
		s.keep = i+1 < len(lines)
		g.push(s)
	}
	g.setter.plainLinks = false
	if len(lines) > 0 {
		last := &g.segments[len(g.segments)-1]
		number := &last.Ops[len(last.Ops)-1]
		b.pending = append(b.pending, pageNumber{op: number, end: f.x + f.w, to: place{document: d.Name}, st: st, mark: number.Mark})
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
		g.setter.ops = append(g.setter.ops, Op{Kind: OpFill, X: min(x, end), Y: base - 1, W: 1, H: 1, Ink: g.book.Ink.Muted})
	}
}

// fillNumbers sets the page numbers of the list of contents.
func (b *Book) fillNumbers() {
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

// titleOf sets the title of a section.
func (b *Book) titleOf(g *galley, f frame, name, title, lang string) {
	st := text.Style{Face: font.Bold, Size: b.Look.Text.Title, Ink: b.Ink.Text}
	h1 := f.in.Add(tag.RoleH1)
	h1.SetLang(lang)
	p := b.Paragraph(b.plain(h1, st, title))
	if p.Blank {
		title = untitled
		p = b.Paragraph(b.plain(h1, st, title))
	}
	g.titled(f, p, 0, title, "")
	b.places[place{document: name}] = g.segments[0].anchors[len(g.segments[0].anchors)-1]
}
