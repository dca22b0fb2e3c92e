package values

import (
	"slices"

	"briefpack/generator/model/document"
)

// Blocks fills the text of blocks, at any depth. The blocks given are not changed.
func (v *Values) Blocks(bs []document.Block) []document.Block {
	return v.quotes.Blocks((&filler{Values: v}).blocks(bs))
}

// blocks fills blocks. What a condition hides is left out.
func (f *filler) blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, 0, len(bs))
	for _, b := range bs {
		if filled := f.block(b); filled != nil {
			out = append(out, filled)
		}
	}
	return out
}

// block fills a block; nil when a condition hides all of it.
func (f *filler) block(b document.Block) document.Block {
	shown := f.shows()
	switch x := b.(type) {
	case document.List:
		x.Items = f.items(x.Items)
		b = x
	case document.Table:
		b = f.table(x)
	case document.Facts:
		b = document.Facts{Items: f.facts(x.Items)}
	case document.Notes:
		b = f.notes(x)
	default:
		b = document.Mapping{Blocks: f.blocks, Text: f.inlines, Words: f.text}.Block(b)
	}
	if f.conditional && !hasParts(b, shown) {
		return nil
	}
	return b
}

// hasParts reports whether something is left in a block. A block that is one thing, such as a
// figure, is left if the text around it is shown.
func hasParts(b document.Block, shown bool) bool {
	switch b := b.(type) {
	case document.Heading:
		return len(b.Text) > 0
	case document.Paragraph:
		return len(b.Text) > 0
	case document.List:
		return len(b.Items) > 0
	case document.Table:
		return len(b.Rows) > 0
	case document.Facts:
		return len(b.Items) > 0
	case document.Callout:
		return len(b.Blocks) > 0
	case document.Quote:
		return len(b.Blocks) > 0
	case document.Notes:
		return len(b.Items) > 0
	case document.Cards:
		return len(b.Items) > 0
	case document.Code:
		return b.Text != ""
	}
	return shown
}

func (f *filler) items(items []document.Item) []document.Item {
	out := make([]document.Item, 0, len(items))
	for _, it := range items {
		shown, had := f.shows(), len(it.Blocks)
		if it.Blocks = f.blocks(it.Blocks); len(it.Blocks) > 0 || had == 0 && shown {
			out = append(out, it)
		}
	}
	return out
}

func (f *filler) facts(items []document.Fact) []document.Fact {
	out := make([]document.Fact, 0, len(items))
	for _, it := range items {
		had := len(it.Value)
		it = document.Fact{Term: f.text(it.Term), Value: f.inlines(it.Value), Room: it.Room}
		if !f.conditional || it.Term != "" && (had == 0 || len(it.Value) > 0) {
			out = append(out, it)
		}
	}
	return out
}

// notes fills notes, which follow the text that refers to them. A note is left out if a condition
// hides all that refers to it.
func (f *filler) notes(b document.Notes) document.Notes {
	var items []document.Note
	for _, n := range b.Items {
		n.Blocks = f.blocks(n.Blocks)
		items = append(items, n)
	}
	if f.conditional {
		items = slices.DeleteFunc(items, func(n document.Note) bool { return f.refs[n.ID] == "" })
		for i := range items {
			items[i].From = f.refs[items[i].ID]
		}
	}
	b.Items = items
	return b
}

// table fills a table. It leaves out a row that a condition empties.
func (f *filler) table(t document.Table) document.Table {
	t.Caption = f.text(t.Caption)
	columns := make([]document.Column, len(t.Columns))
	for i, c := range t.Columns {
		c.Title = f.text(c.Title)
		columns[i] = c
	}
	rows := make([]document.Row, 0, len(t.Rows))
	for _, r := range t.Rows {
		cells := make([]document.Cell, len(r.Cells))
		shown, had, left := f.shows(), 0, 0
		for j, c := range r.Cells {
			cells[j] = document.Cell{Text: f.inlines(c.Text)}
			had, left = had+len(c.Text), left+len(cells[j].Text)
		}
		if left > 0 || had == 0 && shown {
			rows = append(rows, document.Row{Cells: cells})
		}
	}
	t.Columns, t.Rows = columns, rows
	return t
}

func (f *filler) inlines(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		if t, ok := in.(document.Text); ok {
			out = append(out, f.fill(t.S)...)
		} else if filled := f.inline(in); filled != nil {
			out = append(out, filled)
		}
	}
	return out
}

// inline fills an inline other than Text; nil when a condition hides it.
func (f *filler) inline(in document.Inline) document.Inline {
	shown := f.shows()
	switch x := in.(type) {
	case document.Literal:
		text := f.text(x.S)
		in, shown = document.Literal{S: text}, text != ""
	case document.NoteRef:
		if shown && f.refs[x.Note] == "" {
			if f.refs == nil {
				f.refs = map[string]string{}
			}
			f.refs[x.Note] = x.ID
		}
	case document.Link:
		x.To.URL, x.To.Fragment = f.text(x.To.URL), f.text(x.To.Fragment)
		in = x
	}
	if len(document.KidsOf(in)) > 0 {
		in = document.Mapping{Text: f.inlines}.Inline(in)
		shown = len(document.KidsOf(in)) > 0
	}
	if !shown && f.conditional {
		return nil
	}
	return in
}
