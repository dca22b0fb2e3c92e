// Package paint draws laid-out pages as the operators of a PDF, and notes which element each of
// them belongs to.
//
// All places and colours come from package typeset. To draw a new kind of op, add its case to
// pageWriter.op.
package paint

import (
	"strconv"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/typeset"
)

// pageWriter draws the pages of a book. It marks everything with the element that it belongs to,
// or as an artifact.
type pageWriter struct {
	book    *typeset.Book
	doc     *pdffile.Document
	canvas  *pdffile.Canvas
	page    *pdffile.Page
	index   int       // of the page
	open    *tag.Mark // the mark whose content is open
	outside bool      // an artifact is open
	buf     []byte
	face    font.ID // that the text state has
	size    float64
	set     bool // face and size are known
}

// The artifacts, as marked-content operators.
const (
	layoutArtifact = "/Artifact BMC"
	headArtifact   = "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC"
	footArtifact   = "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC"
	againArtifact  = "/Artifact <</Type/Pagination>> BDC"
)

// Book draws a book and returns all that its file is made of.
func Book(b *typeset.Book) *pdffile.Document {
	page := b.Look.Page
	d := &pdffile.Document{
		Title: b.MetaTitle(), Lang: b.Lang, Owner: b.Owner(), Subject: b.Version(), Issued: b.Issued(),
		Height: page.Height, FromRight: b.FromRight,
		Canvas: pdffile.NewCanvas(page.Width, page.Height), Pages: make([]pdffile.Page, len(b.Pages)), Root: b.Root, Outline: b.Entries,
		Form: pdffile.FormStyle{Size: b.Look.Text.Body, Ink: b.Ink.Text},
	}
	a := pageWriter{book: b, doc: d, canvas: d.Canvas}
	a.draw()
	if b.Form != nil {
		for _, x := range b.Form.Fields {
			if x.Drawn {
				d.Fields = append(d.Fields, x)
			}
		}
	}
	return d
}

// draw draws all pages.
func (a *pageWriter) draw() {
	for i, p := range a.book.Pages {
		a.index, a.page, a.set = i, &a.doc.Pages[i], false
		a.canvas.Page()
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

// ops draws ops whose segment starts at y.
func (a *pageWriter) ops(ops []typeset.Op, y float64) {
	for i := range ops {
		o := &ops[i]
		if o.Kind == typeset.OpText && len(o.Pieces) == 0 {
			continue
		}
		a.enter(o.Mark)
		a.op(o, y)
	}
}

// artifact draws ops as one artifact.
func (a *pageWriter) artifact(begin string, ops []typeset.Op, y float64) {
	if len(ops) == 0 {
		return
	}
	a.close()
	a.write(begin)
	for i := range ops {
		a.op(&ops[i], y)
	}
	a.write("EMC")
}

// enter opens the content of m, nil for an artifact, unless it is open already.
func (a *pageWriter) enter(m *tag.Mark) {
	if m == nil && a.outside || m != nil && a.open == m {
		return
	}
	a.close()
	if m == nil {
		a.write(layoutArtifact)
		a.outside = true
		return
	}
	id := len(a.page.Owners)
	a.page.Owners = append(a.page.Owners, m.Owner)
	m.Refs = append(m.Refs, tag.MarkRef{Page: a.index, ID: id})
	b := append(a.buf, '/')
	b = append(b, m.Owner.Role...)
	b = append(b, " <</MCID "...)
	b = strconv.AppendInt(b, int64(id), 10)
	a.buf = append(b, ">> BDC\n"...)
	a.open = m
}

// close ends the content that is open.
func (a *pageWriter) close() {
	if a.open != nil || a.outside {
		a.write("EMC")
	}
	a.open, a.outside = nil, false
}

// write adds a line of operators.
func (a *pageWriter) write(s string) {
	a.buf = append(a.buf, s...)
	a.buf = append(a.buf, '\n')
}

// flush hands the operators that were gathered to the canvas.
func (a *pageWriter) flush() {
	if n := len(a.buf); n > 0 {
		a.canvas.Raw(string(a.buf[:n-1]))
		a.buf = a.buf[:0]
	}
}

// apart draws without leaving a trace in the state of the page.
func (a *pageWriter) apart(draw func()) {
	a.write("q")
	a.canvas.Forget()
	a.set = false
	draw()
	a.write("Q")
	a.flush()
	a.canvas.Forget()
	a.set = false
}

func (a *pageWriter) op(o *typeset.Op, y float64) {
	if x := a.book.Across(a.index, o.X, o.W); x != o.X {
		moved := *o
		moved.X = x
		o = &moved
	}
	if o.Kind == typeset.OpText {
		a.text(o, y)
		return
	}
	a.flush()
	switch o.Kind {
	case typeset.OpFill:
		a.canvas.Fill(o.X, y+o.Y, o.W, o.H, o.Ink)
	case typeset.OpLine:
		a.canvas.Line(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case typeset.OpBox:
		a.canvas.Box(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case typeset.OpImage:
		a.canvas.Image(o.Picture, o.X, y+o.Y, o.W, o.H)
	case typeset.OpCode:
		a.code(o, y)
	case typeset.OpField:
		a.field(o, y)
	case typeset.OpTurned:
		a.turned(o, y)
	}
}
