package document

import "iter"

// Parts are functions that Visit calls with the parts of a block, one level down and in the order
// of reading. Visit does not call a function that is nil.
type Parts struct {
	Blocks func([]Block)
	Text   func([]Inline)
	Words  func(string) // titles, captions, labels, alternatives: words without markup
}

// Visit calls the functions of p with the parts of a block.
func Visit(b Block, p Parts) {
	p = p.complete()
	switch b := b.(type) {
	case Heading:
		p.Text(b.Text)
	case Paragraph:
		p.Text(b.Text)
	case List:
		p.Words(b.Ticked)
		for _, it := range b.Items {
			p.Blocks(it.Blocks)
		}
	case Table:
		visitTable(b, p)
	case Facts:
		for _, f := range b.Items {
			p.Words(f.Term)
			p.Text(f.Value)
		}
	case Callout:
		p.Words(b.Title)
		p.Blocks(b.Blocks)
	case Notes:
		p.Words(b.Label)
		for _, n := range b.Items {
			p.Blocks(n.Blocks)
		}
		p.Words(b.Back)
	case Lines:
		p.Words(b.Label)
	case Web:
		p.Words(b.Label)
		p.Words(b.Code)
	case Cards:
		for _, c := range b.Items {
			p.Text(c.Name)
			p.Text(c.From)
		}
	case Quote:
		p.Blocks(b.Blocks)
	case Code:
		p.Words(b.Text)
	case Figure:
		p.Words(b.Alt)
		p.Words(b.Caption)
	case Timeline:
		visitTimeline(b, p)
	}
}

func (p Parts) complete() Parts {
	if p.Blocks == nil {
		p.Blocks = func([]Block) {}
	}
	if p.Text == nil {
		p.Text = func([]Inline) {}
	}
	if p.Words == nil {
		p.Words = func(string) {}
	}
	return p
}

func visitTable(t Table, p Parts) {
	p.Words(t.Caption)
	for _, c := range t.Columns {
		p.Words(c.Title)
		for _, choice := range c.Choices {
			p.Words(choice)
		}
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			p.Text(c.Text)
		}
	}
}

func visitTimeline(t Timeline, p Parts) {
	p.Words(t.Label)
	p.Words(t.Caption)
	for _, tick := range t.Years {
		p.Words(tick.Label)
	}
	for _, tick := range t.Ticks {
		p.Words(tick.Label)
	}
	for _, l := range t.Lanes {
		p.Words(l.Label)
		p.Words(l.Name)
	}
	p.Words(t.Key.Phase)
	p.Words(t.Key.Lane)
	p.Words(t.Key.Closed)
}

// All returns blocks and the blocks inside them, at any depth, in the order of reading. A block
// comes before its inner blocks.
func All(bs []Block) iter.Seq[Block] {
	return func(yield func(Block) bool) { yieldAll(bs, yield) }
}

func yieldAll(bs []Block, yield func(Block) bool) bool {
	for _, b := range bs {
		more := yield(b)
		Visit(b, Parts{Blocks: func(inner []Block) { more = more && yieldAll(inner, yield) }})
		if !more {
			return false
		}
	}
	return true
}

// KidsOf returns the inlines inside an inline.
func KidsOf(in Inline) []Inline {
	switch in := in.(type) {
	case Strong:
		return in.Kids
	case Emphasis:
		return in.Kids
	case Struck:
		return in.Kids
	case Span:
		return in.Kids
	case Link:
		return in.Kids
	}
	return nil
}
