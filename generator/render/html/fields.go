package html

import "html/template"

// View is the dot of a template. All its fields are ready for output.
type View struct {
	Site      Site
	Kind      string // Page.Kind
	Root      string // "../" for each folder below the root: {{.Root}}style.css
	Home      template.URL
	Astray    bool // true if the page is shown at any address, instead of a missing page
	Lang      string
	Dir       string // "rtl" if the language is written from right to left, otherwise ""
	Title     string
	Window    string // window title: Title, and the section of the site
	Lead      string
	Owner     string // the partnership; "" if there is none, or if the page names it elsewhere
	OwnerLang string
	Version   string // "Version 1.2, issued 2 November 2026, replaces 1.1"
	Notice    string // edition and handling instruction
	Edition   string // "hosted", "print" or ""
	Draft     bool
	Issued    string // ISO date
	Address   template.URL
	Trail     []Anchor
	Nav       []Anchor
	NavTitle  string
	NavLang   string   // language of NavTitle, if it is not Lang; the next four are alike
	Front     string   // language of Title and Lead
	Printed   string   // language of Version and Notice
	Counted   string   // language of page counts and sizes of downloads
	Foreign   string   // language of Site
	Languages []Anchor // the translations of the page; empty if there are none
	Previous  *Anchor
	Next      *Anchor
	Contents  []Entry       // only for long pages
	Answers   template.HTML // the key facts at the start of the document; "" if there are none
	Body      template.HTML // the rest of the document
	Downloads []Offer       // files with the content of this page, or more
	ByPage    []Row         // files of other pages, with links to them
	Calendars []Offer       // calendars of other pages
	Email     template.URL  // mailto: address, or ""
	Phone     template.URL  // tel: address, or ""
	Report    template.URL  // mailto: address with the title and version of the page, or ""
	Footer    []Anchor
	Pack      string  // folder of the pack that the page belongs to, or ""
	Searched  bool    // true if the page has the search
	Folds     bool    // true if the sections of the page can be folded
	Dated     bool    // true if the page has deadlines, which a script marks when they have passed
	Filtered  bool    // true if the page has tables whose rows readers may filter
	Changes   *Anchor // the changes of this version
	Feed      *Anchor // the feed of the changes of the site
	Find      *Anchor // the list from A to Z
}

// Anchor is a link whose address is relative to the page.
type Anchor struct {
	Title string
	Lang  string
	Href  template.URL
	Here  bool // true for the page itself
}

// Entry is a line of the list of contents.
type Entry struct {
	Href template.URL
	Text template.HTML
}

// Offer is a Download in words.
type Offer struct {
	Title  string
	Lang   string // language of Title, if it is not the page's
	Href   template.URL
	Type   string       // media type
	Kind   string       // "PDF"
	Pages  string       // "2 pages", or "" if it has no pages
	Size   string       // "84 KB"
	OnPage template.URL // page with the same content; "" if it is this page or does not exist
}

// Row lists the downloads of another page.
type Row struct {
	Title  string
	OnPage template.URL // the page
	Files  []Offer
}

// ownPhrases lists fixed words that no template uses.
var ownPhrases = []string{
	"page.kilobytes", "page.megabytes", "page.pages_one", "page.pages_many", "page.lines_one", "page.lines_many",
	"page.ruled_pages_one", "page.ruled_pages_many", "page.emergency",
}
