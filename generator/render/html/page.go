package html

import "briefpack/generator/model/document"

// Site holds the values of a site that every page shows.
type Site struct {
	Title        string
	Organisation string
	Brand        string // name at the top of each page (default Organisation)
	Colour       string // "#rrggbb", legible with white text (default DefaultColour)
	Lang         string // BCP 47 (default "en-GB")
	Contact      Contact
	Listed       bool   // true if search engines may list the pages
	Logo         string // picture next to the brand, from the root of the site; may be ""
	LogoWidth    int    // pixels
	LogoHeight   int
}

// Contact holds the published contact details. Empty ones are left out.
type Contact struct{ Name, Email, Phone string }

// The kinds of page with their own template. Pages of other kinds use layouts/<kind>.html, or
// layouts/page.html if it does not exist.
const (
	KindDocument = ""         // a document of a pack
	KindIndex    = "index"    // the front page of the site
	KindGuidance = "guidance" // shared guidance
	KindAll      = "a-z"      // the list from A to Z
	KindPlain    = "page"     // a page of the site, such as a statement
	KindStart    = "start"    // the page that opens the pages in a folder that was sent
)

// The editions, as in Page.Edition.
const (
	EditionHosted = "hosted"
	EditionPrint  = "print"
)

// Page is a document and its position in the site.
type Page struct {
	Doc       *document.Document
	Kind      string // one of the kinds above
	Path      string // file from the root of the site; "" if no Link has it as its Path
	Depth     int    // folders below the root of the site
	Base      string // path to the root of the site, for a page that is shown at any address (default from Depth)
	Pack      string // folder of the pack that it belongs to; "" if none
	Searched  bool   // true if the page has the search
	Folds     bool   // true if the sections of the page can be folded, which the script does on a phone
	Unlisted  bool   // true if the page has no list of contents, because it is one
	Edition   string // EditionHosted, EditionPrint, or "" if the page is the same in both
	Draft     bool
	OwnerLang string // language of Doc.Imprint.Owner, if it is not the document's
	Short     string // short name of the owner, for the window title (default the owner)
	Trail     []Link // breadcrumbs, outermost first, without the page itself
	Nav       []Link // the documents around this one, in order, including itself
	NavTitle  string // heading of Nav (default "In this pack")
	NavLang   string // language of NavTitle, if it is not the page's
	Languages []Link // the translations of the page, including itself; empty if there are none
	Downloads []Download
	Changes   Link   // link to the changes of this version; without a Title if there is none
	Find      Link   // link to the list from A to Z; without a Title if there is none
	Footer    []Link // links at the end of the page
	Feed      Link   // link to the feed of changes; without a Title if there is none
}

// root returns the path from the page to the root of the site.
func (p Page) root() string {
	if p.Base != "" {
		return p.Base
	}
	return up(p.Depth)
}

// Link is a link around the document. Either Path or To is set.
type Link struct {
	Title string
	Lang  string          // language of Title, if it is not the page's
	Path  string          // file from the root of the site: "index.html"
	To    document.Target // used if Path is ""
}

// Download is a file to download from a page.
type Download struct {
	Title  string
	File   string          // path from the folder of the page: "glenmarra-criteria.pdf"
	Type   string          // media type: "application/pdf"
	Form   string          // variant of the type, such as "large print"; often ""
	Lang   string          // language of Title, if it is not the page's
	Pages  int             // 0 if it has no pages
	Bytes  int             // size
	OnPage document.Target // page with the same content; may be zero
}
