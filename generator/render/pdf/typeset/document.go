package typeset

import (
	"cmp"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// Document lays d out as a separate file. The caller must close the book after use.
func (c *Compositor) Document(d *document.Document) *Book {
	if d.Wall {
		c = c.forWall(d)
	}
	return c.set(d)
}

// Form lays d out with fields to type into wherever paper has room to write. The caller must
// close the book after use.
func (c *Compositor) Form(d *document.Document) *Book {
	b := c.open(d.Title, d.Lang, d.Imprint)
	b.Form = &form{section: d.Title, taken: map[string]int{}}
	b.documents = []string{d.Name}
	b.addDocument(b.Root, d)
	b.FillNumbers(b.anchorOf, b.Shaper)
	return b
}

// Pack lays out a cover, a list of contents and documents as one file. The caller must close the
// book after use.
func (c *Compositor) Pack(cover Cover, docs []*document.Document) *Book {
	b := c.open(cover.fileTitle(), cover.Lang, cover.Imprint)
	b.widest = "000"
	for _, d := range docs {
		b.documents = append(b.documents, d.Name)
	}
	if !cover.Plain {
		b.addCover(cover)
		b.covered = true
		b.addContents(cover, docs)
	}
	for _, d := range docs {
		if !cover.Plain {
			b.TurnOver()
		}
		b.addDocument(b.Root.Add(tag.RoleSect), d)
	}
	if !cover.Plain {
		b.fillContents()
	}
	b.FillNumbers(b.anchorOf, b.Shaper)
	return b
}

func (c *Compositor) set(d *document.Document) *Book {
	b := c.open(d.Title, d.Lang, d.Imprint)
	b.documents, b.OneSided = []string{d.Name}, d.Wall
	b.addDocument(b.Root, d)
	b.FillNumbers(b.anchorOf, b.Shaper)
	return b
}

// lay lays out d in element e.
func (b *Book) lay(e *tag.Element, d *document.Document) {
	b.current, b.See, b.footnotes = d.Imprint, d.Imprint.See, pages.NewFootnotes()
	b.home, b.lang = d.Name, cmp.Or(tag.CleanLang(d.Lang), b.Lang)
	b.Backward = document.IsBackward(b.lang)
	if e != nil && e != b.Root && tag.CleanLang(d.Lang) != b.Lang {
		e.Lang = tag.CleanLang(d.Lang)
		if b.Backward != b.FromRight {
			e.Attr = b.writingMode()
		}
	}
	g := b.galley()
	g.segments = b.column[:0]
	g.chapters = d.Chapters
	f := b.measure(e)
	blocks, address := b.addressOf(d.Blocks, f)
	head := address.beside(f)
	b.titleOf(g, head, d.Name, d.Title, d.Front)
	if d.Lead != "" {
		g.gap(b.gap)
		st := b.body()
		st.Size = (st.Size + b.Look.Text.H3) / 2
		lead := e.Add(tag.RoleP)
		lead.SetLang(d.Front)
		g.lines(head, b.Paragraph(b.plain(lead, st, d.Lead)))
	}
	opening := len(g.segments)
	if len(blocks) > 0 {
		g.gap(b.gap * 1.8)
		g.blocks(f, blocks)
	}
	g.address(head, address, opening)
	b.column, b.least = g.segments, b.leastHeight(g.segments)
	b.paginate(&pages.Section{Name: d.Name, Title: d.Title, Imprint: d.Imprint, Notes: b.footnotes}, b.segments.Keep(g.segments))
}

// forWall returns the compositor that sets d as large as it goes on as many sheets as running
// text would take, but never so large that a word is cut.
func (c *Compositor) forWall(d *document.Document) *Compositor {
	sheets, _ := c.trial(d)
	for size := c.Look.Wall.Body; size > c.Look.Text.Body; size *= smaller {
		large := c.with(c.Look.OnTheWall(size))
		if n, whole := large.trial(d); n <= sheets && whole {
			return large
		}
	}
	return c
}

// trial lays d out and returns how many sheets it takes, and whether all words are whole.
func (c *Compositor) trial(d *document.Document) (sheets int, whole bool) {
	b := c.set(d)
	defer b.Close()
	return len(b.Pages), !b.CutWords
}
