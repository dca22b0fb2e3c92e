package docx

import (
	"bytes"
	"fmt"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

// Options holds what a file needs as well as the document.
type Options struct {
	Author     string // the organisation that publishes it
	Hint       string // text of an empty control: "Write here"
	HintDate   string // text of an empty control for a date
	HintChoice string // text of an empty control to choose from
	Address    string // web address of the site, for links to its pages; "" if it has none
	Folder     string // of the document's pack
}

// writer writes one document.
type writer struct {
	doc          *document.Document
	options      Options
	bytes.Buffer // the part that is written now

	related   []relation
	relations map[string]string // ids of relations, by kind and target
	media     []opc.Part
	lists     []list
	hints     []string
	footnotes bytes.Buffer
	notes     map[string]document.Note // by ID
	written   map[string]bool          // IDs of notes that a footnote was written for
	number    int                      // of the last footnote
	id        int                      // of the last bookmark, drawing or control, all counted together
	bookmarks map[string]bool          // names that are used
	tags      map[string]bool          // of controls
	under     string                   // text of the last heading
	question  string                   // the last text before room to write in, which names it
	content   string                   // document.xml, once it is written
}

// relation is a part or an address that the document refers to.
type relation struct{ id, kind, target, mode string }

// relation returns the id of a relation, a new one when there is none yet.
func (w *writer) relation(kind, target, mode string) string {
	key := kind + " " + target
	if id := w.relations[key]; id != "" {
		return id
	}
	id := fmt.Sprintf("rId%d", len(w.related)+1)
	w.related = append(w.related, relation{id, kind, target, mode})
	w.relations[key] = id
	return id
}

func (w *writer) put(ss ...string) {
	for _, s := range ss {
		w.WriteString(s)
	}
}

func (w *writer) putf(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// nextID returns a number that no bookmark, drawing or control has.
func (w *writer) nextID() int {
	w.id++
	return w.id
}

// Lengths, in twentieths of a point.
const (
	pageWidth = 11906 // A4
	margin    = 1134  // 2 cm
	measure   = pageWidth - 2*margin
	indent    = 425 // of a list, a quotation and a callout
)

// list is a list with its own numbers.
type list struct {
	ordered bool
	start   int
}

// maxDepth is the deepest level of lists that Word has, from 0.
const maxDepth = 8

// context holds the settings for a block.
type context struct {
	style string // of its paragraphs; "" for ordinary ones
	lang  string // when it is not the document's
	left  int    // how far it is indented
	bar   bool   // it has a bar at its side
	depth int    // of lists
	list  int    // number of the list whose item the next paragraph starts; 0 for none
	keep  bool   // it stays with what follows
}
