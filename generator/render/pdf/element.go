package pdf

// role is the structure type of an element, as ISO 32000 names it.
type role string

// The roles.
const (
	roleDocument  role = "Document"
	roleSect      role = "Sect"
	roleTitle     role = "Title" // mapped to P: the cover's title is no heading
	roleH1        role = "H1"
	roleH2        role = "H2"
	roleH3        role = "H3"
	roleH4        role = "H4"
	roleH5        role = "H5"
	roleH6        role = "H6"
	roleP         role = "P"
	roleList      role = "L"
	roleItem      role = "LI"
	roleLabel     role = "Lbl"
	roleBody      role = "LBody"
	roleTable     role = "Table"
	roleCaption   role = "Caption"
	roleHead      role = "THead"
	roleRows      role = "TBody"
	roleRow       role = "TR"
	roleHeadCell  role = "TH"
	roleCell      role = "TD"
	roleFigure    role = "Figure"
	roleLink      role = "Link"
	roleReference role = "Reference"
	roleSpan      role = "Span"
	roleStrong    role = "Strong" // mapped to Span
	roleEmphasis  role = "Em"     // mapped to Span
	roleCode      role = "Code"
	roleNote      role = "Div"
	roleQuote     role = "BlockQuote"
	roleContents  role = "TOC"
	roleTOCI      role = "TOCI"
	roleForm      role = "Form"
	roleArtifact  role = ""
	scopeColumn        = "/O/Table/Scope/Column"
	scopeRow           = "/O/Table/Scope/Row"
	listDisc           = "/O/List/ListNumbering/Disc"
	listDecimal        = "/O/List/ListNumbering/Decimal"
	listNone           = "/O/List/ListNumbering/None"
	lineThrough        = "/O/Layout/TextDecorationType/LineThrough"
	leftToRight        = "/O/Layout/WritingMode/LrTb"
	rightToLeft        = "/O/Layout/WritingMode/RlTb"
)

// element is a node of the structure tree: what a part of the document is, in the
// order in which it is read.
type element struct {
	role   role
	parent *element
	kids   []kid
	attr   string // entries of its attribute dictionary
	lang   string // BCP 47; "" as its parent
	alt    string // alternative of a figure
	box    *box   // where a figure is drawn
	num    int    // object number, given at the end
}

// kid is a part of an element: exactly one field is set.
type kid struct {
	element *element
	mark    *mark
	link    *link
	field   *field
}

// mark is drawn content of an element that no other element interrupts. It may be
// drawn in several places; each gets a number on its page.
type mark struct {
	owner *element
	refs  []markRef
}

// markRef is one marked sequence on a page.
type markRef struct{ page, id int }

// box is a rectangle on a page, in points from the top left.
type box struct {
	page       int
	x, y, w, h float64
}

// add appends a child. A nil element is an artifact and has none: its children are
// artifacts too.
func (e *element) add(r role) *element {
	if e == nil {
		return nil
	}
	c := &element{role: r, parent: e}
	e.kids = append(e.kids, kid{element: c})
	return c
}

// speak says which language an element is in when it is not that around it.
func (e *element) speak(lang string) {
	if e != nil && lang != "" {
		e.lang = lang
	}
}

// content returns the mark for what is drawn next of e; nil for an artifact.
func (e *element) content() *mark {
	if e == nil {
		return nil
	}
	if n := len(e.kids); n > 0 && e.kids[n-1].mark != nil {
		return e.kids[n-1].mark
	}
	m := &mark{owner: e}
	e.kids = append(e.kids, kid{mark: m})
	return m
}

// with sets the attributes of e and returns it.
func (e *element) with(attr string) *element {
	if e != nil {
		e.attr = attr
	}
	return e
}
