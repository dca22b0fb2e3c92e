package paint

import (
	"strconv"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/typeset"
)

// pageWriter paints the pages of a book. It marks everything with the element that it belongs to,
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
	handed  int     // bytes of buf that the canvas has
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
	if b := a.buf[a.handed:]; len(b) > 0 {
		a.canvas.Raw(b)
		a.handed = len(a.buf)
	}
}

// apart paints without leaving a trace in the state of the page.
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
