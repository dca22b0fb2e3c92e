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
func (e *Embedder) Blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = e.block(b)
	}
	return out
}

func (e *Embedder) block(b document.Block) document.Block {
	switch b := (document.Mapping{Blocks: e.Blocks, Text: e.inlines}).Block(b).(type) {
	case document.Heading:
		b.Level, b.ID = e.level(b.Level), e.id(b.ID)
		return b
	case document.List:
		if b.Ticks {
			b.Ticked = e.Words.Say("page.done")
		}
		return b
	case document.Callout:
		if b.Title == "" {
			b.Title = e.Words.Say("page.callout_" + b.Kind)
		}
		return b
	case document.Notes:
		for i, n := range b.Items { // Block made a copy
			b.Items[i].ID, b.Items[i].From = e.id(n.ID), e.id(n.From)
		}
		b.Label, b.Back = e.Words.Say("page.notes"), e.Words.Say("page.note_back")
		return b
	default:
		return b
	}
}

// id returns the new fragment of a heading.
func (e *Embedder) id(id string) string {
	if e.Name == "" {
		return id
	}
	return e.Name + "-" + id
}

// level returns the new level of a heading: one below its parent, so that no level is skipped.
func (e *Embedder) level(level int) int {
	for len(e.open) > 0 && e.open[len(e.open)-1] >= level {
		e.open = e.open[:len(e.open)-1]
	}
	e.open = append(e.open, level)
	return min(e.Under+len(e.open), 6)
}

// In marks text in another language than its document, unless lang is "".
func In(lang string, text []document.Inline) []document.Inline {
	if lang == "" || len(text) == 0 {
		return text
	}
	return []document.Inline{document.Span{Lang: lang, Kids: text}}
}

// inlines updates the links in text. If the target does not exist here, only the text remains.
func (e *Embedder) inlines(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		switch in := in.(type) {
		case document.Link:
			to, ok := e.Target(in.To)
			if !ok {
				out = append(out, e.inlines(in.Kids)...)
				continue
			}
			out = append(out, document.Link{To: to, Kids: e.inlines(in.Kids)})
		case document.NoteRef:
			in.ID, in.Note = e.id(in.ID), e.id(in.Note)
			in.Says = e.Words.Fill("page.note", "number", strconv.Itoa(in.Number))
			out = append(out, in)
		default:
			out = append(out, document.Mapping{Text: e.inlines}.Inline(in))
		}
	}
	return out
}
