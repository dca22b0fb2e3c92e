package pdf

import (
	"cmp"

	"briefpack/generator/model/document"
)

// book is one file while it is laid out. It belongs to one goroutine.
type book struct {
	*desk
	press   *Press
	title   string
	lang    string
	imprint document.Imprint
	root    *element
	gap     float64 // space between blocks, points
	room    float64 // height of the text of a page, points

	sections  []*section
	pages     []*page
	home      string // name of the document that is laid out
	documents []string
	places    map[place]*anchor
	entries   []entry
	pending   []pageNumber
	links     []*link
	covered   bool  // the cover says where it all is on the web
	backward  bool  // the document that is laid out runs from right to left
	fromRight bool  // so does the file
	cutWords  bool  // a word had no room on a line of its own
	form      *form // nil when nothing is to be filled in on a screen
}

// desk is what a book needs to be laid out and the next one can use again.
type desk struct {
	shaper      *shaper
	scratch     []piece
	lineScratch []line
	pieces      slab[piece]
	lineStore   slab[line]
	ops         slab[op]
}

// place is what a link can lead to inside the file.
type place struct{ document, fragment string }

// entry is a bookmark.
type entry struct {
	title string
	depth int // 0 for the outermost
	at    *anchor
}

// section is a part of the file that starts on a page of its own.
type section struct {
	title    string // "" when its pages do not repeat it
	imprint  document.Imprint
	first    int  // index of its first page
	backward bool // it runs from right to left

	bound, turned furnishings // of its pages that are bound where lines begin, and where they end
}

// furnishings are the running heads and the foot of a section, made for the first page
// that is drawn with them; foot is nil until then.
type furnishings struct{ firstHead, otherHead, foot []op }

// page is a page of placed strips.
type page struct {
	section *section
	placed  []placed
	owners  []*element // by marked-content number
	areas   []*area
	fields  []*field
}

// placed is a strip on a page.
type placed struct {
	strip *strip
	y     float64
	again bool // a header row repeated: an artifact
}

func (p *Press) open(title, lang string, im document.Imprint) *book {
	d, ok := p.desks.Get().(*desk)
	if !ok {
		d = &desk{shaper: newShaper(&p.faces)}
	}
	if lang = cleanLang(lang); lang == "" {
		lang = cleanLang(p.lang)
	}
	l := p.look
	b := &book{
		desk: d, press: p, title: title, lang: lang, imprint: im,
		root:   &element{role: roleDocument},
		gap:    l.Text.Gap * l.Text.Body,
		room:   l.Page.Height - l.Page.Top - l.Page.Bottom,
		places: map[place]*anchor{}, backward: document.IsBackward(lang),
	}
	if b.fromRight = b.backward; b.fromRight {
		b.root.attr = b.writingMode()
	}
	return b
}

func (p *Press) close(b *book) {
	d := b.desk
	b.desk = nil
	d.pieces.reset()
	d.lineStore.reset()
	d.ops.reset()
	clear(d.scratch[:cap(d.scratch)])
	clear(d.lineScratch[:cap(d.lineScratch)])
	p.desks.Put(d)
}

// measure returns the frame of a page's text.
func (b *book) measure(e *element) frame {
	pg := b.press.look.Page
	return frame{in: e, x: pg.Bound(), w: pg.Width - pg.Bound() - pg.Outer}
}

// addDocument lays out d in element e.
func (b *book) addDocument(e *element, d *document.Document) {
	b.home, b.backward = d.Name, document.IsBackward(cmp.Or(d.Lang, b.lang))
	if e != nil && e != b.root && cleanLang(d.Lang) != b.lang {
		e.lang = cleanLang(d.Lang)
		if b.backward != b.fromRight {
			e.attr = b.writingMode()
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
		st.size = (st.size + b.press.look.Text.H3) / 2
		lead := e.add(roleP)
		lead.speak(d.Front)
		g.lines(head, b.paragraph(b.plain(lead, st, d.Lead)))
	}
	opening := len(g.strips)
	if len(blocks) > 0 {
		g.gap(b.gap * 1.8)
		g.blocks(f, blocks)
	}
	g.address(head, address, opening)
	b.paginate(&section{title: d.Title, imprint: d.Imprint}, g.strips)
}

// titleOf sets the title of a section.
func (b *book) titleOf(g *galley, f frame, name, title, lang string) {
	st := style{bold, b.press.look.Text.Title, b.press.ink.text}
	h1 := f.in.add(roleH1)
	h1.speak(lang)
	p := b.paragraph(b.plain(h1, st, title))
	if p.blank {
		title = untitled
		p = b.paragraph(b.plain(h1, st, title))
	}
	g.titled(f, p, 0, title, "")
	b.places[place{document: name}] = g.strips[0].anchors
}

// untitled is the title of what has none: a file and a section must have one.
const untitled = "—"

// mark makes a strip a place that links and bookmarks lead to.
func (b *book) mark(s *strip, depth int, title, id string) {
	at := b.place(s, id)
	b.entries = append(b.entries, entry{title: metaText(title), depth: depth, at: at})
}

// place makes a strip a place that links lead to. The first of two places of one id counts.
func (b *book) place(s *strip, id string) *anchor {
	at := &anchor{next: s.anchors}
	s.anchors = at
	if id != "" {
		if _, taken := b.places[place{b.home, id}]; !taken {
			b.places[place{b.home, id}] = at
		}
	}
	return at
}
