package typeset

import (
	"strings"
	"time"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/running"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Book is one file while it is laid out. It belongs to one goroutine.
type Book struct {
	*Compositor
	*buffers
	*pages.Sheets
	heads   *running.Heads // made for the first page that is painted
	title   string
	Lang    string
	imprint document.Imprint
	Root    *tag.Element
	gap     float64 // space between blocks, points
	room    float64 // height of the text of a page, points
	least   float64 // height that the last document takes at least, points

	home      string // name of the document that is laid out
	lang      string // its language
	documents []string
	places    map[place]*tag.Anchor
	Entries   []tag.Bookmark
	current   document.Imprint // of the document that is laid out
	widest    string           // page number that a link in running text has room for
	pending   []contentsNumber
	footnotes *pages.Footnotes // of the document that is laid out
	covered   bool             // the cover says where it all is on the web
	OneSided  bool             // its sheets are printed on one side, to be cut up or hung up
	Form      *form            // nil when nothing is to be filled in on a screen
}

// place is a destination of links inside the file.
type place struct{ document, fragment string }

// contentsNumber is a number in the list of contents: where it is to be set.
type contentsNumber struct {
	op   *pages.Op
	end  float64
	to   place
	st   text.Style
	mark *tag.Mark
}

// form makes the fields of a book; nil where a book is for paper only.
type form struct {
	section  string // the heading above
	question string // the last paragraph
	Fields   []*tag.Field
	taken    map[string]int // by name: how many asked for it
}

func (c *Compositor) open(title, lang string, im document.Imprint) *Book {
	d, ok := c.free.Take()
	if !ok {
		d = &buffers{Shaper: text.NewShaper(&c.Faces, c.hyphens)}
	}
	if lang = tag.CleanLang(lang); lang == "" {
		lang = tag.CleanLang(c.language)
	}
	l := c.Look
	b := &Book{
		Compositor: c, buffers: d, Sheets: pages.New(l, c.Ink, &d.ops), title: title, Lang: lang, imprint: im,
		Root:   &tag.Element{Role: tag.RoleDocument},
		room:   l.Page.Height - l.Page.Top - l.Page.Bottom,
		places: map[place]*tag.Anchor{},
	}
	b.lang, b.current, b.widest, b.footnotes = lang, im, "00", pages.NewFootnotes()
	b.use(c)
	b.Backward = document.IsBackward(lang)
	if b.FromRight = b.Backward; b.FromRight {
		b.Root.Attr = b.writingMode()
	}
	return b
}

// setter returns a setter of the book.
func (b *Book) setter() pages.Setter { return pages.Setter{Sheets: b.Sheets, Shaper: b.Shaper} }

// paginate puts segments on pages of a section of their own.
func (b *Book) paginate(s *pages.Section, segments []pages.Segment) {
	s.Backward = b.Backward
	if b.Look.Stacked {
		s.Foot = b.running().FootLines(s, b.widest)
		b.Shaper.Backward = b.Backward
	}
	b.Paginate(s, segments)
}

func (b *Book) running() *running.Heads {
	if b.heads == nil {
		b.heads = running.New(b.Sheets, b.Shaper, &b.Faces, b.Look, b.Ink, b.Lang)
	}
	return b.heads
}

// HeadAndFoot returns the ops of a page's running head and foot, placed on the page.
func (b *Book) HeadAndFoot(index int) (head, foot []pages.Op) {
	return b.running().Of(index)
}

// use sets what comes next with the look of a compositor, whose pages are the same.
func (b *Book) use(c *Compositor) {
	b.Compositor = c
	b.gap, b.Leading = c.Look.Text.Gap*c.Look.Text.Body, c.Look.Text.Leading
}

// Close returns the buffers that the book borrowed. The book must not be used afterwards.
func (b *Book) Close() {
	d := b.buffers
	b.buffers = nil
	d.Reset()
	d.ops.Reset()
	d.segments.Reset()
	d.spanStore.Reset()
	clear(d.collected[:cap(d.collected)])
	clear(d.column[:cap(d.column)]) // or it would hold on to the document
	b.free.Put(d)
}

// mark makes a segment a place that links and bookmarks lead to.
func (b *Book) mark(s *pages.Segment, depth int, title, id string) {
	at := b.place(s, id)
	b.Entries = append(b.Entries, tag.Bookmark{Title: text.ForMetadata(title), Depth: depth, At: at})
}

// place makes a segment a place that links lead to. The first of two places of one id counts.
func (b *Book) place(s *pages.Segment, id string) *tag.Anchor {
	at := &tag.Anchor{}
	s.Anchors = append(s.Anchors, at)
	if id != "" {
		if _, taken := b.places[place{b.home, id}]; !taken {
			b.places[place{b.home, id}] = at
		}
	}
	return at
}

// writingMode returns the attribute of elements that run as the document that is laid out.
func (b *Book) writingMode() string {
	if b.Backward {
		return tag.RightToLeft
	}
	return tag.LeftToRight
}

// untitled is the title of a file or section that was given none: they must have one.
const untitled = "—"

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

// Publisher and Version return the values of the imprint for the metadata.
func (b *Book) Publisher() string { return text.ForMetadata(b.imprint.Publisher) }

func (b *Book) Version() string { return text.ForMetadata(b.imprint.Version) }

// Steps returns how many characters, words and segments layout has processed.
func (b *Book) Steps() int { return b.Shaper.Steps() + b.Placings() }
