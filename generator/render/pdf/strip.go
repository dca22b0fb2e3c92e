package pdf

// strip is a horizontal piece of a galley that is never cut: a line of text, a row of
// a table, a space. What is in it is placed from its own top.
type strip struct {
	height  float64
	keep    bool // no page ends below it
	parts   bool // unless much of the page would stay empty
	space   bool // it vanishes at the top of a page
	fills   bool // it is placed again until the page is full
	fresh   bool // it starts a page
	floats  bool // it and what it stays with may stand at the top of the next page instead
	edge    *edge
	head    *repeat // what is drawn again above it when it starts a page
	ops     []op
	areas   []pressArea
	figure  *element
	anchors *anchor
}

// edge is a fill that runs beside or behind strips, such as the bar of a callout.
// Neighbouring strips share one, so that it is drawn in one piece.
type edge struct {
	x, w  float64
	ink   rgb
	outer *edge
}

// repeat is the header row of a table.
type repeat struct {
	strips []strip
	height float64
}

// opKind is what an op draws.
type opKind uint8

// The kinds of op.
const (
	opText opKind = iota
	opFill
	opLine
	opBox
	opImage
	opShape
)

// op is one thing to draw. Places are in points from the top and from the side where lines
// begin; y of a text is its base line. Without a mark it is an artifact.
type op struct {
	kind       opKind
	x, y, w, h float64
	ink        rgb
	thick      float64
	pieces     []piece
	mark       *mark
	picture    *picture
	shape      shape
}

// shape is a drawing of its own, placed where its op is.
type shape interface {
	paint(a *artist, o *op, y float64)
}

// pressArea is where a link can be pressed in a strip.
type pressArea struct {
	link *link
	x, w float64
}

// anchor is a place that links, bookmarks and contents lead to. Its page is known
// after the galley is cut.
type anchor struct {
	page int // from 0
	y    float64
	next *anchor // another anchor of the same strip
}

// setter collects the ops of one strip.
type setter struct {
	book       *book
	ops        []op
	areas      []pressArea
	plainLinks bool // links are not underlined and can be pressed elsewhere
}

// line sets a line that begins at x and has its base line at y. What is drawn stands in
// the order of reading, wherever on the line it is.
func (s *setter) line(l line, x, y float64) {
	order := fromStart(l.pieces, s.book.level())
	if order == nil {
		s.pieces(l.pieces, x, y)
		return
	}
	places := make([]float64, len(order))
	for _, i := range order {
		places[i] = x
		x += l.pieces[i].width
	}
	hanging := withoutEnd(l.pieces)
	for i, end := 0, 0; i < len(places); i = end {
		end = i + 1
		for end < len(places) && end != hanging && runOn(l.pieces[i], l.pieces[end]) {
			end++
		}
		s.pieces(l.pieces[i:end], min(places[i], places[end-1]), y)
	}
}

// runOn reports whether pieces that follow each other in reading stand from left to right
// and are drawn together.
func runOn(a, b piece) bool {
	return a.word.level == b.word.level && !a.word.backward() && together(a, b)
}

// withoutEnd returns how many pieces there are before the spaces at the end of a line.
func withoutEnd(pieces []piece) int {
	n := len(pieces)
	for n > 0 && pieces[n-1].word.space {
		n--
	}
	return n
}

// pieces sets pieces that stand from left to right, one after the other.
func (s *setter) pieces(pieces []piece, x, y float64) {
	for i := 0; i < len(pieces); {
		j, width := i, 0.0
		for j < len(pieces) && together(pieces[i], pieces[j]) {
			width += pieces[j].width
			j++
		}
		if isEmpty(pieces[i:j]) {
			i = j
			continue
		}
		first := pieces[i].span
		s.ops = append(s.ops, op{kind: opText, x: x, y: y, w: width, ink: first.style.ink, pieces: pieces[i:j], mark: first.mark})
		if first.struck {
			s.strike(first, x, y, pieces[i:j], width)
		}
		if first.link != nil && first.mark != nil && !s.plainLinks {
			s.pressable(first, x, y, width, pieces[i:j])
		}
		x += width
		i = j
	}
}

// isEmpty reports whether there is nothing to draw, as of a mark of direction.
func isEmpty(pieces []piece) bool {
	for _, x := range pieces {
		if len(x.word.glyphs) > 0 {
			return false
		}
	}
	return true
}

// strike draws a line through text.
func (s *setter) strike(sp *span, x, y float64, pieces []piece, width float64) {
	if n := len(pieces) - 1; n > 0 && pieces[n].word.space {
		width -= pieces[n].width
	}
	s.ops = append(s.ops, op{kind: opFill, x: x, y: y - sp.style.size*0.28, w: width, h: max(sp.style.size*0.06, 0.5), ink: sp.style.ink})
}

// pressable underlines a link, so that paper shows it too, and notes where it is.
func (s *setter) pressable(sp *span, x, y, width float64, pieces []piece) {
	if n := len(pieces) - 1; n > 0 && pieces[n].word.space {
		width -= pieces[n].width
	}
	size := sp.style.size
	s.ops = append(s.ops, op{kind: opFill, x: x, y: y + size*0.11, w: width, h: max(size*0.05, 0.4), ink: sp.style.ink})
	s.areas = append(s.areas, pressArea{link: sp.link, x: x, w: width})
}

func together(a, b piece) bool {
	return a.span.mark == b.span.mark && a.span.style == b.span.style && a.span.struck == b.span.struck && a.word.face == b.word.face && a.span.link == b.span.link
}

// strip closes the strip.
func (s *setter) strip(height float64) strip {
	out := strip{height: height, ops: s.book.ops.keep(s.ops)}
	if len(s.areas) > 0 {
		out.areas = append(out.areas, s.areas...)
	}
	s.ops, s.areas = s.ops[:0], s.areas[:0]
	return out
}

// baseline returns where text of a size stands in a line of a height.
func (p *Press) baseline(lead, size float64) float64 {
	f := p.faces[regular]
	up, down := float64(f.ascent)*size/1000, float64(-f.descent)*size/1000
	return (lead-up-down)/2 + up
}
