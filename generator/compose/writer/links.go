package writer

import (
	"slices"

	"briefpack/generator/model/document"
)

// HasDocument reports whether the pack has a document, in any language.
func (w Writer) HasDocument(name string) bool {
	return w.Documents == nil || slices.Contains(w.Documents, VariantOf(name))
}

// Linked returns blocks without links to documents that the pack does not have: their text remains.
func (w Writer) Linked(bs []document.Block) []document.Block {
	m, out := document.Mapping{Blocks: w.Linked, Text: w.linked}, make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = m.Block(b)
	}
	return out
}

func (w Writer) linked(ins []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range ins {
		if link, ok := in.(document.Link); ok && link.To.Document != "" && link.To.Folder == "" && !w.HasDocument(link.To.Document) {
			out = append(out, w.linked(link.Kids)...)
			continue
		}
		out = append(out, document.Mapping{Text: w.linked}.Inline(in))
	}
	return out
}
