package briefing

import (
	"strconv"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// mover moves the blocks of a page of guidance into a document: its headings below a
// level, their fragments behind the page's name, its links to where they lead now.
type mover struct {
	words  *words.Table
	lang   string // of the page when it is not the document's
	name   string // put before the fragments of headings; "" to leave them alone
	under  int    // level of the heading that the page stands under
	target func(document.Target) (to document.Target, ok bool)
	open   []int // levels of the headings, as the page has them, that the next block stands under
}

func (m *mover) blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = m.block(b)
	}
	return out
}

func (m *mover) block(b document.Block) document.Block {
	switch b := b.(type) {
	case document.Heading:
		b.Level = m.level(b.Level)
		b.Text = m.text(b.Text)
		b.ID = m.id(b.ID)
		return b
	case document.Paragraph:
		return document.Paragraph{Text: m.text(b.Text)}
	case document.List:
		items := make([]document.Item, len(b.Items))
		for i, it := range b.Items {
			it.Blocks = m.blocks(it.Blocks)
			items[i] = it
		}
		b.Items = items
		if b.Ticks {
			b.Ticked = m.words.Say("page.done")
		}
		return b
	case document.Quote:
		return document.Quote{Blocks: m.blocks(b.Blocks)}
	case document.Callout:
		b.Blocks = m.blocks(b.Blocks)
		if b.Title == "" {
			b.Title = m.words.Say("page.callout_" + b.Kind)
		}
		return b
	case document.Notes:
		items := make([]document.Note, len(b.Items))
		for i, n := range b.Items {
			n.ID, n.From, n.Blocks = m.id(n.ID), m.id(n.From), m.blocks(n.Blocks)
			items[i] = n
		}
		return document.Notes{Label: m.words.Say("page.notes"), Back: m.words.Say("page.note_back"), Items: items}
	case document.Table:
		return m.table(b)
	case document.Figure:
		b.Lang = m.lang
		return b
	case document.Facts:
		items := make([]document.Fact, len(b.Items))
		for i, f := range b.Items {
			items[i] = document.Fact{Term: f.Term, Value: m.text(f.Value)}
		}
		return document.Facts{Items: items}
	}
	return b
}

// id returns the fragment that something on the page has here.
func (m *mover) id(id string) string {
	if m.name == "" {
		return id
	}
	return m.name + "-" + id
}

// level returns the level of a heading here. It is as deep as the headings that it
// stands under, whatever numbers the page gave them, so that no level is skipped.
func (m *mover) level(level int) int {
	for len(m.open) > 0 && m.open[len(m.open)-1] >= level {
		m.open = m.open[:len(m.open)-1]
	}
	m.open = append(m.open, level)
	return min(m.under+len(m.open), 6)
}

func (m *mover) table(t document.Table) document.Block {
	rows := make([]document.Row, len(t.Rows))
	for i, r := range t.Rows {
		cells := make([]document.Cell, len(r.Cells))
		for j, c := range r.Cells {
			cells[j] = document.Cell{Text: m.inlines(c.Text)}
		}
		rows[i] = document.Row{Cells: cells}
	}
	t.Rows, t.Lang = rows, m.lang
	return t
}

// text moves a run of text, and says which language it is in.
func (m *mover) text(ins []document.Inline) []document.Inline { return in(m.lang, m.inlines(ins)) }

// in marks text that is in another language than its document; "" for text that is not.
func in(lang string, text []document.Inline) []document.Inline {
	if lang == "" || len(text) == 0 {
		return text
	}
	return []document.Inline{document.Span{Lang: lang, Kids: text}}
}

// inlines moves the links in running text. A link that leads nowhere from here leaves
// its text behind.
func (m *mover) inlines(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		switch in := in.(type) {
		case document.Link:
			to, ok := m.target(in.To)
			if !ok {
				out = append(out, m.inlines(in.Kids)...)
				continue
			}
			out = append(out, document.Link{To: to, Kids: m.inlines(in.Kids)})
		case document.Strong:
			out = append(out, document.Strong{Kids: m.inlines(in.Kids)})
		case document.Emphasis:
			out = append(out, document.Emphasis{Kids: m.inlines(in.Kids)})
		case document.Struck:
			out = append(out, document.Struck{Kids: m.inlines(in.Kids)})
		case document.NoteRef:
			in.ID, in.Note = m.id(in.ID), m.id(in.Note)
			in.Says = m.words.Fill("page.note", "number", strconv.Itoa(in.Number))
			out = append(out, in)
		case document.Span:
			in.Kids = m.inlines(in.Kids)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}
