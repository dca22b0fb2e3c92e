package search

import (
	"strings"

	"briefpack/generator/model/document"
)

// Edge separates texts that are next to each other on a page, so that they do not read as one
// sentence, or as a name.
const Edge = " · "

// Sections returns the sections of a document. The first one is its start, with its lead.
func Sections(d *document.Document) []Section {
	c := collector{list: []Section{{}}}
	c.add(d.Lead)
	c.blocks(d.Blocks)
	c.finish()
	return c.list
}

// collector collects the text of a document by section.
type collector struct {
	list  []Section
	text  []string
	terms []string
}

// finish completes the last section.
func (c *collector) finish() {
	last := &c.list[len(c.list)-1]
	last.Text, last.Terms = strings.Join(c.text, Edge), strings.Join(c.terms, Edge)
	c.text, c.terms = nil, nil
}

// start starts a section.
func (c *collector) start(title, fragment string) {
	c.finish()
	c.list = append(c.list, Section{Title: title, Fragment: fragment})
}

func (c *collector) add(s string) {
	if s = plain(s); s != "" {
		c.text = append(c.text, s)
	}
}

func (c *collector) term(s string) {
	c.add(s)
	if s = plain(s); s != "" {
		c.terms = append(c.terms, s)
	}
}

// plain replaces characters that an index would have to escape, because the search for withheld names
// reads the index as it is.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(unescaped.Replace(s), func(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\u202f' }), " ")
}

var unescaped = strings.NewReplacer(`"`, "”", `\`, "/", "\u2028", " ", "\u2029", " ", "\u00ad", "")

func (c *collector) blocks(bs []document.Block) {
	for _, b := range bs {
		c.block(b)
	}
}

// block collects what a block says. It leaves out charts, whose lists say the same, and what is
// only for paper or for links.
func (c *collector) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		if b.ID != "" {
			c.start(plain(document.Plain(b.Text)), b.ID)
			return
		}
		c.term(document.Plain(b.Text))
	case document.Table:
		c.table(b)
	case document.Facts:
		for _, f := range b.Items {
			c.fact(f)
		}
	case document.Timeline, document.Web, document.Lines:
	case document.Notes:
		for _, n := range b.Items {
			c.blocks(n.Blocks)
		}
	case document.List:
		for _, item := range b.Items {
			c.blocks(item.Blocks)
		}
	default:
		document.Visit(b, document.Parts{Blocks: c.blocks, Text: func(ins []document.Inline) { c.add(document.Plain(ins)) }, Words: c.add})
	}
}

// fact collects a term and its value. A term that links can lead to is a section.
func (c *collector) fact(f document.Fact) {
	c.term(f.Term)
	c.add(document.Plain(f.Value))
}

func (c *collector) table(t document.Table) {
	c.term(t.Caption)
	for _, column := range t.Columns {
		c.add(column.Title)
	}
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			if i == 0 && t.RowHeads {
				c.term(document.Plain(cell.Text))
				continue
			}
			c.add(document.Plain(cell.Text))
		}
	}
}
