// Package docx writes a document as a Word file (WordprocessingML, for Word 2013 and later).
//
// People write in these files, often together, so nothing in them is locked, nothing
// floats, and headings, lists, tables and notes are Word's own. Room to write in becomes a
// content control with a name that a screen reader says; its hint is gone once someone
// writes. The same document gives the same bytes.
//
// The package writes what a document says and nothing else: it does not depend on
// inspections, and it leaves out charts, because the blocks around a chart have its words. To teach it a new block,
// add a case to block in blocks.go; for an inline, to inline in inline.go.
package docx

import (
	"slices"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

// Write returns the document as a file.
func Write(d *document.Document, o Options) ([]byte, error) {
	w := &writer{doc: d, under: d.Title, options: o, relations: map[string]string{}, bookmarks: map[string]bool{}, tags: map[string]bool{}, notes: map[string]document.Note{}, written: map[string]bool{}}
	for _, name := range []string{"styles", "numbering", "settings", "fontTable", "footnotes"} {
		w.relation(name, name+".xml", "")
	}
	header, footer := w.relation("header", "header1.xml", ""), w.relation("footer", "footer1.xml", "")
	w.relation("glossaryDocument", "glossary/document.xml", "")
	w.collectNotes(d.Blocks)
	w.body(header, footer)
	return opc.Zip(w.parts())
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

// parts returns the parts of the file: the ones that programs look for first, then the
// others by name.
func (w *writer) parts() []opc.Part {
	first := []opc.Part{
		{Name: "[Content_Types].xml", Data: contentTypes()},
		{Name: "_rels/.rels", Data: []byte(opc.Header + packageRelations)},
		{Name: "word/document.xml", Data: []byte(w.content)},
	}
	styles := w.styles()
	rest := append([]opc.Part{
		{Name: "docProps/core.xml", Data: w.properties()},
		{Name: "word/_rels/document.xml.rels", Data: relationsPart(w.related)},
		{Name: "word/styles.xml", Data: styles},
		{Name: "word/numbering.xml", Data: w.numbering()},
		{Name: "word/settings.xml", Data: w.settings()},
		{Name: "word/fontTable.xml", Data: []byte(opc.Header + fontTable)},
		{Name: "word/footnotes.xml", Data: w.footnotesPart()},
		{Name: "word/header1.xml", Data: w.header()},
		{Name: "word/footer1.xml", Data: w.footer()},
		{Name: "word/glossary/document.xml", Data: w.glossary()},
		{Name: "word/glossary/_rels/document.xml.rels", Data: relationsPart([]relation{{"rId1", "styles", "styles.xml", ""}})},
		{Name: "word/glossary/styles.xml", Data: styles},
	}, w.media...)
	slices.SortFunc(rest, func(a, b opc.Part) int { return strings.Compare(a.Name, b.Name) })
	return append(first, rest...)
}
