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
	inside := document.Mapping{Blocks: m.blocks, Text: m.text}
	if _, ok := b.(document.Table); ok {
		inside.Text = m.inlines // the table says its language as a whole
	}
	switch b := inside.Block(b).(type) {
	case document.Heading:
		b.Level, b.ID = m.level(b.Level), m.id(b.ID)
		return b
	case document.List:
		if b.Ticks {
			b.Ticked = m.words.Say("page.done")
		}
		return b
	case document.Callout:
		if b.Title == "" {
			b.Title = m.words.Say("page.callout_" + b.Kind)
		}
		return b
	case document.Notes:
		for i, n := range b.Items { // a copy, which Block made
			b.Items[i].ID, b.Items[i].From = m.id(n.ID), m.id(n.From)
		}
		b.Label, b.Back = m.words.Say("page.notes"), m.words.Say("page.note_back")
		return b
	case document.Table:
		b.Lang = m.lang
		return b
	case document.Figure:
		b.Lang = m.lang
		return b
	default:
		return b
	}
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
		case document.NoteRef:
			in.ID, in.Note = m.id(in.ID), m.id(in.Note)
			in.Says = m.words.Fill("page.note", "number", strconv.Itoa(in.Number))
			out = append(out, in)
		default:
			out = append(out, document.Mapping{Text: m.inlines}.Inline(in))
		}
	}
	return out
}
