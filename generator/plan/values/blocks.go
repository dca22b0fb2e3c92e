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
	switch b := b.(type) {
	case document.Heading:
		b.Text = f.inlines(b.Text)
		return f.unlessHidden(b, len(b.Text))
	case document.Paragraph:
		b.Text = f.inlines(b.Text)
		return f.unlessHidden(b, len(b.Text))
	case document.List:
		b.Items = f.items(b.Items)
		return f.unlessHidden(b, len(b.Items))
	case document.Table:
		b = f.table(b)
		return f.unlessHidden(b, len(b.Rows))
	case document.Facts:
		b.Items = f.facts(b.Items)
		return f.unlessHidden(b, len(b.Items))
	case document.Callout:
		b.Title, b.Blocks = f.text(b.Title), f.blocks(b.Blocks)
		return f.unlessHidden(b, len(b.Blocks))
	case document.Quote:
		b.Blocks = f.blocks(b.Blocks)
		return f.unlessHidden(b, len(b.Blocks))
	case document.Notes:
		return f.notes(b)
	case document.Lines:
		b.Label = f.text(b.Label)
		return f.unlessHidden(b, count(shown))
	case document.Cards:
		b.Items = f.cards(b.Items)
		return f.unlessHidden(b, len(b.Items))
	case document.Code:
		b.Text = f.text(b.Text)
		return f.unlessHidden(b, len(b.Text))
	case document.Figure:
		b.Alt, b.Caption = f.text(b.Alt), f.text(b.Caption)
		return f.unlessHidden(b, count(shown))
	}
	return f.unlessHidden(b, count(shown)) // its words, if any, are filled where it is composed
}

// unlessHidden returns a block that n things are left of; nil when a condition has left none.
func (f *filler) unlessHidden(b document.Block, n int) document.Block {
	if n == 0 && f.conditional {
		return nil
	}
	return b
}

func count(shown bool) int {
	if shown {
		return 1
	}
	return 0
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
func (f *filler) notes(b document.Notes) document.Block {
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
	return f.unlessHidden(b, len(items))
}

func (f *filler) cards(items []document.Card) []document.Card {
	out := make([]document.Card, len(items))
	for i, c := range items {
		out[i] = document.Card{Name: f.inlines(c.Name), From: f.inlines(c.From)}
	}
	return out
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
