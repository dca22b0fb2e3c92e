package xlsx

import (
	"fmt"
	"strings"

	"briefpack/generator/render/office/opc"
)

// sheet is a sheet while it is written.
type sheet struct {
	columns   string // their widths
	rows      string
	after     string // what follows the rows: drop-downs
	last      string // name of the last cell
	isTable   bool
	isCurrent bool
}

// intro returns the sheet of instructions.
func (w writer) intro() sheet {
	const width = 90
	s := sheet{columns: column(1, width, stylePlain), isCurrent: true, last: ref(max(len(w.book.Intro.Paragraphs), 1), 0)}
	var b strings.Builder
	for i, p := range w.book.Intro.Paragraphs {
		style := stylePlain
		if i == 0 {
			style = styleHeading
		}
		row(&b, i+1, []cell{{p, style, width}})
	}
	s.rows = b.String()
	return s
}

// table returns the sheet to fill in.
func (w writer) table() sheet {
	t := w.book.Table
	s := sheet{isTable: true, last: ref(w.rows(), len(t.Columns)-1)}
	var b strings.Builder
	head := make([]cell, len(t.Columns))
	for i, c := range t.Columns {
		s.columns += column(i+1, c.Width, styleText)
		head[i] = cell{oneLine(c.Title), styleTitle, c.Width}
	}
	row(&b, 1, head)
	for n := range len(t.Rows) + t.Blank {
		cells := make([]cell, len(t.Columns))
		for i, c := range t.Columns {
			cells[i] = cell{"", styleText, c.Width}
			if n < len(t.Rows) && i < len(t.Rows[n]) {
				cells[i].text = t.Rows[n][i]
			}
		}
		row(&b, n+2, cells)
	}
	s.rows, s.after = b.String(), w.validations()
	return s
}

// rows returns how many rows the table has, with its titles. A table has at least one row
// below them.
func (w writer) rows() int { return 1 + max(len(w.book.Table.Rows)+w.book.Table.Blank, 1) }

// moreRows is how far below the table drop-downs and messages reach, for people who add rows.
const moreRows = 200

// validations writes the messages and drop-downs of the columns.
func (w writer) validations() string {
	var b strings.Builder
	n, list := 0, 0
	for i, c := range w.book.Table.Columns {
		kind, formula := "", ""
		if len(c.Choices) > 0 {
			kind = ` type="list"`
			formula = fmt.Sprintf(`<formula1>%s!$%s$2:$%s$%d</formula1>`, opc.Text(quoted(w.book.Choices)), letters(list), letters(list), len(c.Choices)+1)
			list++
		}
		if formula == "" && c.Help == "" {
			continue
		}
		n++
		fmt.Fprintf(&b, `<dataValidation%s allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="%s" error="%s" promptTitle="%s" prompt="%s" sqref="%s:%s">%s</dataValidation>`,
			kind, message(c.Title, maxPrompt), message(c.Refusal, maxTitle), message(c.Title, maxPrompt), message(c.Help, maxTitle),
			ref(2, i), ref(w.rows()+moreRows, i), formula)
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(`<dataValidations count="%d">%s</dataValidations>`, n, b.String())
}

func message(s string, limit int) string { return opc.Attr(opc.Cut(oneLine(s), limit)) }

// choices returns the sheet that lists what the drop-downs offer, a column each.
func (w writer) choices() sheet {
	const width = 45
	var lists []Column
	longest := 0
	for _, c := range w.book.Table.Columns {
		if len(c.Choices) > 0 {
			lists = append(lists, c)
			longest = max(longest, len(c.Choices))
		}
	}
	if len(lists) == 0 {
		lists = []Column{{Title: w.book.Choices}}
	}
	s := sheet{last: ref(longest+1, len(lists)-1)}
	var b strings.Builder
	for n := range longest + 1 {
		cells := make([]cell, len(lists))
		for i, c := range lists {
			cells[i] = cell{"", stylePlain, width}
			switch {
			case n == 0:
				cells[i] = cell{oneLine(c.Title), styleTitle, width}
			case n <= len(c.Choices):
				cells[i].text = c.Choices[n-1]
			}
		}
		row(&b, n+1, cells)
	}
	for i := range lists {
		s.columns += column(i+1, width, stylePlain)
	}
	s.rows = b.String()
	return s
}

// tablePart returns the part that defines the table: its cells, name and columns.
func (w writer) tablePart() string {
	t := w.book.Table
	area := "A1:" + ref(w.rows(), len(t.Columns)-1)
	var b strings.Builder
	fmt.Fprintf(&b, `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Table1" displayName="Table1" ref="%s" totalsRowShown="0"><autoFilter ref="%s"/><tableColumns count="%d">`, area, area, len(t.Columns))
	for i, c := range t.Columns {
		fmt.Fprintf(&b, `<tableColumn id="%d" name="%s"/>`, i+1, opc.Attr(oneLine(c.Title)))
	}
	fmt.Fprintf(&b, `</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/><extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table altText="%s"/></ext></extLst></table>`, message(t.Title, maxTitle))
	return b.String()
}

// sheet writes a sheet.
func (w writer) sheet(s sheet) string {
	view, orientation, parts := `<sheetView workbookViewId="0"/>`, "portrait", ""
	if s.isCurrent {
		view = `<sheetView tabSelected="1" workbookViewId="0"/>`
	}
	if s.isTable {
		view = `<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView>`
		orientation, parts = "landscape", `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`
	}
	foot := "&L" + ampersands(w.book.Version) + "&R" + fmt.Sprintf(ampersands(w.book.Page), "&P", "&N")
	return `<worksheet ` + namespaces + `><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:` + s.last + `"/><sheetViews>` + view +
		`</sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>` + s.columns + `</cols><sheetData>` + s.rows + `</sheetData>` + s.after +
		`<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="` + orientation +
		`"/><headerFooter><oddFooter>` + opc.Attr(foot) + `</oddFooter></headerFooter>` + parts + `</worksheet>`
}

// ampersands doubles what would start a code in a foot.
func ampersands(s string) string { return strings.ReplaceAll(oneLine(s), "&", "&&") }
