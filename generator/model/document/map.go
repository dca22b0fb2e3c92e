package document

// Mapping changes the parts of blocks and inlines, one level down. Where a function is nil, the
// parts stay unchanged. To change a whole tree, give functions that call Block and Inline again.
type Mapping struct {
	Blocks func([]Block) []Block
	Text   func([]Inline) []Inline
	Words  func(string) string // titles, captions, labels, alternatives: words without markup
}

// Block returns a block with its parts changed. It leaves the block that it is given alone.
func (m Mapping) Block(b Block) Block {
	m = m.complete()
	switch b := b.(type) {
	case Heading:
		b.Text = m.Text(b.Text)
		return b
	case Paragraph:
		b.Text = m.Text(b.Text)
		return b
	case List:
		b.Ticked = m.Words(b.Ticked)
		b.Items = each(b.Items, func(it *Item) { it.Blocks = m.Blocks(it.Blocks) })
		return b
	case Table:
		return m.table(b)
	case Facts:
		return Facts{each(b.Items, func(f *Fact) { f.Term, f.Value = m.Words(f.Term), m.Text(f.Value) })}
	case Callout:
		b.Title, b.Blocks = m.Words(b.Title), m.Blocks(b.Blocks)
		return b
	case Notes:
		b.Label = m.Words(b.Label)
		b.Items = each(b.Items, func(n *Note) { n.Blocks = m.Blocks(n.Blocks) })
		b.Back = m.Words(b.Back)
		return b
	case Lines:
		b.Label = m.Words(b.Label)
		return b
	case Web:
		b.Label, b.Code = m.Words(b.Label), m.Words(b.Code)
		return b
	case Cards:
		return Cards{each(b.Items, func(c *Card) { c.Name, c.From = m.Text(c.Name), m.Text(c.From) })}
	case Quote:
		return Quote{m.Blocks(b.Blocks)}
	case Code:
		return Code{m.Words(b.Text)}
	case Figure:
		b.Alt, b.Caption = m.Words(b.Alt), m.Words(b.Caption)
		return b
	case Timeline:
		return m.timeline(b)
	}
	return b
}

func (m Mapping) complete() Mapping {
	if m.Blocks == nil {
		m.Blocks = func(bs []Block) []Block { return bs }
	}
	if m.Text == nil {
		m.Text = func(ins []Inline) []Inline { return ins }
	}
	if m.Words == nil {
		m.Words = func(s string) string { return s }
	}
	return m
}

func (m Mapping) table(t Table) Table {
	t.Caption = m.Words(t.Caption)
	t.Columns = each(t.Columns, func(c *Column) {
		c.Title, c.Choices = m.Words(c.Title), each(c.Choices, func(s *string) { *s = m.Words(*s) })
	})
	t.Rows = each(t.Rows, func(r *Row) {
		r.Cells = each(r.Cells, func(c *Cell) { c.Text = m.Text(c.Text) })
	})
	return t
}

func (m Mapping) timeline(t Timeline) Timeline {
	t.Label, t.Caption = m.Words(t.Label), m.Words(t.Caption)
	t.Years = each(t.Years, func(x *Tick) { x.Label = m.Words(x.Label) })
	t.Ticks = each(t.Ticks, func(x *Tick) { x.Label = m.Words(x.Label) })
	t.Lanes = each(t.Lanes, func(x *Lane) { x.Label, x.Name = m.Words(x.Label), m.Words(x.Name) })
	t.Key = Key{m.Words(t.Key.Phase), m.Words(t.Key.Lane), m.Words(t.Key.Closed)}
	return t
}

// Inline returns an inline whose inner inlines Text has changed. It leaves the words of Text,
// Literal and Time to the caller.
func (m Mapping) Inline(in Inline) Inline {
	m = m.complete()
	switch in := in.(type) {
	case Strong:
		return Strong{m.Text(in.Kids)}
	case Emphasis:
		return Emphasis{m.Text(in.Kids)}
	case Struck:
		return Struck{m.Text(in.Kids)}
	case Span:
		in.Kids = m.Text(in.Kids)
		return in
	case Link:
		in.Kids = m.Text(in.Kids)
		return in
	}
	return in
}

// Retarget returns blocks in which each link leads to what to returns for its target.
func Retarget(bs []Block, to func(Target) Target) []Block {
	var m Mapping
	m.Blocks = func(bs []Block) []Block {
		out := make([]Block, len(bs))
		for i, b := range bs {
			out[i] = m.Block(b)
		}
		return out
	}
	m.Text = func(ins []Inline) []Inline {
		out := make([]Inline, len(ins))
		for i, in := range ins {
			if l, ok := in.(Link); ok {
				l.To = to(l.To)
				in = l
			}
			out[i] = m.Inline(in)
		}
		return out
	}
	return m.Blocks(bs)
}

// each returns a copy of items in which each was changed; nil stays nil.
func each[T any](items []T, change func(*T)) []T {
	if items == nil {
		return nil
	}
	out := make([]T, len(items))
	for i := range items {
		out[i] = items[i]
		change(&out[i])
	}
	return out
}
