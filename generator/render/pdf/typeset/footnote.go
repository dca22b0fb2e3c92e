package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

// footnote is a note at the foot of the page with the first line that refers to it.
type footnote struct {
	segments []Segment
	height   float64
}

// footnotes holds the notes of a document.
type footnotes struct {
	all       []*footnote
	notes     map[string]*footnote    // by the fragment of the note
	addresses map[string]*footnote    // by the address that it gives
	links     map[*tag.Link]*footnote // of the links to these addresses
	marks     map[string]string       // by the address: "[a]"
}

func newFootnotes() *footnotes {
	return &footnotes{notes: map[string]*footnote{}, addresses: map[string]*footnote{}, links: map[*tag.Link]*footnote{}, marks: map[string]string{}}
}

// add adds a note of some segments.
func (n *footnotes) add(segments []Segment) *footnote {
	for i := range segments {
		segments[i].keep = false
	}
	note := &footnote{segments: segments, height: heightOf(segments)}
	n.all = append(n.all, note)
	return note
}

// of returns the note that a link refers to, nil if there is none.
func (n *footnotes) of(l *tag.Link) *footnote {
	if note := n.links[l]; note != nil {
		return note
	}
	if l.To.Document == "" && l.To.Fragment != "" {
		return n.notes[l.To.Fragment]
	}
	return nil
}

// address gives the address of a link to a place outside the site, in a note on paper, unless its
// text shows it.
func (l *inliner) address(c context, in document.Link) {
	address := cleanURL(in.To.URL)
	shown := strings.TrimSpace(document.Plain(in.Kids))
	_, bare, _ := strings.Cut(address, "://")
	if scheme := document.Scheme(address); scheme != "https" && scheme != "http" || strings.Contains(shown, strings.TrimSuffix(bare, "/")) {
		return
	}
	notes := l.book.footnotes
	link := c.link
	c.in, c.link, c.style.Ink = c.in.Add(tag.RolePaper), nil, l.book.Ink.Text
	if notes.addresses[address] == nil {
		mark := "[" + letters(len(notes.addresses)) + "]"
		g := l.book.galley()
		f := l.book.measure(c.in)
		st := l.book.body()
		g.lines(f, l.book.Paragraph(l.book.plain(c.in, st, mark+" "+address)))
		notes.marks[address] = mark
		notes.addresses[address] = notes.add(g.segments)
	}
	l.text(c, notes.marks[address])
	notes.links[link] = notes.addresses[address]
}

// letters returns a, b, c, and after z aa.
func letters(n int) string {
	s := string(rune('a' + n%26))
	if n >= 26 {
		return letters(n/26-1) + s
	}
	return s
}
