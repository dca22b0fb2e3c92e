package document

import (
	"slices"
	"strings"
)

// Plain returns inlines as plain characters; a Break becomes a space.
func Plain(ins []Inline) string {
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
		case Strong:
			writePlain(b, in.Kids)
		case Emphasis:
			writePlain(b, in.Kids)
		case Struck:
			writePlain(b, in.Kids)
		case Link:
			writePlain(b, in.Kids)
		case Span:
			writePlain(b, in.Kids)
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

// What is written from right to left: languages whose tag need not say in which script,
// and scripts.
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
func Para(s string) Paragraph { return Paragraph{Words(s)} }

// Strings returns every string of a document that somebody could read in some
// format: text, titles, captions, labels, alternatives, link targets, file paths.
func Strings(d *Document) []string {
	var c collector
	c.add(d.Name, d.Title, d.Lead, d.Imprint.Owner, d.Imprint.Version, d.Imprint.Edition, d.Imprint.Address)
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
		c.block(b)
	}
}

func (c *collector) block(b Block) {
	switch b := b.(type) {
	case Heading:
		c.add(b.ID)
		c.inlines(b.Text)
	case Paragraph:
		c.inlines(b.Text)
	case List:
		for _, it := range b.Items {
			c.blocks(it.Blocks)
		}
	case Table:
		c.add(b.Caption)
		for _, col := range b.Columns {
			c.add(col.Title)
		}
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				c.inlines(cell.Text)
			}
		}
	case Facts:
		for _, f := range b.Items {
			c.add(f.Term)
			c.inlines(f.Value)
		}
	case Callout:
		c.add(b.Title)
		c.blocks(b.Blocks)
	case Notes:
		c.add(b.Label)
		for _, n := range b.Items {
			c.add(n.ID)
			c.blocks(n.Blocks)
		}
	case Lines:
		c.add(b.Label)
	case Web:
		c.add(b.Label, b.Address, b.Code)
	case Cards:
		for _, card := range b.Items {
			c.inlines(card.Name)
			c.inlines(card.From)
		}
	case Quote:
		c.blocks(b.Blocks)
	case Code:
		c.add(b.Text)
	case Figure:
		c.add(b.Path, b.Alt, b.Caption)
	case Timeline:
		c.add(b.Label, b.Caption)
		for _, t := range b.Ticks {
			c.add(t.Label)
		}
		for _, l := range b.Lanes {
			c.add(l.Label)
		}
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
		switch in := in.(type) {
		case Strong:
			c.targets(in.Kids)
		case Emphasis:
			c.targets(in.Kids)
		case Struck:
			c.targets(in.Kids)
		case Span:
			c.targets(in.Kids)
		case Link:
			c.add(in.To.URL, in.To.Document, in.To.Shared, in.To.Folder, in.To.Site, in.To.Fragment)
			c.targets(in.Kids)
		}
	}
}

// Fragments returns the fragments of the headings of blocks, at any depth, in order.
func Fragments(bs []Block) []string {
	var ids []string
	for _, b := range bs {
		switch b := b.(type) {
		case Heading:
			ids = append(ids, b.ID)
		case Quote:
			ids = append(ids, Fragments(b.Blocks)...)
		case Callout:
			ids = append(ids, Fragments(b.Blocks)...)
		case List:
			for _, item := range b.Items {
				ids = append(ids, Fragments(item.Blocks)...)
			}
		case Notes:
			for _, n := range b.Items {
				ids = append(ids, Fragments(n.Blocks)...)
			}
		}
	}
	return ids
}
