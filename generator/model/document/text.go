package document

import (
	"slices"
	"strings"
)

// Plain returns inlines as plain characters; a Break becomes a space.
func Plain(ins []Inline) string {
	if len(ins) == 1 {
		if t, ok := ins[0].(Text); ok {
			return t.S // as most are
		}
	}
	var b strings.Builder
	writePlain(&b, ins)
	return b.String()
}

func writePlain(b *strings.Builder, ins []Inline) {
	for _, in := range ins {
		switch in := in.(type) {
		case Text:
			b.WriteString(in.S)
		case Literal:
			b.WriteString(in.S)
		case Time:
			b.WriteString(in.S)
		case Break:
			b.WriteByte(' ')
		default:
			writePlain(b, KidsOf(in))
		}
	}
}

// IsBackward reports whether a language is written from right to left.
func IsBackward(lang string) bool {
	parts := strings.Split(strings.ToLower(lang), "-")
	for _, part := range parts[1:] {
		if len(part) == len("arab") && part[0] >= 'a' { // a script, which decides
			return slices.Contains(backwardScripts, part)
		}
	}
	return slices.Contains(backwardLanguages, parts[0])
}

// Languages and scripts that are written from right to left. The languages need not state
// their script.
var (
	backwardLanguages = []string{"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
	backwardScripts   = []string{"adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"}
)

// Words returns inlines that hold just s; none when s is empty.
func Words(s string) []Inline {
	if s == "" {
		return nil
	}
	return []Inline{Text{s}}
}

// Para returns a paragraph that holds just s.
func Para(s string) Paragraph { return Paragraph{Text: Words(s)} }

// Strings returns every string of a document that can appear in any format: text, titles,
// captions, labels, alternatives, link targets, file paths.
func Strings(d *Document) []string {
	var c collector
	c.add(d.Name, d.Title, d.Lead, d.Imprint.Owner, d.Imprint.Publisher, d.Imprint.Version, d.Imprint.Short, d.Imprint.Edition, d.Imprint.Address)
	c.blocks(d.Blocks)
	return c
}

type collector []string

func (c *collector) add(ss ...string) {
	for _, s := range ss {
		if s != "" {
			*c = append(*c, s)
		}
	}
}

func (c *collector) blocks(bs []Block) {
	for _, b := range bs {
		c.keys(b)
		Visit(b, Parts{Blocks: c.blocks, Text: c.inlines, Words: func(s string) { c.add(s) }})
	}
}

// keys adds what links and file names take from a block.
func (c *collector) keys(b Block) {
	switch b := b.(type) {
	case Heading:
		c.add(b.ID)
	case Notes:
		for _, n := range b.Items {
			c.add(n.ID)
		}
	case Web:
		c.add(b.Address)
	case Figure:
		c.add(b.Path)
	}
}

// inlines adds the text as it reads in one piece, so that a name that is half
// bold is still found, then the targets of links.
func (c *collector) inlines(ins []Inline) {
	c.add(Plain(ins))
	c.targets(ins)
}

func (c *collector) targets(ins []Inline) {
	for _, in := range ins {
		if l, ok := in.(Link); ok {
			c.add(l.To.URL, l.To.Document, l.To.Shared, l.To.Folder, l.To.Site, l.To.Fragment)
		}
		c.targets(KidsOf(in))
	}
}

// Fragments returns the fragments of the headings of blocks, at any depth, in order.
func Fragments(bs []Block) []string {
	var ids []string
	for b := range All(bs) {
		if h, ok := b.(Heading); ok {
			ids = append(ids, h.ID)
		}
	}
	return ids
}
