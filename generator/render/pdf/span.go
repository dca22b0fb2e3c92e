package pdf

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
)

// style is how text is set.
type style struct {
	face faceID
	size float64 // points
	ink  rgb
}

// bolder returns the bold sister of the style.
func (s style) bolder() style {
	switch s.face {
	case regular:
		s.face = bold
	case italic:
		s.face = boldItalic
	}
	return s
}

// slanted returns the italic sister of the style.
func (s style) slanted() style {
	switch s.face {
	case regular:
		s.face = italic
	case bold:
		s.face = boldItalic
	}
	return s
}

// span is text of one style, clean.
type span struct {
	text   string
	style  style
	mark   *mark
	link   *link
	ends   bool // a line ends after it
	date   bool // it is a date or a time
	struck bool // a line goes through it
}

// link leads from text to a place in the file or to an address.
type link struct {
	owner *element
	to    document.Target
	home  string // name of the document it stands in
	says  string // what it is called for those who do not see it
	areas []*area
}

// area is where a link can be pressed, on one page.
type area struct {
	page  int
	link  *link
	quads []box
	num   int
	key   int
}

// maxDepth bounds how deep inlines and blocks may be nested. What lies deeper is set
// as if it lay at the bound.
const maxDepth = 64

// inliner turns inlines into spans.
type inliner struct {
	book  *book
	spans []span
	depth int
}

// context is what surrounds an inline.
type context struct {
	in     *element
	style  style
	link   *link
	struck bool
}

// spans returns the spans of inlines that stand in element e.
func (b *book) spans(e *element, st style, ins []document.Inline) []span {
	l := inliner{book: b}
	l.inlines(context{in: e, style: st}, ins)
	return l.spans
}

// plain returns the span of a string.
func (b *book) plain(e *element, st style, s string) []span {
	l := inliner{book: b}
	l.text(context{in: e, style: st}, s)
	return l.spans
}

func (l *inliner) inlines(c context, ins []document.Inline) {
	if l.depth >= maxDepth {
		l.text(c, document.Plain(ins))
		return
	}
	l.depth++
	for _, in := range ins {
		l.inline(c, in)
	}
	l.depth--
}

func (l *inliner) inline(c context, in document.Inline) {
	switch in := in.(type) {
	case document.Text:
		l.text(c, in.S)
	case document.Time:
		from := len(l.spans)
		l.text(c, in.S)
		for i := from; i < len(l.spans); i++ {
			l.spans[i].date = true
		}
	case document.Break:
		l.lineEnd(c)
	case document.Literal:
		c.in, c.style.face = c.in.add(roleCode), mono
		l.text(c, in.S)
	case document.Strong:
		c.in, c.style = c.in.add(roleStrong), c.style.bolder()
		l.inlines(c, in.Kids)
	case document.Emphasis:
		c.in, c.style = c.in.add(roleEmphasis), c.style.slanted()
		l.inlines(c, in.Kids)
	case document.Struck:
		c.in, c.struck = c.in.add(roleSpan).with(lineThrough), true
		l.inlines(c, in.Kids)
	case document.NoteRef:
		c.in = c.in.add(roleReference)
		l.linked(c, document.Link{To: document.Target{Fragment: in.Note}, Kids: document.Words("[" + strconv.Itoa(in.Number) + "]")}, in.Says)
	case document.Span:
		c.in = c.in.add(roleSpan)
		c.in.speak(in.Lang)
		l.spoken(c, in)
	case document.Link:
		l.linked(c, in, document.Plain(in.Kids))
	}
}

// spoken sets text in another language: one that is written from right to left has its
// own direction.
func (l *inliner) spoken(c context, in document.Span) {
	if !document.IsBackward(in.Lang) {
		l.inlines(c, in.Kids)
		return
	}
	l.spans = append(l.spans, span{text: string(rune(isolate)), style: c.style, mark: c.in.content(), link: c.link})
	l.inlines(c, in.Kids)
	l.spans = append(l.spans, span{text: string(rune(endIsolate)), style: c.style, mark: c.in.content(), link: c.link})
}

// linked sets a link and says what it is called. One that leads nowhere from paper or from
// this file is text.
func (l *inliner) linked(c context, in document.Link, called string) {
	says := strings.TrimSpace(metaText(called))
	seen := strings.ContainsFunc(l.book.press.clean(says), func(r rune) bool { return !unicode.IsSpace(r) && !isUnseen(r) })
	if c.link != nil || c.in == nil || !seen || !l.book.reaches(in.To) {
		l.inlines(c, in.Kids)
		return
	}
	c.in = c.in.add(roleLink)
	c.link = &link{owner: c.in, to: in.To, home: l.book.home, says: says}
	c.style.ink = l.book.press.ink.link
	l.inlines(c, in.Kids)
	c.in.kids = append(c.in.kids, kid{link: c.link})
}

func (l *inliner) text(c context, s string) {
	if s = l.book.press.clean(s); s == "" {
		return
	}
	l.spans = append(l.spans, span{text: s, style: c.style, mark: c.in.content(), link: c.link, struck: c.struck})
}

func (l *inliner) lineEnd(c context) {
	l.spans = append(l.spans, span{style: c.style, mark: c.in.content(), link: c.link, ends: true})
}
