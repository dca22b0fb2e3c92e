package docx

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

// table writes a table with a header row that repeats and rows that no page divides.
func (w *writer) table(c context, t document.Table) {
	lang := t.Lang
	if lang == "" {
		lang = c.lang
	}
	caption := t.Caption
	if caption == "" {
		caption = w.question
	} else if !document.Repeats(w.under, caption) {
		w.paragraph(context{style: "Caption", lang: lang, keep: true}, document.Words(caption))
	}
	widths := columnWidths(t)
	first, mask := "0", "0620"
	if t.RowHeads {
		first, mask = "1", "06A0"
	}
	w.put(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>`)
	if w.isBackward(lang) {
		w.put(`<w:bidiVisual/>`)
	}
	w.putf(`<w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="%s" w:firstRow="1" w:lastRow="0" w:firstColumn="%s" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`, measure, mask, first)
	if caption != "" {
		w.putf(`<w:tblCaption w:val="%s"/>`, opc.Attr(caption))
	}
	w.put(`</w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		w.putf(`<w:gridCol w:w="%d"/>`, width)
	}
	w.put(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, col := range t.Columns {
		w.cell(widths[i], col.Align, lang, func() { w.inlines(run{lang: lang}, document.Words(col.Title)) })
	}
	w.put(`</w:tr>`)
	for i, row := range t.Rows {
		if t.Grows && i == len(t.Rows)-1 && w.doc.Form {
			w.growing(caption, func() { w.row(t, row, widths, lang) })
			continue
		}
		w.row(t, row, widths, lang)
	}
	w.put(`</w:tbl>`)
}

// growing writes a row that people can add more like.
func (w *writer) growing(name string, row func()) {
	w.put(`<w:sdt><w:sdtPr>`, w.named(name), `<w15:repeatingSection><w15:sectionTitle w:val="`, opc.Attr(opc.Cut(name, maxName)), `"/></w15:repeatingSection></w:sdtPr><w:sdtContent>`)
	w.put(`<w:sdt><w:sdtPr>`, w.named(name), `<w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>`)
	row()
	w.put(`</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`)
}

func (w *writer) row(t document.Table, row document.Row, widths []int, lang string) {
	w.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, cell := range row.Cells {
		col := t.Columns[i]
		w.cell(widths[i], col.Align, lang, func() {
			name := col.Title
			if i > 0 {
				name = strings.TrimSuffix(document.Plain(row.Cells[0].Text)+": "+col.Title, ": ")
			}
			switch {
			case col.Tick:
				w.tick(name, false)
			case len(cell.Text) == 0 && w.doc.Form:
				w.control(control{name: name, room: col.Room, choices: col.Choices})
			default:
				w.inlines(run{lang: lang}, cell.Text)
			}
		})
	}
	w.put(`</w:tr>`)
}

func (w *writer) cell(width int, align document.Align, lang string, content func()) {
	w.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>`, width)
	if w.isBackward(lang) {
		w.put(`<w:bidi/>`)
	}
	switch align {
	case document.End:
		w.put(`<w:jc w:val="end"/>`)
	case document.Center:
		w.put(`<w:jc w:val="center"/>`)
	}
	w.put(`</w:pPr>`)
	content()
	w.put(`</w:p></w:tc>`)
}

// columnWidths shares the measure among the columns by how much each has to say. One that
// is asked to be wide gets half as much again.
func columnWidths(t document.Table) []int {
	const least, most = 6, 40 // characters
	shares, all := make([]int, len(t.Columns)), 0
	for i, col := range t.Columns {
		longest := len([]rune(col.Title))
		for _, row := range t.Rows {
			if len(row.Cells[i].Text) == 0 && !col.Tick {
				longest = max(longest, most/2) // room to write in
			}
			longest = max(longest, len([]rune(document.Plain(row.Cells[i].Text))))
		}
		shares[i] = min(max(longest, least), most)
		if col.Wide {
			shares[i] += most / 2
		}
		all += shares[i]
	}
	return shared(shares, all, leastWidths(t))
}

// Widths, in twentieths of a point. A bold letter is seldom wider, and a cell has space at both sides.
// A longer word may be divided.
const (
	letterWidth = 160
	cellSpace   = 240
	longestWord = 16 // letters
)

// leastWidths returns the widths that columns need for the longest words of their titles and cells.
func leastWidths(t document.Table) []int {
	least := make([]int, len(t.Columns))
	for i, col := range t.Columns {
		texts := col.Title
		for _, row := range t.Rows {
			texts += " " + document.Plain(row.Cells[i].Text)
		}
		letters := 0
		for _, word := range strings.FieldsFunc(texts, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '/' }) {
			letters = max(letters, utf8.RuneCountInString(word))
		}
		least[i] = cellSpace + letterWidth*min(letters, longestWord)
	}
	return least
}

// shared shares the measure in proportion, and gives each column at least what it needs. If there is
// not enough for that, it shares in proportion to what they need.
func shared(shares []int, all int, least []int) []int {
	needed := 0
	for _, n := range least {
		needed += n
	}
	if needed > measure {
		shares, all = least, needed
		least = make([]int, len(shares))
	}
	widths, isFixed := make([]int, len(shares)), make([]bool, len(shares))
	for again := true; again; {
		again = false
		left, parts := measure, all
		for i := range shares {
			if isFixed[i] {
				left, parts = left-widths[i], parts-shares[i]
			}
		}
		for i := range shares {
			if isFixed[i] {
				continue
			}
			widths[i] = left * shares[i] / max(parts, 1)
			if widths[i] < least[i] {
				widths[i], isFixed[i], again = least[i], true, true
			}
		}
	}
	rest := measure
	for _, width := range widths {
		rest -= width
	}
	if len(widths) > 0 {
		widths[len(widths)-1] += rest
	}
	return widths
}

// control is a place to write in.
type control struct {
	name    string // what people and screen readers call it
	isBlock bool   // it holds whole paragraphs
	room    document.Room
	choices []string // of RoomChoice
}

// maxName is how many characters a control may be called by.
const maxName = 64

// control writes an empty content control, which shows its hint until someone writes.
func (w *writer) control(c control) {
	hint := w.hintOf(c.room)
	w.hints = append(w.hints, hint)
	w.put(`<w:sdt><w:sdtPr>`, w.named(c.name))
	w.putf(`<w:placeholder><w:docPart w:val="Hint%d"/></w:placeholder><w:showingPlcHdr/>%s`, len(w.hints), w.kindOf(c))
	w.put(`</w:sdtPr><w:sdtContent>`)
	if c.isBlock {
		w.put(`<w:p>`)
	}
	w.text(run{style: "PlaceholderText"}, hint)
	if c.isBlock {
		w.put(`</w:p>`)
	}
	w.put(`</w:sdtContent></w:sdt>`)
}

// hintOf returns the text of an empty control.
func (w *writer) hintOf(r document.Room) string {
	switch r {
	case document.RoomDate:
		return w.options.HintDate
	case document.RoomChoice:
		return w.options.HintChoice
	}
	return w.options.Hint
}

// kindOf returns what people do in a control. One for whole paragraphs has no kind.
func (w *writer) kindOf(c control) string {
	switch {
	case c.isBlock:
		return ""
	case c.room == document.RoomDate:
		return `<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="` + opc.Attr(w.doc.Lang) + `"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>`
	case c.room == document.RoomChoice:
		return `<w:dropDownList>` + w.entries(c.choices) + `</w:dropDownList>`
	}
	return `<w:text w:multiLine="1"/>`
}

// entries returns the entries of a list to choose from. Word takes no two that are the same.
func (w *writer) entries(choices []string) string {
	var b strings.Builder
	used := map[string]bool{"": true}
	for _, choice := range choices {
		text := opc.Attr(choice)
		if !used[text] {
			used[text] = true
			b.WriteString(`<w:listItem w:displayText="` + text + `" w:value="` + text + `"/>`)
		}
	}
	return b.String()
}

// tick writes a box to tick.
func (w *writer) tick(name string, isTicked bool) {
	box, checked := "☐", "0"
	if isTicked {
		box, checked = "☒", "1"
	}
	w.put(`<w:sdt><w:sdtPr>`, w.named(name))
	w.putf(`<w14:checkbox><w14:checked w14:val="%s"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>`+
		`<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>%s</w:t></w:r></w:sdtContent></w:sdt>`, checked, box)
}

// named returns what identifies a control: its name for people, its tag for programs and a
// number.
func (w *writer) named(name string) string {
	name = strings.Join(strings.Fields(opc.Clean(name)), " ")
	if name == "" {
		name = w.options.Hint
	}
	base := opc.Cut(name, maxName-6)
	tag := base
	for n := 2; w.tags[tag]; n++ {
		tag = fmt.Sprintf("%s_%d", base, n)
	}
	w.tags[tag] = true
	return fmt.Sprintf(`<w:alias w:val="%s"/><w:tag w:val="%s"/><w:id w:val="%d"/>`, opc.Attr(opc.Cut(name, maxName)), opc.Attr(tag), w.nextID())
}
