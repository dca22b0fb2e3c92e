package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Cover is the first page of a pack.
type Cover struct {
	Plain    bool // no cover and no list of contents, only the title of the file
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
	b.paginate(&section{imprint: im, notes: b.footnotes}, g.segments)
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
