package writer

import (
	"briefpack/generator/model/document"
)

// UniqueIDs numbers the fragments of headings that occur twice, at any depth. The first keeps
// its fragment.
func UniqueIDs(bs []document.Block) []document.Block { return ids{document.IDs{}}.blocks(bs) }

// ids numbers fragments.
type ids struct{ document.IDs }

func (ids ids) blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = ids.block(b)
	}
	return out
}

func (ids ids) block(b document.Block) document.Block {
	if h, ok := b.(document.Heading); ok {
		h.ID = ids.Take(h.ID)
		return h
	}
	return document.Mapping{Blocks: ids.blocks}.Block(b)
}
