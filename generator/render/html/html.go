// Package html draws a document as a web page.
//
// The blocks of a document become semantic HTML in Go code (blocks.go, table.go,
// inline.go); everything around them comes from the templates in layouts/, whose
// fixed words come from a words.Table. The package knows nothing of inspections and
// reads no file: templates and assets arrive as bytes.
//
// Pages carry no script, no style of their own and no request to another host, and
// every link is relative and names its file, so that a site opens from a zip.
//
// To teach it a new block or inline, add a case to the switch in blocks.go or
// inline.go. To show something new around a document, add a field to Page and View
// and use it in a template.
package html

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// Site is what every page of a site says about it.
type Site struct {
	Title        string
	Organisation string
	Brand        string // name at the head of each page; Organisation when ""
	Colour       string // "#rrggbb", legible under white text; DefaultColour when ""
	Lang         string // BCP 47; "en-GB" when ""
	Contact      Contact
	Listed       bool   // whether search engines may list the pages
	Logo         string // picture beside the brand, from the root of the site; "" when there is none
	LogoWidth    int    // pixels
	LogoHeight   int
}

// Contact is whom to ask about the site. Whatever is "" is left out.
type Contact struct{ Name, Email, Phone string }

// The kinds of page that come with a template of their own. A page of any other
// kind is drawn by layouts/<kind>.html when there is one, else by layouts/page.html.
const (
	KindDocument = ""         // a document of a pack
	KindIndex    = "index"    // the front page of the site
	KindGuidance = "guidance" // shared guidance
	KindAll      = "a-z"      // everything there is, by letter
	KindPlain    = "page"     // a page of the site itself, such as a statement
)

// The editions, as Page.Edition names them.
const (
	EditionHosted = "hosted"
	EditionPrint  = "print"
)

// Page is a document and where it stands among others.
type Page struct {
	Doc       *document.Document
	Kind      string // one of the kinds above
	Path      string // its file from the root of the site; "" when no Link leads to it by its Path
	Depth     int    // folders below the root of the site
	Base      string // where the root of the site is, for a page that is shown at any address; "" to count Depth
	Searched  bool   // whether the page has the search, which is the only script there is
	Edition   string // EditionHosted, EditionPrint, or "" for a page that is the same in both
	Draft     bool
	OwnerLang string // language of Doc.Imprint.Owner when it is not the document's
	Short     string // the owner's short name, for the title of the window; the owner itself when ""
	Trail     []Link // breadcrumbs, outermost first, without the page itself
	Nav       []Link // the documents that this one belongs to, in order, itself included
	NavTitle  string // heading of Nav; the word for "in this pack" when ""
	NavLang   string // language of NavTitle when it is not the page's
	Languages []Link // the page in each of its languages, itself included; none when there is only one
	Downloads []Download
	Changes   Link   // where it stands what changed in this version; without a Title when it stands nowhere
	Find      Link   // to everything there is; without a Title when there is no such page
	Footer    []Link // links at the foot of the page
}

// root returns the address of the root of the site as the page sees it.
func (p Page) root() string {
	if p.Base != "" {
		return p.Base
	}
	return up(p.Depth)
}

// Link is a link of the chrome. Path is set, or To.
type Link struct {
	Title string
	Lang  string          // language of Title when it is not the page's
	Path  string          // a file, from the root of the site: "index.html"
	To    document.Target // used when Path is ""
}

// Download is a file that a page offers.
type Download struct {
	Title string
	File  string          // in the folder of the page, or relative to it: "glenmarra-criteria.pdf"
	Type  string          // media type: "application/pdf"
	Form  string          // what sets it apart from another of its type: "large print"; often ""
	Lang  string          // language of Title when it is not the page's
	Pages int             // 0 when it has no pages
	Bytes int             // its size
	Twin  document.Target // the page that says the same; may be zero
}

// Renderer draws the pages of one site. It is immutable, and safe for concurrent use.
type Renderer struct {
	site      Site
	words     *words.Table
	templates *template.Template
}

// New reads templates by path ("page.html"), and reports what is wrong with them. If one of
// the problems is an error, the Renderer is nil.
func New(files map[string][]byte, w *words.Table, site Site) (*Renderer, []diag.Problem) {
	site = withDefaults(site)
	r := &Renderer{site: site, words: w}
	set, problems := parseTemplates(files, w)
	if len(problems) == 0 {
		// Drawing rewrites the templates, so what they include is asked before.
		pages := pageTemplates(set, files)
		if problems = checkTemplates(set, files, w); len(problems) == 0 {
			r.templates = set
			problems = r.rehearse(pages, files)
		}
	}
	problems = append(problems, blocked(files)...)
	if diag.HasErrors(problems) {
		return nil, diag.Sort(problems)
	}
	return r, diag.Sort(problems)
}

// Page draws one page. An error means that a template failed on this page alone.
func (r *Renderer) Page(p Page) ([]byte, error) {
	name := p.Kind + ".html"
	if r.templates.Lookup(name) == nil {
		name = defaultTemplate
	}
	v := r.view(p)
	var b sheet
	b.Grow(len(v.Body) + 8192)
	if err := r.templates.ExecuteTemplate(&b, name, v); err != nil {
		return nil, fmt.Errorf("draw page %q: %w", p.Doc.Name, err)
	}
	return b.Bytes(), nil
}

// sheet holds a page that is being drawn. A template that goes round and round would
// otherwise take all the memory there is.
type sheet struct{ bytes.Buffer }

// largest is how many bytes a page may have: far more than anybody would load.
const largest = 32 << 20

var errTooLarge = errors.New("the page has no end")

func (s *sheet) Write(p []byte) (int, error) {
	if s.Len()+len(p) > largest {
		return 0, errTooLarge
	}
	return s.Buffer.Write(p)
}

func withDefaults(s Site) Site {
	if s.Brand == "" {
		s.Brand = s.Organisation
	}
	if s.Colour == "" {
		s.Colour = DefaultColour
	}
	if s.Lang == "" {
		s.Lang = "en-GB"
	}
	s.Contact.Phone = unbroken(s.Contact.Phone)
	return s
}
