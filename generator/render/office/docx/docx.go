// Package docx writes a document as a Word file (WordprocessingML, for Word 2013 and later).
//
// People write in these files, often together, so nothing in them is locked, nothing
// floats, and headings, lists, tables and notes are Word's own. Room to write in becomes a
// content control with a name that a screen reader says; its hint is gone once somebody
// writes. The same document gives the same bytes.
//
// The package writes what a document says and nothing else: it knows nothing of inspections,
// and a chart, whose words the blocks around it have, is left out. To teach it a new block,
// add a case to block in blocks.go; for an inline, to inline in inline.go.
package docx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

// Options say what a file has besides the document.
type Options struct {
	Author string                         // the organisation that publishes it
	Hint   string                         // what an empty control shows: "Write here"
	Ticked string                         // what a box to tick is called when nothing else names it
	Link   func(t document.Target) string // the web address that a target has; "" for none
}

// Write returns the document as a file.
func Write(d *document.Document, o Options) ([]byte, error) {
	w := &writer{doc: d, options: o, relations: map[string]string{}, bookmarks: map[string]bool{}, tags: map[string]bool{}, notes: map[string]document.Note{}, written: map[string]bool{}}
	for _, name := range []string{"styles", "numbering", "settings", "fontTable", "footnotes"} {
		w.relation(name, name+".xml", "")
	}
	header, footer := w.relation("header", "header1.xml", ""), w.relation("footer", "footer1.xml", "")
	w.relation("glossaryDocument", "glossary/document.xml", "")
	w.collectNotes(d.Blocks)
	w.body(header, footer)
	return opc.Zip(w.parts())
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

// body writes document.xml.
func (w *writer) body(header, footer string) {
	w.put(opc.Header, `<w:document `, namespaces, `><w:body>`)
	lang := w.doc.Front
	w.paragraph(context{style: "Title", lang: lang}, document.Words(w.doc.Title))
	if w.doc.Lead != "" {
		w.paragraph(context{style: "Subtitle", lang: lang}, document.Words(w.doc.Lead))
	}
	w.blocks(context{}, w.doc.Blocks)
	bidi := ""
	if document.IsBackward(w.doc.Lang) {
		bidi = `<w:bidi/>`
	}
	w.putf(`<w:sectPr><w:headerReference w:type="default" r:id="%s"/><w:footerReference w:type="default" r:id="%s"/>`+
		`<w:pgSz w:w="%d" w:h="16838"/><w:pgMar w:top="1418" w:right="%d" w:bottom="1418" w:left="%d" w:header="709" w:footer="709" w:gutter="0"/><w:cols w:space="708"/>%s</w:sectPr></w:body></w:document>`,
		header, footer, pageWidth, margin, margin, bidi)
	w.content = w.String()
	w.Reset()
}

// Lengths, in twentieths of a point.
const (
	pageWidth = 11906 // A4
	margin    = 1134  // 2 cm
	measure   = pageWidth - 2*margin
	indent    = 425 // of a list, a quotation and a callout
)

// parts returns the parts of the file: the ones that programs look for first, then the
// others by name.
func (w *writer) parts() []opc.Part {
	first := []opc.Part{
		{Name: "[Content_Types].xml", Data: contentTypes()},
		{Name: "_rels/.rels", Data: []byte(opc.Header + packageRelations)},
		{Name: "word/document.xml", Data: []byte(w.content)},
	}
	rest := append([]opc.Part{
		{Name: "docProps/core.xml", Data: w.properties()},
		{Name: "word/_rels/document.xml.rels", Data: relationsPart(w.related)},
		{Name: "word/styles.xml", Data: w.styles()},
		{Name: "word/numbering.xml", Data: w.numbering()},
		{Name: "word/settings.xml", Data: w.settings()},
		{Name: "word/fontTable.xml", Data: []byte(opc.Header + fontTable)},
		{Name: "word/footnotes.xml", Data: w.footnotesPart()},
		{Name: "word/header1.xml", Data: w.header()},
		{Name: "word/footer1.xml", Data: w.footer()},
		{Name: "word/glossary/document.xml", Data: w.glossary()},
		{Name: "word/glossary/_rels/document.xml.rels", Data: relationsPart([]relation{{"rId1", "styles", "styles.xml", ""}})},
		{Name: "word/glossary/styles.xml", Data: w.styles()},
	}, w.media...)
	slices.SortFunc(rest, func(a, b opc.Part) int { return strings.Compare(a.Name, b.Name) })
	return append(first, rest...)
}
