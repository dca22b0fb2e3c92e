package pdf

import "strconv"

// artist draws the pages of a book. It says of everything it draws which element it
// belongs to, or that it is an artifact.
type artist struct {
	book    *book
	canvas  *canvas
	fonts   [faceCount]*fontUse
	index   int   // of the page
	open    *mark // the mark whose content is open
	outside bool  // an artifact is open
	buf     []byte
	face    faceID // that the text state has
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

// draw draws all pages.
func (a *artist) draw() {
	for i, p := range a.book.pages {
		a.index, a.set = i, false
		a.canvas.page()
		head, foot := a.book.headAndFoot(i)
		a.artifact(headArtifact, head, 0)
		a.edges(p)
		for _, at := range p.placed {
			if at.again {
				a.artifact(againArtifact, at.strip.ops, at.y)
				continue
			}
			a.ops(at.strip.ops, at.y)
			a.areas(p, at)
		}
		a.close()
		a.artifact(footArtifact, foot, 0)
		a.artifact(layoutArtifact, a.book.punchMark(i), 0)
		a.flush()
	}
}

// ops draws ops whose strip starts at y.
func (a *artist) ops(ops []op, y float64) {
	for i := range ops {
		o := &ops[i]
		if o.kind == opText && len(o.pieces) == 0 {
			continue
		}
		a.enter(o.mark)
		a.op(o, y)
	}
}

// artifact draws ops as one artifact.
func (a *artist) artifact(begin string, ops []op, y float64) {
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
func (a *artist) enter(m *mark) {
	if m == nil && a.outside || m != nil && a.open == m {
		return
	}
	a.close()
	if m == nil {
		a.write(layoutArtifact)
		a.outside = true
		return
	}
	p := a.book.pages[a.index]
	id := len(p.owners)
	p.owners = append(p.owners, m.owner)
	m.refs = append(m.refs, markRef{a.index, id})
	b := append(a.buf, '/')
	b = append(b, m.owner.role...)
	b = append(b, " <</MCID "...)
	b = strconv.AppendInt(b, int64(id), 10)
	a.buf = append(b, ">> BDC\n"...)
	a.open = m
}

// close ends the content that is open.
func (a *artist) close() {
	if a.open != nil || a.outside {
		a.write("EMC")
	}
	a.open, a.outside = nil, false
}

// write adds a line of operators.
func (a *artist) write(s string) {
	a.buf = append(a.buf, s...)
	a.buf = append(a.buf, '\n')
}

// flush hands the operators that were gathered to the canvas.
func (a *artist) flush() {
	if n := len(a.buf); n > 0 {
		a.canvas.raw(string(a.buf[:n-1]))
		a.buf = a.buf[:0]
	}
}

// apart draws without leaving a trace in the state of the page.
func (a *artist) apart(draw func()) {
	a.write("q")
	a.canvas.forget()
	a.set = false
	draw()
	a.write("Q")
	a.flush()
	a.canvas.forget()
	a.set = false
}

func (a *artist) op(o *op, y float64) {
	if x := a.book.across(a.index, o.x, o.w); x != o.x {
		moved := *o
		moved.x = x
		o = &moved
	}
	if o.kind == opText {
		a.text(o, y)
		return
	}
	a.flush()
	switch o.kind {
	case opFill:
		a.canvas.fill(o.x, y+o.y, o.w, o.h, o.ink)
	case opLine:
		a.canvas.line(o.x, y+o.y, o.w, o.h, o.thick, o.ink)
	case opBox:
		a.canvas.box(o.x, y+o.y, o.w, o.h, o.thick, o.ink)
	case opShape:
		o.shape.paint(a, o, y)
	case opImage:
		a.canvas.image(o.picture, o.x, y+o.y, o.w, o.h)
	}
}
