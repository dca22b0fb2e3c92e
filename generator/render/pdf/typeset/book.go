package typeset

import (
	"cmp"
	"strings"
	"time"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/arena"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Book is one file while it is laid out. It belongs to one goroutine.
type Book struct {
	*Compositor
	*buffers
	title   string
	Lang    string
	imprint document.Imprint
	Root    *tag.Element
	gap     float64 // space between blocks, points
	room    float64 // height of the text of a page, points

	sections  []*section
	Pages     []*Page
	home      string // name of the document that is laid out
	documents []string
	places    map[place]*tag.Anchor
	Entries   []tag.Bookmark
	pending   []pageNumber
	covered   bool  // the cover says where it all is on the web
	looked    int   // segments that pagination looked at
	FromRight bool  // the file runs from right to left
	Form      *form // nil when nothing is to be filled in on a screen
}

// buffers holds the memory that laying out a book needs and the next book can use again.
type buffers struct {
	*text.Shaper
	ops arena.Slices[Op]
}

// place is a destination of links inside the file.
type place struct{ document, fragment string }

// section is a part of the file that starts on a new page.
type section struct {
	title    string // "" when its pages do not repeat it
	imprint  document.Imprint
	first    int  // index of its first page
	backward bool // it runs from right to left

	bound, turned pageFrame // of its pages that are bound where lines begin, and where they end
}

// pageFrame are the running heads and the foot of a section, made for the first page
// that is drawn with them; foot is nil until then.
type pageFrame struct{ firstHead, otherHead, foot []Op }

// Page is a page of placed segments.
type Page struct {
	section *section
	Placed  []Placed
}

// Placed is a segment on a page.
type Placed struct {
	Segment *Segment
	Y       float64
	Again   bool // a header row repeated: an artifact
}

func (c *Compositor) open(title, lang string, im document.Imprint) *Book {
	d, ok := c.free.Take()
	if !ok {
		d = &buffers{Shaper: text.NewShaper(&c.Faces)}
	}
	if lang = tag.CleanLang(lang); lang == "" {
		lang = tag.CleanLang(c.language)
	}
	l := c.Look
	b := &Book{
		Compositor: c, buffers: d, title: title, Lang: lang, imprint: im,
		Root:   &tag.Element{Role: tag.RoleDocument},
		gap:    l.Text.Gap * l.Text.Body,
		room:   l.Page.Height - l.Page.Top - l.Page.Bottom,
		places: map[place]*tag.Anchor{},
	}
	b.Leading, b.Backward = l.Text.Leading, document.IsBackward(lang)
	if b.FromRight = b.Backward; b.FromRight {
		b.Root.Attr = b.writingMode()
	}
	return b
}

// Close gives back what the book borrowed. Nothing of the book may be used after it.
func (b *Book) Close() {
	d := b.buffers
	b.buffers = nil
	d.Reset()
	d.ops.Reset()
	b.free.Put(d)
}

// measure returns the frame of a page's text.
func (b *Book) measure(e *tag.Element) frame {
	pg := b.Look.Page
	return frame{in: e, x: pg.Bound(), w: pg.Width - pg.Bound() - pg.Outer}
}

// addDocument lays out d in element e.
func (b *Book) addDocument(e *tag.Element, d *document.Document) {
	b.home, b.Backward = d.Name, document.IsBackward(cmp.Or(d.Lang, b.Lang))
	if e != nil && e != b.Root && tag.CleanLang(d.Lang) != b.Lang {
		e.Lang = tag.CleanLang(d.Lang)
		if b.Backward != b.FromRight {
			e.Attr = b.writingMode()
		}
	}
	g := b.galley()
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
	b.paginate(&section{title: d.Title, imprint: d.Imprint}, g.segments)
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

// untitled is the title of a file or section that was given none: they must have one.
const untitled = "—"

// mark makes a segment a place that links and bookmarks lead to.
func (b *Book) mark(s *Segment, depth int, title, id string) {
	at := b.place(s, id)
	b.Entries = append(b.Entries, tag.Bookmark{Title: text.ForMetadata(title), Depth: depth, At: at})
}

// place makes a segment a place that links lead to. The first of two places of one id counts.
func (b *Book) place(s *Segment, id string) *tag.Anchor {
	at := &tag.Anchor{}
	s.anchors = append(s.anchors, at)
	if id != "" {
		if _, taken := b.places[place{b.home, id}]; !taken {
			b.places[place{b.home, id}] = at
		}
	}
	return at
}

// MetaTitle returns the title of the file; it must have one.
func (b *Book) MetaTitle() string {
	if t := strings.TrimSpace(text.ForMetadata(b.title)); t != "" {
		return t
	}
	return untitled
}

// Issued returns the day of issue, the zero time when the imprint has none that is a date.
func (b *Book) Issued() time.Time {
	t, err := time.Parse(time.DateOnly, b.imprint.Issued)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Owner and Version return the values of the imprint for the metadata.
func (b *Book) Owner() string   { return text.ForMetadata(b.imprint.Owner) }
func (b *Book) Version() string { return text.ForMetadata(b.imprint.Version) }

// Steps returns how many characters, words and segments layout has processed.
func (b *Book) Steps() int { return b.Shaper.Steps() + b.looked }
