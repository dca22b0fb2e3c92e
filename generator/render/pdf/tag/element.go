// Package tag describes the parts of a PDF: elements of its structure tree, and the links,
// bookmarks and form fields that belong to them. Typesetting makes them, painting notes where
// they are drawn, and the file format writes them.
//
// The package does not draw and does not know the syntax of PDF. To use another kind of element,
// add its role to the constants; pdffile writes all roles.
package tag

// Role is the structure type of an element, as ISO 32000 names it.
type Role string

// The roles.
const (
	RoleDocument  Role = "Document"
	RoleSect      Role = "Sect"
	RoleTitle     Role = "Title" // mapped to P: the cover's title is not a heading
	RoleH1        Role = "H1"
	RoleH2        Role = "H2"
	RoleH3        Role = "H3"
	RoleH4        Role = "H4"
	RoleH5        Role = "H5"
	RoleH6        Role = "H6"
	RoleP         Role = "P"
	RoleList      Role = "L"
	RoleItem      Role = "LI"
	RoleLabel     Role = "Lbl"
	RoleBody      Role = "LBody"
	RoleTable     Role = "Table"
	RoleCaption   Role = "Caption"
	RoleHead      Role = "THead"
	RoleRows      Role = "TBody"
	RoleRow       Role = "TR"
	RoleHeadCell  Role = "TH"
	RoleCell      Role = "TD"
	RoleFigure    Role = "Figure"
	RoleLink      Role = "Link"
	RoleReference Role = "Reference"
	RoleSpan      Role = "Span"
	RoleStrong    Role = "Strong" // mapped to Span
	RoleEmphasis  Role = "Em"     // mapped to Span
	RoleCode      Role = "Code"
	RoleNote      Role = "Div"
	RoleQuote     Role = "BlockQuote"
	RoleContents  Role = "TOC"
	RoleTOCI      Role = "TOCI"
	RoleForm      Role = "Form"
	roleArtifact  Role = ""
	ScopeColumn        = "/O/Table/Scope/Column"
	ScopeRow           = "/O/Table/Scope/Row"
	ListDisc           = "/O/List/ListNumbering/Disc"
	ListDecimal        = "/O/List/ListNumbering/Decimal"
	ListNone           = "/O/List/ListNumbering/None"
	LineThrough        = "/O/Layout/TextDecorationType/LineThrough"
	LeftToRight        = "/O/Layout/WritingMode/LrTb"
	RightToLeft        = "/O/Layout/WritingMode/RlTb"
)

// Element is a node of the structure tree: what a part of the document is, in the
// order in which it is read.
type Element struct {
	Role   Role
	parent *Element
	Kids   []Kid
	Attr   string // entries of its attribute dictionary
	Lang   string // BCP 47; "" as its parent
	Alt    string // alternative of a figure
	Box    *Box   // where a figure is drawn
	Num    int    // object number, given at the end
}

// Kid is a part of an element: exactly one field is set.
type Kid struct {
	Element *Element
	Mark    *Mark
	Link    *Link
	Field   *Field
}

// Mark is drawn content of an element that no other element interrupts. It may be
// drawn in several places; each gets a number on its page.
type Mark struct {
	Owner *Element
	Refs  []MarkRef
}

// MarkRef is one marked sequence on a page.
type MarkRef struct{ Page, ID int }

// Box is a rectangle on a page, in points from the top left.
type Box struct {
	Page       int
	X, Y, W, H float64
}

// Add appends a child. A nil element is an artifact and has none: its children are
// artifacts too.
func (e *Element) Add(r Role) *Element {
	if e == nil {
		return nil
	}
	c := &Element{Role: r, parent: e}
	e.Kids = append(e.Kids, Kid{Element: c})
	return c
}

// SetLang sets the language of an element whose parent has another one. It ignores anything that
// is not a language tag.
func (e *Element) SetLang(lang string) {
	if lang = CleanLang(lang); e != nil && lang != "" {
		e.Lang = lang
	}
}

// Content returns the mark for the next thing drawn for e; nil for an artifact.
func (e *Element) Content() *Mark {
	if e == nil {
		return nil
	}
	if n := len(e.Kids); n > 0 && e.Kids[n-1].Mark != nil {
		return e.Kids[n-1].Mark
	}
	m := &Mark{Owner: e}
	e.Kids = append(e.Kids, Kid{Mark: m})
	return m
}

// With sets the attributes of e and returns it.
func (e *Element) With(attr string) *Element {
	if e != nil {
		e.Attr = attr
	}
	return e
}
