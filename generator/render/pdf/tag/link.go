package tag

import "briefpack/generator/model/document"

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
