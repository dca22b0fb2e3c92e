package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
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

// addCover lays out the first page of a pack. It has no running head, so it begins higher up. Large
// print sets it closer, and without a code, before it takes a second page.
func (b *Book) addCover(c Cover) {
	b.home = coverName
	im := c.Imprint
	im.Owner = "" // it appears above the title
	s := &pages.Section{Imprint: im, Notes: b.footnotes, Top: b.Look.Page.Outer, First: len(b.Pages)}
	room := b.Look.Page.Height - s.Top - b.BottomOf(s, s.First)
	g := b.cover(c)
	if g.fitOn(room); pages.HeightOf(g.segments) > room {
		usual := b.Compositor
		closer := b.Look.Closer(0.3)
		closer.Code.Size, closer.Text.Cover = 0, closer.Text.Title
		b.use(usual.with(closer))
		b.Root.Kids, b.Entries = nil, nil
		clear(b.places)
		g = b.cover(c)
		g.fitOn(room)
		b.use(usual)
	}
	b.paginate(s, g.segments)
}

// cover sets the first page of a pack.
func (b *Book) cover(c Cover) *galley {
	g := b.galley()
	f := b.measure(b.Root.Add(tag.RoleSect))
	g.pad(b.room * 0.14)
	if c.Imprint.Owner != "" {
		st := text.Style{Face: font.Bold, Size: b.Look.Text.H3, Ink: b.Ink.Accent}
		g.lines(f, b.Paragraph(b.plain(f.in.Add(tag.RoleP), st, c.Imprint.Owner)))
		g.pad(b.gap * 1.5)
	}
	g.coverTitle(f, c.Title)
	if c.Subtitle != "" {
		g.pad(b.gap)
		st := text.Style{Face: font.Regular, Size: b.Look.Text.H2, Ink: b.Ink.Text}
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
	return g
}

// fitOn has spaces give way before anything needs a second page: the one at the top, and then all.
func (g *galley) fitOn(room float64) {
	top := &g.segments[0]
	top.Height = max(0, min(top.Height, room-pages.HeightOf(g.segments[1:])))
	empty := 0.0
	for i := range g.segments {
		if s := &g.segments[i]; len(s.Ops) == 0 {
			empty += s.Height
		}
	}
	over := pages.HeightOf(g.segments) - room
	if over <= 0 || empty == 0 {
		return
	}
	part := max(0.3, 1-over/empty)
	for i := range g.segments {
		if s := &g.segments[i]; len(s.Ops) == 0 {
			s.Height *= part
		}
	}
}

// coverTitle sets the title of the pack between a heavy rule and a short one.
func (g *galley) coverTitle(f frame, title string) {
	b := g.book
	from := len(g.segments)
	p := b.Paragraph(b.plain(f.in.Add(tag.RoleTitle), text.Style{Face: font.Bold, Size: b.Look.Text.Cover, Ink: b.Ink.Accent}, title))
	p.Lead = p.Size * 1.15
	g.lines(f, p)
	if from < len(g.segments) {
		b.mark(&g.segments[from], 0, title, "")
	}
	g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpFill, X: f.x, Y: b.gap * 1.5, W: f.w, H: coverRule, Ink: b.Ink.Accent})
	g.push(g.setter.Segment(b.gap*1.5 + coverRule))
}

// coverRule is the height of the rule below the title of a pack, in points.
const coverRule = 6

// coverName and contentsName are the names of the parts of a pack that are not documents.
const (
	coverName    = "\x00cover"
	contentsName = "\x00contents"
)

// titleOf sets the title of a section.
func (b *Book) titleOf(g *galley, f frame, name, title, lang string) {
	st := text.Style{Face: font.Bold, Size: b.Look.Text.Title, Ink: b.Ink.Accent}
	h1 := f.in.Add(tag.RoleH1)
	h1.SetLang(lang)
	p := b.Paragraph(b.plain(h1, st, title))
	if p.Blank {
		title = untitled
		p = b.Paragraph(b.plain(h1, st, title))
	}
	g.under = title
	g.titled(f, p, 0, title, "")
	b.places[place{document: name}] = g.segments[0].Anchors[len(g.segments[0].Anchors)-1]
}
