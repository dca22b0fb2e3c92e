package values

import "briefpack/generator/model/document"

// Blocks fills the text of blocks, at any depth. The blocks given are not changed.
func (v *Values) Blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = v.block(b)
	}
	return out
}

func (v *Values) block(b document.Block) document.Block {
	switch b := b.(type) {
	case document.Heading:
		b.Text = v.inlines(b.Text)
		return b
	case document.Paragraph:
		return document.Paragraph{Text: v.inlines(b.Text)}
	case document.List:
		items := make([]document.Item, len(b.Items))
		for i, it := range b.Items {
			it.Blocks = v.Blocks(it.Blocks)
			items[i] = it
		}
		b.Items = items
		return b
	case document.Table:
		return v.table(b)
	case document.Facts:
		items := make([]document.Fact, len(b.Items))
		for i, f := range b.Items {
			items[i] = document.Fact{Term: v.Text(f.Term), Value: v.inlines(f.Value)}
		}
		return document.Facts{Items: items}
	case document.Callout:
		b.Title, b.Blocks = v.Text(b.Title), v.Blocks(b.Blocks)
		return b
	case document.Quote:
		return document.Quote{Blocks: v.Blocks(b.Blocks)}
	case document.Notes:
		items := make([]document.Note, len(b.Items))
		for i, n := range b.Items {
			n.Blocks = v.Blocks(n.Blocks)
			items[i] = n
		}
		b.Items = items
		return b
	case document.Lines:
		b.Label = v.Text(b.Label)
		return b
	case document.Cards:
		items := make([]document.Card, len(b.Items))
		for i, c := range b.Items {
			items[i] = document.Card{Name: v.inlines(c.Name), From: v.inlines(c.From)}
		}
		return document.Cards{Items: items}
	case document.Code:
		return document.Code{Text: v.Text(b.Text)}
	case document.Figure:
		b.Alt, b.Caption = v.Text(b.Alt), v.Text(b.Caption)
		return b
	case document.Timeline, document.Web:
		return b // its words are filled where it is composed
	}
	return b
}

func (v *Values) table(t document.Table) document.Block {
	columns := make([]document.Column, len(t.Columns))
	for i, c := range t.Columns {
		c.Title = v.Text(c.Title)
		columns[i] = c
	}
	rows := make([]document.Row, len(t.Rows))
	for i, r := range t.Rows {
		cells := make([]document.Cell, len(r.Cells))
		for j, c := range r.Cells {
			cells[j] = document.Cell{Text: v.inlines(c.Text)}
		}
		rows[i] = document.Row{Cells: cells}
	}
	t.Caption, t.Columns, t.Rows = v.Text(t.Caption), columns, rows
	return t
}

func (v *Values) inlines(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		switch in := in.(type) {
		case document.Text:
			out = append(out, v.Fill(in.S)...)
		case document.Literal:
			out = append(out, document.Literal{S: v.Text(in.S)})
		case document.Strong:
			out = append(out, document.Strong{Kids: v.inlines(in.Kids)})
		case document.Emphasis:
			out = append(out, document.Emphasis{Kids: v.inlines(in.Kids)})
		case document.Struck:
			out = append(out, document.Struck{Kids: v.inlines(in.Kids)})
		case document.Span:
			in.Kids = v.inlines(in.Kids)
			out = append(out, in)
		case document.Link:
			in.To.URL, in.To.Fragment = v.Text(in.To.URL), v.Text(in.To.Fragment)
			in.Kids = v.inlines(in.Kids)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}
