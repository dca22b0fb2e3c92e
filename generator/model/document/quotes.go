package document

import (
	"strings"
	"unicode"
)

// Quotes are the quotation marks of a language, opening and closing. The zero Quotes
// change nothing.
type Quotes struct{ Single, Double [2]rune }

// Document returns a document with typographic quotation marks and apostrophes for the
// straight ones in its words. Code, addresses and text in other languages stay as they are.
func (q Quotes) Document(d *Document) *Document {
	if q == (Quotes{}) {
		return d
	}
	out := *d
	if d.Front == "" {
		out.Title, out.Lead = q.Text(d.Title), q.Text(d.Lead)
	}
	if d.Imprint.Lang == "" {
		out.Imprint.Owner, out.Imprint.Version, out.Imprint.Edition = q.Text(d.Imprint.Owner), q.Text(d.Imprint.Version), q.Text(d.Imprint.Edition)
	}
	out.Blocks = q.Blocks(d.Blocks)
	return &out
}

// Blocks is Document for blocks.
func (q Quotes) Blocks(bs []Block) []Block {
	out := make([]Block, len(bs))
	for i, b := range bs {
		out[i] = q.block(b)
	}
	return out
}

func (q Quotes) block(b Block) Block {
	switch b := b.(type) {
	case Code:
		return b
	case Table:
		if b.Lang != "" {
			return b
		}
	case Figure:
		if b.Lang != "" {
			return b
		}
	}
	return Mapping{Blocks: q.Blocks, Text: q.Inlines, Words: q.Text}.Block(b)
}

// Text is Document for plain words.
func (q Quotes) Text(s string) string {
	if !strings.ContainsAny(s, `'"`) || q == (Quotes{}) {
		return s
	}
	c := curler{quotes: q}
	return c.text(s, 0)
}

// Inlines is Document for running text. A quotation may begin in one inline and end in
// another.
func (q Quotes) Inlines(ins []Inline) []Inline {
	if q == (Quotes{}) || !strings.ContainsAny(Plain(ins), `'"`) {
		return ins
	}
	c := curler{quotes: q}
	return c.inlines(ins, 0)
}

// curler goes through running text, from its start to its end.
type curler struct {
	quotes Quotes
	last   rune // the character before; 0 at the start
	double bool // a quotation in double marks is open
	single bool
}

// inlines changes inlines that are followed by a character, 0 for the end.
func (c *curler) inlines(ins []Inline, next rune) []Inline {
	out := make([]Inline, len(ins))
	for i, in := range ins {
		after := next
		if rest := Plain(ins[i+1:]); rest != "" {
			after = first(rest)
		}
		out[i] = c.inline(in, after)
	}
	return out
}

func (c *curler) inline(in Inline, next rune) Inline {
	switch x := in.(type) {
	case Text:
		return Text{c.text(x.S, next)}
	case Span:
		if x.Lang != "" {
			c.skip(Plain(x.Kids))
			return x
		}
	case Link:
		if says := Plain(x.Kids); strings.HasSuffix(x.To.URL, says) { // an address that names itself
			c.skip(says)
			return x
		}
	case Literal, Time:
		c.skip(Plain([]Inline{in}))
		return in
	case Break:
		c.last = ' '
		return in
	}
	return Mapping{Text: func(ins []Inline) []Inline { return c.inlines(ins, next) }}.Inline(in)
}

// skip passes text that stays as it is.
func (c *curler) skip(s string) {
	if s != "" {
		runes := []rune(s)
		c.last = runes[len(runes)-1]
	}
}

func (c *curler) text(s string, next rune) string {
	runes := []rune(s)
	for i, r := range runes {
		after := next
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		switch r {
		case '"':
			runes[i] = c.mark(&c.double, c.quotes.Double, after)
		case '\'':
			runes[i] = c.apostrophe(after)
		}
		c.last = runes[i]
	}
	return string(runes)
}

// mark returns the opening or the closing mark. A mark after a digit that closes nothing
// is a sign for inches, and stays.
func (c *curler) mark(open *bool, marks [2]rune, after rune) rune {
	switch {
	case c.begins() && !isEnd(after):
		*open = true
		return marks[0]
	case !*open && unicode.IsDigit(c.last):
		return '"'
	}
	*open = false
	return marks[1]
}

// apostrophe returns the replacement of a single straight mark. It is an apostrophe before a
// digit, as in '90s, and between letters.
func (c *curler) apostrophe(after rune) rune {
	switch {
	case c.begins() && !isEnd(after) && !unicode.IsDigit(after):
		c.single = true
		return c.quotes.Single[0]
	case !c.single && unicode.IsDigit(c.last) && isEnd(after):
		return '\''
	case c.single && isEnd(after):
		c.single = false
	}
	return c.quotes.Single[1]
}

// begins reports whether a quotation can begin here: at the start, after a space, a bracket,
// a dash or another opening mark.
func (c *curler) begins() bool {
	return c.last == 0 || unicode.IsSpace(c.last) || strings.ContainsRune("([{–—/", c.last) || c.last == c.quotes.Single[0] || c.last == c.quotes.Double[0]
}

// isEnd reports whether text ends before a character.
func isEnd(r rune) bool {
	return r == 0 || unicode.IsSpace(r) || strings.ContainsRune(".,;:!?)]}", r)
}

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
