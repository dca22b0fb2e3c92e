// Package tag describes the parts of a PDF: elements of its structure tree, and the links,
// bookmarks and form fields that belong to them. Typesetting makes them, painting notes where
// they are painted, and the file format writes them.
//
// The package does not paint and does not know the syntax of PDF. To use another kind of element,
// add its role to the constants; pdffile writes all roles.
package tag

import "briefpack/generator/model/document"

// Element is a node of the structure tree, which gives the role of each part of the document in
// reading order.
type Element struct {
	Role   Role
	parent *Element
	Kids   []Kid
	Attr   string // entries of its attribute dictionary
	Lang   string // BCP 47; "" as its parent
	Alt    string // alternative of a figure
	About  string // what a table without a caption shows
	Box    *Box   // where a figure is painted
	Num    int    // object number, given at the end
	first  [1]Kid // has room for Kids, as most elements have only one
	store  *store // of its tree
}

// store makes the elements and marks of a tree, several at once.
type store struct {
	elements []Element
	marks    []Mark
}

// stored returns the store of the tree of e.
func (e *Element) stored() *store {
	if e.store == nil {
		e.store = &store{}
	}
	return e.store
}

// atOnce is how many values are made at once.
const atOnce = 32

// next returns a value that is not in use.
func next[T any](free *[]T) *T {
	if len(*free) == 0 {
		*free = make([]T, atOnce)
	}
	v := &(*free)[0]
	*free = (*free)[1:]
	return v
}

// Kid is a part of an element: exactly one field is set.
type Kid struct {
	Element *Element
	Mark    *Mark
	Link    *Link
	Field   *Field
}

// Mark is painted content of an element that no other element interrupts. It may be
// painted in several places; each gets a number on its page.
type Mark struct {
	Owner *Element
	Refs  []MarkRef
	first [1]MarkRef // has room for Refs, as most marks have only one
}

// MarkRef is one marked sequence on a page.
type MarkRef struct{ Page, ID int }

// Box is a rectangle on a page, in points from the top left.
type Box struct {
	Page       int
	X, Y, W, H float64
}

// Link leads from text to a place in the file or to an address.
type Link struct {
	Owner *Element
	To    document.Target
	Home  string // name of the document that contains it
	Says  string // its name for people who do not see it
	Areas []*Area

	At      *Anchor // the place in the file that it leads to
	Address string  // or the address; "" for a link without a destination
}

// Area is the part of one page on which people can press a link.
type Area struct {
	Page  int
	Quads []Box
	Num   int
	Key   int
}

// Anchor is a place that links, bookmarks and contents lead to.
type Anchor struct {
	Page int // from 0
	Y    float64
}

// Bookmark is an entry of the outline of a file.
type Bookmark struct {
	Title string
	Depth int // 0 for the outermost
	At    *Anchor
}

// Field is a place to type into or to tick, where paper has room to write.
type Field struct {
	Owner    *Element // its place in the structure
	Name     string   // unique in its file; the boxes of a group share one
	Says     string   // what to write or what a tick means, for people who do not see the page
	Kind     FieldKind
	Choices  []string // of FieldChoice
	Group    string   // of boxes of which people tick one; "" for others
	Question string   // that the boxes of a group answer
	At       Box      // known once it is painted
	Drawn    bool
	Num      int
	Key      int
}

// FieldKind is the kind of entry that people make in a field.
type FieldKind int

// The kinds of field.
const (
	FieldText   FieldKind = iota // type on one line
	FieldLines                   // type on several lines
	FieldTick                    // tick
	FieldChoice                  // choose from a list
)

// Add appends a child. A nil element is an artifact and has none: its children are
// artifacts too.
func (e *Element) Add(r Role) *Element {
	if e == nil {
		return nil
	}
	c := next(&e.stored().elements)
	c.Role, c.parent, c.store, c.Kids = r, e, e.store, c.first[:0]
	e.Kids = append(e.Kids, Kid{Element: c})
	return c
}

// SetLang sets the language of an element whose parent has another one. It ignores invalid
// language tags.
func (e *Element) SetLang(lang string) {
	if lang = CleanLang(lang); e != nil && lang != "" {
		e.Lang = lang
	}
}

// Language returns the language of an element whose own or whose parent's is known, otherwise "".
func (e *Element) Language() string {
	for ; e != nil; e = e.parent {
		if e.Lang != "" {
			return e.Lang
		}
	}
	return ""
}

// Content returns the mark for the next thing painted for e; nil for an artifact.
func (e *Element) Content() *Mark {
	if e == nil {
		return nil
	}
	if n := len(e.Kids); n > 0 && e.Kids[n-1].Mark != nil {
		return e.Kids[n-1].Mark
	}
	m := next(&e.stored().marks)
	m.Owner, m.Refs = e, m.first[:0]
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
