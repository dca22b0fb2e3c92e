package briefs

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/document"
)

// Dump writes a document as plain text that somebody can read and compare.
func Dump(d *document.Document) string {
	var p printer
	p.line("name: %s", d.Name)
	p.line("lang: %s", d.Lang)
	p.line("owner: %s", d.Imprint.Owner)
	p.line("version: %s", d.Imprint.Version)
	p.line("edition: %s", d.Imprint.Edition)
	p.line("page: %s", d.Imprint.Page)
	p.line("issued: %s", d.Imprint.Issued)
	p.line("address: %s", d.Imprint.Address)
	p.line("")
	p.line("# %s", d.Title)
	p.line("%s", d.Lead)
	p.blocks(d.Blocks)
	return p.String()
}

type printer struct {
	strings.Builder
	indent string
}

func (p *printer) line(format string, args ...any) {
	for s := range strings.SplitSeq(fmt.Sprintf(format, args...), "\n") {
		p.WriteString(strings.TrimRight(p.indent+s, " ") + "\n")
	}
}

func (p *printer) blocks(bs []document.Block) {
	for _, b := range bs {
		p.line("")
		p.block(b)
	}
}

func (p *printer) inside(indent string, bs []document.Block) {
	outer := p.indent
	p.indent += indent
	for i, b := range bs {
		if i > 0 {
			p.line("")
		}
		p.block(b)
	}
	p.indent = outer
}

func (p *printer) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		p.line("%s %s {#%s}", strings.Repeat("#", b.Level), Inline(b.Text), b.ID)
	case document.Paragraph:
		if b.Prompt {
			p.line("(%s)", Inline(b.Text))
			break
		}
		p.line("%s", Inline(b.Text))
	case document.List:
		p.list(b)
	case document.Table:
		p.table(b)
	case document.Facts:
		for _, f := range b.Items {
			p.line("%s:: %s%s", f.Term, Inline(f.Value), roomMark(f.Room))
		}
	case document.Callout:
		p.line("!! %s: %s", b.Kind, b.Title)
		p.inside("   ", b.Blocks)
	case document.Lines:
		p.line("%s", b.Label)
		if b.Pages {
			p.line("_____ x %d pages", b.Count)
			break
		}
		p.line("_____ x %d", b.Count)
	case document.Web:
		p.line("%s [%s] <%s>", b.Label, b.Code, b.Address)
	case document.Cards:
		for _, c := range b.Items {
			p.line("/\\ %s / %s", Inline(c.Name), Inline(c.From))
		}
	case document.Quote:
		p.inside("> ", b.Blocks)
	case document.Code:
		p.line("    %s", b.Text)
	case document.Rule:
		p.line("---")
	case document.Figure:
		p.line("[figure %s: %s]", b.Path, b.Alt)
	case document.Timeline:
		p.timeline(b)
	}
}

// timeline prints a chart with letters: . a week, x one that does not count, = a bar.
func (p *printer) timeline(t document.Timeline) {
	p.line("[chart: %s]", t.Label)
	for _, tick := range slices.Concat(t.Years, t.Ticks) {
		p.line("%s| %s", strings.Repeat(" ", tick.At), tick.Label)
	}
	for _, l := range t.Lanes {
		row := []byte(strings.Repeat(".", t.Columns))
		for _, at := range t.Closed {
			row[at] = 'x'
		}
		for at := l.From; at <= l.To; at++ {
			row[at] = '='
		}
		if l.Phase {
			row = bytes.ReplaceAll(row, []byte("="), []byte("#"))
		}
		p.line("%s %s", row, strings.TrimRight(l.Label+" "+l.Name, " "))
	}
	p.line("[# %s = %s x %s]", t.Key.Phase, t.Key.Lane, t.Key.Closed)
	p.line("[%s]", t.Caption)
}

func (p *printer) list(l document.List) {
	for i, it := range l.Items {
		mark := "- "
		switch {
		case l.Ordered:
			mark = fmt.Sprintf("%d. ", l.Start+i)
		case l.One:
			mark = "( ) "
		case l.Ticks:
			mark = "[ ] "
		}
		var inner printer
		inner.inside("", it.Blocks)
		text := strings.ReplaceAll(strings.TrimRight(inner.String(), "\n"), "\n", "\n"+strings.Repeat(" ", len(mark)))
		p.line("%s%s", mark, text)
	}
}

func (p *printer) table(t document.Table) {
	p.line("table: %s", t.Caption)
	var titles []string
	for i, c := range t.Columns {
		title := c.Title
		if c.Wide {
			title += "*"
		}
		if c.Tick {
			title += " [ ]"
		}
		title += roomMark(c.Room)
		if i == 0 && t.RowHeads {
			title = "(" + title + ")"
		}
		titles = append(titles, title)
	}
	p.line("| %s", strings.Join(titles, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, Inline(c.Text))
		}
		p.line("| %s", strings.Join(cells, " | "))
	}
}

// Inline writes text with its links and languages.
func Inline(ins []document.Inline) string {
	var b strings.Builder
	for _, in := range ins {
		switch in := in.(type) {
		case document.Text:
			b.WriteString(in.S)
		case document.Strong:
			b.WriteString("*" + Inline(in.Kids) + "*")
		case document.Emphasis:
			b.WriteString("_" + Inline(in.Kids) + "_")
		case document.Literal:
			b.WriteString("`" + in.S + "`")
		case document.Link:
			b.WriteString("[" + Inline(in.Kids) + "](" + target(in.To) + ")")
		case document.Time:
			b.WriteString(in.S + "<" + in.ISO + ">")
		case document.Span:
			b.WriteString(Inline(in.Kids) + "<" + in.Lang + ">")
		case document.Break:
			b.WriteString(" / ")
		}
	}
	return b.String()
}

func target(t document.Target) string {
	parts := []string{t.URL}
	for _, p := range []struct{ kind, to string }{{"document:", t.Document}, {"shared:", t.Shared}, {"folder:", t.Folder}, {"site:", t.Site}, {"#", t.Fragment}} {
		if p.to != "" {
			parts = append(parts, p.kind+p.to)
		}
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// roomMark shows what people write in a place.
func roomMark(r document.Room) string { return []string{"", "____", "__/__/__", "<choose>"}[r] }
