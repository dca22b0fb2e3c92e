// Package paint turns laid-out pages into the operators of a PDF, and notes which element each of
// them belongs to.
//
// All places and colours come from package typeset. To support a new kind of op, add its case to
// pageWriter.op.
package paint

import (
	"slices"

	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/typeset"
)

// Book paints a book and returns all that its file is made of.
func Book(b *typeset.Book) *pdffile.Document {
	page := b.Look.Page
	d := &pdffile.Document{
		Title: b.MetaTitle(), Lang: b.Lang, Author: b.Publisher(), Subject: b.Version(), Issued: b.Issued(),
		Height: page.Height, FromRight: b.FromRight,
		Canvas: pdffile.NewCanvas(page.Width, page.Height), Pages: make([]pdffile.Page, len(b.Pages)), Root: b.Root, Outline: b.Entries,
		Duplex: duplex(b),
		Form:   pdffile.FormStyle{Size: b.Look.Text.Body, Ink: b.Ink.Text},
	}
	a := pageWriter{book: b, doc: d, canvas: d.Canvas, buf: b.Operators[:0]}
	a.draw()
	if cap(a.buf) <= mostOperators {
		b.Operators = a.buf
	}
	if b.Form != nil {
		for _, x := range b.Form.Fields {
			if x.Drawn {
				d.Fields = append(d.Fields, x)
			}
		}
	}
	return d
}

// A buffer has room for the operators of a usual page, and is kept for the next book unless it has
// room for more than mostOperators, in bytes.
const (
	usualPage     = 1 << 13
	mostOperators = 2 << 20
)

// duplex returns how to print a book: facing pages on both sides, and on one side what people cut up
// or hang up.
func duplex(b *typeset.Book) pdffile.Duplex {
	switch {
	case b.OneSided:
		return pdffile.OneSide
	case b.Look.Page.Facing:
		return pdffile.BothSides
	}
	return pdffile.AnyDuplex
}

// draw paints all pages.
func (a *pageWriter) draw() {
	for i, p := range a.book.Pages {
		a.index, a.page, a.set = i, &a.doc.Pages[i], false
		a.canvas.Page()
		if cap(a.buf)-len(a.buf) < usualPage {
			a.buf = slices.Grow(a.buf, len(a.buf)+usualPage) // append would copy a long buffer more often
		}
		head, foot := a.book.HeadAndFoot(i)
		a.artifact(headArtifact, head, 0)
		a.edges(p)
		for _, at := range p.Placed {
			if at.Again {
				a.artifact(againArtifact, at.Segment.Ops, at.Y)
				continue
			}
			a.ops(at.Segment.Ops, at.Y)
			a.areas(at)
		}
		a.close()
		a.artifact(footArtifact, foot, 0)
		a.artifact(layoutArtifact, a.book.PunchMark(i), 0)
		a.flush()
	}
}
