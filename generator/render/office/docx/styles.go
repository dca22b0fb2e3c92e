package docx

import (
	"bytes"
	"fmt"
)

// style is a style of paragraphs or of characters.
type style struct {
	id, name  string
	character bool
	based     string
	next      string
	priority  int
	paragraph string // properties of its paragraphs
	run       string // properties of its text
}

// styleList returns the styles. No text is smaller than 10 points, and each colour has a
// contrast of at least 4.5 to 1 on white.
func styleList() []style {
	const tight = `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`
	ends := fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>`, measure) + tight
	list := []style{
		{id: "Normal", name: "Normal"},
		// Councils ask for one heading of level 1, the title. Its outline level makes it that.
		{id: "Title", name: "Title", based: "Normal", next: "Normal", priority: 10, paragraph: `<w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/>`, run: bold(44)},
		{id: "Subtitle", name: "Subtitle", based: "Normal", next: "Normal", priority: 11, run: size(28)},
	}
	for i, points := range []int{40, 36, 32, 28, 24, 24} {
		list = append(list, style{
			id: fmt.Sprintf("Heading%d", i+1), name: fmt.Sprintf("heading %d", i+1), based: "Normal", next: "Normal", priority: 9,
			paragraph: fmt.Sprintf(`<w:keepNext/><w:keepLines/><w:spacing w:before="280"/><w:outlineLvl w:val="%d"/>`, i), run: bold(points),
		})
	}
	return append(list,
		style{id: "ListParagraph", name: "List Paragraph", based: "Normal", priority: 34, paragraph: `<w:ind w:left="720"/><w:contextualSpacing/>`},
		// Word selects all text of a style in one go, which people then delete.
		style{id: "Prompt", name: "Prompt", based: "Normal", next: "Normal", priority: 30, paragraph: `<w:keepNext/>`, run: `<w:color w:val="595959"/>`},
		style{id: "Quote", name: "Quote", based: "Normal", priority: 29, run: `<w:i/><w:iCs/>`},
		style{id: "Caption", name: "caption", based: "Normal", next: "Normal", priority: 35, run: `<w:b/><w:bCs/>`},
		style{id: "TableText", name: "Table Text", based: "Normal", priority: 20, paragraph: `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>`},
		style{id: "Code", name: "Code", based: "Normal", priority: 40, paragraph: tight, run: typewriter},
		style{id: "Header", name: "header", based: "Normal", priority: 99, paragraph: ends, run: size(20)},
		style{id: "Footer", name: "footer", based: "Normal", priority: 99, paragraph: ends, run: size(20)},
		style{id: "FootnoteText", name: "footnote text", based: "Normal", priority: 99, paragraph: tight, run: size(20)},
		style{id: "Hyperlink", name: "Hyperlink", character: true, priority: 99, run: `<w:color w:val="0B4F9E"/><w:u w:val="single"/>`},
		style{id: "FootnoteReference", name: "footnote reference", character: true, priority: 99, run: `<w:vertAlign w:val="superscript"/>`},
		style{id: "PlaceholderText", name: "Placeholder Text", character: true, priority: 99, run: `<w:color w:val="595959"/>`},
		style{id: "Literal", name: "Literal", character: true, priority: 41, run: typewriter},
	)
}

const typewriter = `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>`

// size returns a size of type, in half points.
func size(n int) string { return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, n, n) }

func bold(n int) string { return `<w:b/><w:bCs/>` + size(n) }

func (s style) write(b *bytes.Buffer) {
	kind, standard := "paragraph", ""
	if s.character {
		kind = "character"
	}
	if s.id == "Normal" {
		standard = ` w:default="1"`
	}
	fmt.Fprintf(b, `<w:style w:type="%s"%s w:styleId="%s"><w:name w:val="%s"/>`, kind, standard, s.id, s.name)
	if s.based != "" {
		fmt.Fprintf(b, `<w:basedOn w:val="%s"/>`, s.based)
	}
	if s.next != "" {
		fmt.Fprintf(b, `<w:next w:val="%s"/>`, s.next)
	}
	fmt.Fprintf(b, `<w:uiPriority w:val="%d"/><w:qFormat/>`, s.priority)
	if s.paragraph != "" {
		b.WriteString(`<w:pPr>` + s.paragraph + `</w:pPr>`)
	}
	if s.run != "" {
		b.WriteString(`<w:rPr>` + s.run + `</w:rPr>`)
	}
	b.WriteString(`</w:style>`)
}

const (
	edge        = ` w:val="single" w:sz="4" w:space="0" w:color="808080"/>`
	tableStyles = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
		`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>` +
		`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders><w:top` + edge + `<w:left` + edge + `<w:bottom` + edge + `<w:right` + edge + `<w:insideH` + edge + `<w:insideV` + edge + `</w:tblBorders></w:tblPr>` +
		`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6E6E6"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>`
)
