package writer

import (
	"strconv"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// Embedder moves the blocks of a guidance page into a document. It lowers headings, puts the page's
// name before fragments, and updates links.
type Embedder struct {
	Words  *words.Table
	Name   string // prefix for the fragments of headings; "" for no prefix
	Under  int    // level of the heading above the page
	Target func(document.Target) (to document.Target, ok bool)
	open   []int // levels, in the page, of the headings above the next block
}

// Blocks returns the moved blocks.
func (m *Embedder) Blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = m.block(b)
	}
	return out
}

func (m *Embedder) block(b document.Block) document.Block {
	switch b := (document.Mapping{Blocks: m.Blocks, Text: m.inlines}).Block(b).(type) {
	case document.Heading:
		b.Level, b.ID = m.level(b.Level), m.id(b.ID)
		return b
	case document.List:
		if b.Ticks {
			b.Ticked = m.Words.Say("page.done")
		}
		return b
	case document.Callout:
		if b.Title == "" {
			b.Title = m.Words.Say("page.callout_" + b.Kind)
		}
		return b
	case document.Notes:
		for i, n := range b.Items { // Block made a copy
			b.Items[i].ID, b.Items[i].From = m.id(n.ID), m.id(n.From)
		}
		b.Label, b.Back = m.Words.Say("page.notes"), m.Words.Say("page.note_back")
		return b
	default:
		return b
	}
}

// id returns the new fragment of a heading.
func (m *Embedder) id(id string) string {
	if m.Name == "" {
		return id
	}
	return m.Name + "-" + id
}

// level returns the new level of a heading: one below its parent, so that no level is skipped.
func (m *Embedder) level(level int) int {
	for len(m.open) > 0 && m.open[len(m.open)-1] >= level {
		m.open = m.open[:len(m.open)-1]
	}
	m.open = append(m.open, level)
	return min(m.Under+len(m.open), 6)
}

// In marks text in another language than its document, unless lang is "".
func In(lang string, text []document.Inline) []document.Inline {
	if lang == "" || len(text) == 0 {
		return text
	}
	return []document.Inline{document.Span{Lang: lang, Kids: text}}
}

// inlines updates the links in text. If the target does not exist here, only the text remains.
func (m *Embedder) inlines(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		switch in := in.(type) {
		case document.Link:
			to, ok := m.Target(in.To)
			if !ok {
				out = append(out, m.inlines(in.Kids)...)
				continue
			}
			out = append(out, document.Link{To: to, Kids: m.inlines(in.Kids)})
		case document.NoteRef:
			in.ID, in.Note = m.id(in.ID), m.id(in.Note)
			in.Says = m.Words.Fill("page.note", "number", strconv.Itoa(in.Number))
			out = append(out, in)
		default:
			out = append(out, document.Mapping{Text: m.inlines}.Inline(in))
		}
	}
	return out
}
