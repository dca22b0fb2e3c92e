package leaks

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"briefpack/generator/model/names"
)

// HTML searches a page and the name of its file. It reads the text, joined across inline
// elements and, for names and numbers, across neighbouring cells and short blocks, and it
// reads attributes, scripts, styles and comments. It searches bytes that are not HTML unparsed.
func (s *Searcher) HTML(file string, data []byte, p *Published) []Leak {
	return s.leaks(file, s.html(data), p)
}

// html reads a page.
func (s *Searcher) html(data []byte) *reading {
	pg := &page{r: s.reading(), tags: &s.tags}
	z := html.NewTokenizer(bytes.NewReader(data))
	read := 0
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		raw := z.Raw()
		if strings.TrimSpace(pg.line.String()) == "" {
			pg.start = read + len(raw) - len(bytes.TrimLeft(raw, " \t\r\n"))
		}
		read += len(raw)
		pg.token(z, kind)
		pg.r.place(func(h names.Hit) position { return positionIn(data, pg.startOf(h)) })
	}
	pg.flush()
	pg.r.EndRun()
	pg.r.Read(html.UnescapeString(string(data[min(read, len(data)):])), names.Prose)
	pg.r.place(func(h names.Hit) position { return positionIn(data, pg.startOf(h)) })
	return pg.r
}

// page collects the text of a page until a block ends.
type page struct {
	r     *reading
	line  strings.Builder
	start int    // of the line, in the file
	lines []line // before it
	tags  *names.Cleared
}

// line is a block of text and where it starts in the file.
type line struct {
	text  string
	start int
}

// startOf returns where the line starts in which a hit begins.
func (p *page) startOf(h names.Hit) int {
	first, _, isSplit := strings.Cut(strings.TrimLeft(h.Text, names.BlockEdge), names.BlockEdge)
	for _, l := range slices.Backward(p.lines) {
		if isSplit && strings.Contains(strings.Join(strings.Fields(l.text), " "), first) {
			return l.start
		}
	}
	return p.start
}

// token looks through one token.
func (p *page) token(z *html.Tokenizer, kind html.TokenType) {
	if kind == html.TextToken {
		p.line.WriteString(z.Token().Data)
		return
	}
	element := p.tag(z, kind)
	switch {
	case kind == html.CommentToken || isInline(element):
		p.line.WriteString(names.WordEdge)
	case element == "br":
		p.line.WriteString(" ")
	default:
		p.flush()
		p.tableTag(kind, element)
	}
}

// tag reads a tag, unless the same tag was found to have no secrets, and returns its element.
func (p *page) tag(z *html.Tokenizer, kind html.TokenType) (element string) {
	isTag := kind == html.StartTagToken || kind == html.EndTagToken || kind == html.SelfClosingTagToken
	if isTag && p.tags.HasBytes(z.Raw(), names.Prose) {
		name, _ := z.TagName()
		return string(name)
	}
	raw := string(z.Raw()) // making the token changes it
	t := z.Token()
	if !isAllIn(t, raw) {
		p.r.Read(html.UnescapeString(raw), names.Prose)
	}
	p.r.Read(t.Data, names.Address) // "<ailsa.muir@example.org>" is a tag as well
	p.attributes(t.Attr)
	if isTag && len(p.r.Hits()) == 0 {
		p.tags.Add(raw, names.Prose)
	}
	return t.Data
}

// isAllIn reports whether a tag's token holds the whole tag. A token lacks repeated attributes
// and the attributes of an end tag, and it splits text that someone put between "<" and ">" by
// mistake.
func isAllIn(t html.Token, raw string) bool {
	switch t.Type {
	case html.StartTagToken, html.SelfClosingTagToken:
		signs := 0
		for _, a := range t.Attr {
			if a.Val == "" {
				return false
			}
			signs += 1 + strings.Count(a.Val, "=")
		}
		return strings.Count(raw, "=") <= signs
	case html.EndTagToken:
		return raw == "</"+t.Data+">"
	}
	return false
}

// attributes reads the attributes of a tag.
func (p *page) attributes(attrs []html.Attribute) {
	for _, a := range attrs {
		p.r.Read(a.Key, names.Address)
		switch {
		case isProse(a.Key):
			p.r.Read(a.Val, names.Prose)
		case a.Key == "href" || a.Key == "src":
			p.r.Link(a.Val)
		default:
			p.r.Read(a.Val, names.Address)
		}
	}
}

// flush reads the text that was collected.
func (p *page) flush() {
	if strings.TrimSpace(p.line.String()) != "" {
		p.r.Block(p.line.String())
		p.lines = append(p.lines, line{p.line.String(), p.start})
	}
	p.line.Reset()
}

// tableTag keeps apart the rows of a table that have several cells.
func (p *page) tableTag(kind html.TokenType, element string) {
	switch element {
	case "td", "th":
		if kind != html.EndTagToken {
			p.r.Cell()
		}
	case "tr", "table", "thead", "tbody", "tfoot":
		p.r.EndRow()
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
