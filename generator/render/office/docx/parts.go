package docx

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

const (
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packages   = "http://schemas.openxmlformats.org/package/2006/"
	word       = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`
)

const packageRelations = `<Relationships xmlns="` + packages + `relationships"><Relationship Id="rId1" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + packages + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const fontTable = `<w:fonts ` + namespaces + `><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="MS Gothic"><w:altName w:val="Segoe UI Symbol"/><w:charset w:val="80"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>`

// kinds are the parts whose kind their ending does not say.
var kinds = [][2]string{
	{"/word/document.xml", word + "document.main+xml"}, {"/word/styles.xml", word + "styles+xml"}, {"/word/numbering.xml", word + "numbering+xml"},
	{"/word/settings.xml", word + "settings+xml"}, {"/word/fontTable.xml", word + "fontTable+xml"}, {"/word/footnotes.xml", word + "footnotes+xml"},
	{"/word/header1.xml", word + "header+xml"}, {"/word/footer1.xml", word + "footer+xml"},
	{"/word/glossary/document.xml", word + "document.glossary+xml"}, {"/word/glossary/styles.xml", word + "styles+xml"},
	{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
}

func contentTypes() []byte {
	var b bytes.Buffer
	b.WriteString(opc.Header + `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`)
	for _, k := range kinds {
		fmt.Fprintf(&b, `<Override PartName="%s" ContentType="%s"/>`, k[0], k[1])
	}
	b.WriteString(`</Types>`)
	return b.Bytes()
}

func relationsPart(list []relation) []byte {
	var b bytes.Buffer
	b.WriteString(opc.Header + `<Relationships xmlns="` + packages + `relationships">`)
	for _, r := range list {
		mode := ""
		if r.mode != "" {
			mode = ` TargetMode="` + r.mode + `"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s%s" Target="%s"%s/>`, r.id, relations, r.kind, opc.Attr(r.target), mode)
	}
	b.WriteString(`</Relationships>`)
	return b.Bytes()
}

// properties returns the part with the title, author, language and dates of the file.
func (w *writer) properties() []byte {
	d := w.doc
	dated := ""
	if d.Imprint.Issued != "" {
		for _, key := range []string{"created", "modified"} {
			dated += `<dcterms:` + key + ` xsi:type="dcterms:W3CDTF">` + opc.Text(d.Imprint.Issued) + `T00:00:00Z</dcterms:` + key + `>`
		}
	}
	return []byte(opc.Header + `<cp:coreProperties xmlns:cp="` + packages + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + opc.Text(d.Title) + `</dc:title><dc:subject>` + opc.Text(d.Imprint.Edition) + `</dc:subject><dc:creator>` + opc.Text(w.options.Author) + `</dc:creator>` +
		`<dc:language>` + opc.Text(d.Lang) + `</dc:language><cp:version>` + opc.Text(d.Imprint.Version) + `</cp:version>` + dated + `</cp:coreProperties>`)
}

// settings makes Word open the file in its normal mode, without asking anything.
func (w *writer) settings() []byte {
	return []byte(opc.Header + `<w:settings ` + namespaces + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
		`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + opc.Attr(w.doc.Lang) + `"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`)
}

// numbering defines the two kinds of list, and a separate list for each list in the document.
func (w *writer) numbering() []byte {
	var b bytes.Buffer
	b.WriteString(opc.Header + `<w:numbering ` + namespaces + `>`)
	for id, ordered := range []bool{false, true} {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:nsid w:val="1B0000%02X"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="2B0000%02X"/>`, id, id+1, id+1)
		for level := range maxDepth + 1 {
			format, label := "bullet", []string{"•", "–", "•"}[level%3]
			if ordered {
				format, label = []string{"decimal", "lowerLetter", "lowerRoman"}[level%3], fmt.Sprintf("%%%d.", level+1)
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`,
				level, format, label, indent*(level+1), indent)
		}
		b.WriteString(`</w:abstractNum>`)
	}
	for i, l := range w.lists {
		kind := 0
		if l.ordered {
			kind = 1
		}
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, i+1, kind)
		for level := range maxDepth + 1 {
			fmt.Fprintf(&b, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, max(1, l.start))
		}
		b.WriteString(`</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return b.Bytes()
}

func (w *writer) footnotesPart() []byte {
	separator := func(kind, element string, id int) string {
		return fmt.Sprintf(`<w:footnote w:type="%s" w:id="%d"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:%s/></w:r></w:p></w:footnote>`, kind, id, element)
	}
	return []byte(opc.Header + `<w:footnotes ` + namespaces + `>` + separator("separator", "separator", -1) + separator("continuationSeparator", "continuationSeparator", 0) + w.footnotes.String() + `</w:footnotes>`)
}

// imprint returns text that every page carries, in its own language.
func (w *writer) imprint(s string) string {
	part := writer{doc: w.doc}
	part.text(run{lang: w.doc.Imprint.Lang}, s)
	return part.String()
}

func (w *writer) header() []byte {
	return []byte(opc.Header + `<w:hdr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` + w.imprint(w.doc.Imprint.Owner) + `<w:r><w:tab/></w:r>` + w.imprint(w.doc.Imprint.Edition) + `</w:p></w:hdr>`)
}

func (w *writer) footer() []byte {
	return []byte(opc.Header + `<w:ftr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` + w.imprint(w.doc.Imprint.Version) + `<w:r><w:tab/></w:r>` + w.pageNumbers() + `</w:p></w:ftr>`)
}

// pageVerb is a place for a number in Imprint.Page.
var pageVerb = regexp.MustCompile(`%\[([12])\]d`)

// pageNumbers writes "page x of y" with fields that Word keeps up to date.
func (w *writer) pageNumbers() string {
	var b strings.Builder
	page, end := w.doc.Imprint.Page, 0
	for _, at := range pageVerb.FindAllStringSubmatchIndex(page, -1) {
		b.WriteString(w.imprint(page[end:at[0]]))
		name := "PAGE"
		if page[at[2]:at[3]] == "2" {
			name = "NUMPAGES"
		}
		b.WriteString(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		end = at[1]
	}
	return b.String() + w.imprint(page[end:])
}

// glossary holds the hints of controls, so that a hint comes back when an answer is deleted.
func (w *writer) glossary() []byte {
	var b bytes.Buffer
	if len(w.hints) == 0 {
		return []byte(opc.Header + `<w:glossaryDocument ` + namespaces + `/>`)
	}
	b.WriteString(opc.Header + `<w:glossaryDocument ` + namespaces + `><w:docParts>`)
	for i, hint := range w.hints {
		fmt.Fprintf(&b, `<w:docPart><w:docPartPr><w:name w:val="Hint%d"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors></w:docPartPr>`+
			`<w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:docPartBody></w:docPart>`, i+1, opc.Text(hint))
	}
	b.WriteString(`</w:docParts></w:glossaryDocument>`)
	return b.Bytes()
}

// styles defines the styles, with Word's own names, which screen readers and other programs
// know.
func (w *writer) styles() []byte {
	lang := opc.Attr(w.doc.Lang)
	bidi := "ar-SA"
	if document.IsBackward(w.doc.Lang) {
		bidi = lang
	}
	var b bytes.Buffer
	b.WriteString(opc.Header + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>` +
		`<w:lang w:val="` + lang + `" w:eastAsia="` + lang + `" w:bidi="` + bidi + `"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, s := range styleList() {
		s.write(&b)
	}
	b.WriteString(tableStyles + `</w:styles>`)
	return b.Bytes()
}
