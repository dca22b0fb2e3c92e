package search

// Page is a page, or pages of several packs with the same text.
type Page struct {
	Title    string    `json:"t"`
	Lang     string    `json:"l,omitempty"` // language of the page, if it is not the site's
	Name     string    `json:"-"`           // of its file: a word that finds it
	Keywords string    `json:"-"`           // other words that people type for it
	Href     string    `json:"h,omitempty"` // from the root of the site, or from the folder of the index; "" if only packs have it
	InPack   string    `json:"p,omitempty"` // the same page in the folders of Packs; "" if they do not have it
	Packs    []int     `json:"g,omitempty"` // the packs that have it, as Ranges of their indexes
	Sections []Section `json:"s"`           // the first is the start of the page
	Repeats  bool      `json:"-"`           // whether it says again what other pages say, which come first
	Past     bool      `json:"-"`           // whether it is about what is over: other pages come first
}

// Section is a part of a page with its own heading.
type Section struct {
	Title    string `json:"t,omitempty"`
	Fragment string `json:"i,omitempty"`
	Terms    string `json:"-"` // the words in it that name things: terms, row heads
	Text     string `json:"x,omitempty"`
}
