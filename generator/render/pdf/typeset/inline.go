package typeset

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// maxDepth bounds how deep inlines and blocks may be nested. Anything deeper is set as at this
// depth.
const maxDepth = 64

// inliner turns inlines into spans.
type inliner struct {
	book  *Book
	spans []text.Span
	depth int
}

// context holds the properties that an inline gets from the inlines around it.
type context struct {
	in     *tag.Element
	style  text.Style
	lang   string
	link   *tag.Link
	struck bool
	isNote bool // it is the number of a note
}

// spans returns the spans of the inlines of element e.
func (b *Book) spans(e *tag.Element, st text.Style, ins []document.Inline) []text.Span {
	l := b.inliner()
	l.inlines(context{in: e, style: st, lang: cmp.Or(e.Language(), b.lang)}, ins)
	return l.take()
}

// plain returns the span of a string.
func (b *Book) plain(e *tag.Element, st text.Style, s string) []text.Span {
	l := b.inliner()
	l.text(context{in: e, style: st, lang: cmp.Or(e.Language(), b.lang)}, s)
	return l.take()
}

// inliner returns an inliner that collects spans in memory of the book, unless another one does.
func (b *Book) inliner() inliner {
	l := inliner{book: b, spans: b.collected[:0]}
	b.collected = nil
	return l
}

// take returns the spans, which stay valid until the book is closed.
func (l *inliner) take() []text.Span {
	kept := l.book.spanStore.Keep(l.spans)
	l.book.collected = l.spans[:0]
	return kept
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
			l.spans[i].Date = true
		}
	case document.Break:
		l.lineEnd(c)
	case document.Literal:
		c.in, c.style.Face = c.in.Add(tag.RoleCode), font.Mono
		l.text(c, in.S)
	case document.Strong:
		c.in, c.style = c.in.Add(tag.RoleStrong), c.style.Bolder()
		l.inlines(c, in.Kids)
	case document.Emphasis:
		c.in, c.style = c.in.Add(tag.RoleEmphasis), c.style.Slanted()
		l.inlines(c, in.Kids)
	case document.Struck:
		c.in, c.struck = c.in.Add(tag.RoleSpan).With(tag.LineThrough), true
		l.inlines(c, in.Kids)
	case document.NoteRef:
		c.in, c.isNote = c.in.Add(tag.RoleReference), true
		l.linked(c, document.Link{To: document.Target{Fragment: in.Note}, Kids: document.Words("[" + strconv.Itoa(in.Number) + "]")}, in.Says)
	case document.Span:
		c.in = c.in.Add(tag.RoleSpan)
		c.in.SetLang(in.Lang)
		c.lang = cmp.Or(tag.CleanLang(in.Lang), c.lang)
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
	l.spans = append(l.spans, text.Span{Text: string(rune(text.Isolate)), Style: c.style, Mark: c.in.Content(), Link: c.link})
	l.inlines(c, in.Kids)
	l.spans = append(l.spans, text.Span{Text: string(rune(text.EndIsolate)), Style: c.style, Mark: c.in.Content(), Link: c.link})
}

// linked sets a link with a name for people who do not see it. A link that works neither on paper
// nor in this file becomes text.
func (l *inliner) linked(c context, in document.Link, called string) {
	says := strings.TrimSpace(text.ForMetadata(called))
	seen := strings.ContainsFunc(text.Clean(says, &l.book.Faces), func(r rune) bool { return !unicode.IsSpace(r) && !text.IsUnseen(r) })
	if c.link != nil || c.in == nil || !seen || !l.book.reaches(in.To) {
		l.inlines(c, in.Kids)
		return
	}
	c.in = c.in.Add(tag.RoleLink)
	c.link = &tag.Link{Owner: c.in, To: in.To, Home: l.book.home, Says: says}
	c.style.Ink = l.book.Ink.Link
	l.inlines(c, in.Kids)
	if !c.isNote {
		l.page(c)
		l.address(c, in)
	}
	c.in.Kids = append(c.in.Kids, tag.Kid{Link: c.link})
}

func (l *inliner) text(c context, s string) {
	if s = text.Clean(s, &l.book.Faces); s == "" {
		return
	}
	l.spans = append(l.spans, text.Span{Text: s, Lang: c.lang, Style: c.style, Mark: c.in.Content(), Link: c.link, Struck: c.struck})
}

func (l *inliner) lineEnd(c context) {
	l.spans = append(l.spans, text.Span{Style: c.style, Mark: c.in.Content(), Link: c.link, Ends: true})
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
	notes, link := l.book.footnotes, c.link
	c.in, c.link, c.style.Ink = c.in.Add(tag.RolePaper), nil, l.book.Ink.Text
	mark := notes.Refer(link, address)
	if mark == "" {
		mark = notes.NextMark()
		g := l.book.galley()
		f := l.book.measure(c.in)
		st := l.book.body()
		g.lines(f, l.book.Paragraph(l.book.plain(c.in, st, mark+" "+address)))
		notes.Address(address, mark, g.segments)
		notes.Refer(link, address)
	}
	l.text(c, mark)
}
