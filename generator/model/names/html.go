package names

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// wordEdge stands where an inline element begins or ends: nothing to see, but a word
// may begin or end there.
const wordEdge = "\u200b"

// HTML looks through a page: its text, joined across inline elements and, for names,
// across neighbouring cells and short blocks, its attributes, scripts, styles and comments, and its file name. Broken HTML
// is looked through as well; what is no token of it, as it stands.
func (s *Scanner) HTML(file string, data []byte) []Leak {
	p := &page{r: s.reader()}
	z := html.NewTokenizer(bytes.NewReader(data))
	read := 0
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		read += len(z.Raw())
		p.token(z, kind)
	}
	p.flush()
	p.endRun()
	p.r.decoded(html.UnescapeString(string(data[min(read, len(data)):])), prose)
	return p.r.leaks(file)
}

// page collects the text of a page until a block ends.
type page struct {
	r    *reader
	line strings.Builder
	run  run
	raw  []byte // of the tag that is looked at
}

// token looks through one token.
func (p *page) token(z *html.Tokenizer, kind html.TokenType) {
	if kind == html.TextToken {
		p.line.WriteString(z.Token().Data)
		return
	}
	p.raw = append(p.raw[:0], z.Raw()...) // making the token changes it
	t := z.Token()
	if !isAllIn(t, p.raw) {
		p.r.decoded(html.UnescapeString(string(p.raw)), prose)
	}
	p.r.plain(t.Data, address) // "<ailsa.muir@example.org>" is a tag as well
	p.attributes(t.Attr)
	switch {
	case kind == html.CommentToken || isInline(t.Data):
		p.line.WriteString(wordEdge)
	case t.Data == "br":
		p.line.WriteString(" ")
	default:
		p.flush()
		p.tableTag(kind, t.Data)
	}
}

// isAllIn reports whether a tag's token holds all that the tag says. It lacks an
// attribute that is there twice and everything but the name of an end tag, and it takes
// words apart that stand between "<" and ">" by mistake.
func isAllIn(t html.Token, raw []byte) bool {
	switch t.Type {
	case html.StartTagToken, html.SelfClosingTagToken:
		signs := 0
		for _, a := range t.Attr {
			if a.Val == "" {
				return false
			}
			signs += 1 + strings.Count(a.Val, "=")
		}
		return bytes.Count(raw, []byte("=")) <= signs
	case html.EndTagToken:
		return string(raw) == "</"+t.Data+">"
	}
	return false
}

// attributes looks through the attributes of a tag.
func (p *page) attributes(attrs []html.Attribute) {
	for _, a := range attrs {
		in := address
		if isProse(a.Key) {
			in = prose
		}
		p.r.plain(a.Key, address)
		p.r.decoded(a.Val, in)
	}
}

// flush looks through the text that was collected.
func (p *page) flush() {
	if p.line.Len() > 0 {
		p.r.decoded(p.line.String(), prose)
		p.addBlock(p.line.String())
		p.line.Reset()
	}
}

// isInline reports whether an element runs on in the line.
func isInline(element string) bool {
	switch element {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
		"em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rb", "rp",
		"rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
		"time", "tt", "u", "var", "wbr":
		return true
	}
	return false
}

// isProse reports whether an attribute holds words for people.
func isProse(key string) bool {
	switch key {
	case "abbr", "alt", "aria-description", "aria-label", "content", "data-label", "label",
		"placeholder", "summary", "title", "value":
		return true
	}
	return false
}
