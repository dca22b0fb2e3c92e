package typeset

import (
	"briefpack/generator/render/pdf/arena"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// buffers holds the memory that laying out a book needs and the next book can use again.
type buffers struct {
	*text.Shaper
	ops       arena.Slices[pages.Op]
	segments  arena.Slices[pages.Segment]
	column    []pages.Segment // of the document that is laid out
	spanStore arena.Slices[text.Span]
	collected []text.Span // of the paragraph that is laid out
	Operators []byte      // of the pages, until the file is written
}
