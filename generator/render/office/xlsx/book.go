// Package xlsx writes Excel workbooks that people fill in: a sheet of instructions, and a
// sheet with a table that has titles, drop-downs and rows to write in.
//
// Everything is visible, and nothing is a formula: each cell contains text, even if it
// starts with an equals sign, and stays text when someone types over it. The package does not
// depend on nominations. To say more about a column, add a field to Column and its part to table.go.
package xlsx

import (
	"fmt"
	"strings"

	"briefpack/generator/render/office/opc"
)

// Book is a workbook.
type Book struct {
	Title   string
	Author  string // the organisation that publishes it
	Version string // also in the foot of each printed sheet
	Lang    string // BCP 47
	Issued  string // ISO date; "" when it is not issued yet
	Page    string // of the foot, with %[1]s and %[2]s for the page and the number of pages

	Intro   Sheet
	Table   Table
	Choices string // name of the sheet that lists what drop-downs offer
}

// Sheet is a sheet of paragraphs. The first is its heading.
type Sheet struct {
	Name       string
	Paragraphs []string
}

// Table is a sheet with a table.
type Table struct {
	Sheet   string // name of the sheet
	Title   string // what the table is, for those who do not see it
	Columns []Column
	Rows    [][]string // what is known already, a cell for each column
	Blank   int        // rows to fill in after them
}

// Column is a column of a table.
type Column struct {
	Title   string
	Help    string   // what to write, shown while a cell of it is chosen
	Choices []string // what its drop-down offers; nil when anything can be written
	Refusal string   // message for any other value
	Width   float64  // characters
}

// Limits of the format.
const (
	maxCell   = 32767 // characters of a cell
	maxTitle  = 255   // characters of a column's title, and of a message
	maxPrompt = 32    // characters of a message's own title
	maxSheet  = 31    // characters of a sheet's name
)

// Write returns the workbook as a file. Titles of columns have to be there and differ.
func Write(b Book) ([]byte, error) {
	seen := map[string]bool{}
	for _, c := range b.Table.Columns {
		key := strings.ToLower(oneLine(c.Title))
		if key == "" || seen[key] {
			return nil, fmt.Errorf("write workbook: the title %q of a column is empty or used twice", c.Title)
		}
		seen[key] = true
	}
	w := writer{book: b}
	intro, table, choices := w.intro(), w.table(), w.choices()
	return opc.Zip([]opc.Part{
		part("[Content_Types].xml", contentTypes),
		part("_rels/.rels", packageRelations),
		part("xl/workbook.xml", w.workbook()),
		part("docProps/core.xml", w.properties()),
		part("xl/_rels/workbook.xml.rels", workbookRelations),
		part("xl/styles.xml", styles),
		part("xl/tables/table1.xml", w.tablePart()),
		part("xl/worksheets/_rels/sheet2.xml.rels", tableRelations),
		part("xl/worksheets/sheet1.xml", w.sheet(intro)),
		part("xl/worksheets/sheet2.xml", w.sheet(table)),
		part("xl/worksheets/sheet3.xml", w.sheet(choices)),
	})
}

func part(name, xml string) opc.Part { return opc.Part{Name: name, Data: []byte(opc.Header + xml)} }

type writer struct{ book Book }

// workbook is the table of contents.
func (w writer) workbook() string {
	names := []string{w.book.Intro.Name, w.book.Table.Sheet, w.book.Choices}
	var b strings.Builder
	b.WriteString(`<workbook ` + namespaces + `><workbookPr filterPrivacy="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>`)
	for i, name := range names {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, opc.Attr(sheetName(name)), i+1, i+1)
	}
	fmt.Fprintf(&b, `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">%s!$1:$1</definedName></definedNames></workbook>`,
		opc.Text(quoted(w.book.Table.Sheet)))
	return b.String()
}

// sheetName returns a name that a sheet can have.
func sheetName(s string) string {
	s = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`[]:*?/\`, c) {
			return ' '
		}
		return c
	}, s)
	return strings.Trim(opc.Cut(oneLine(s), maxSheet), "' ")
}

// quoted returns the name of a sheet as references to it are written.
func quoted(name string) string { return "'" + strings.ReplaceAll(sheetName(name), "'", "''") + "'" }

func (w writer) properties() string {
	b := w.book
	dated := ""
	if b.Issued != "" {
		dated = `<dcterms:created xsi:type="dcterms:W3CDTF">` + opc.Text(b.Issued) + `T00:00:00Z</dcterms:created>`
	}
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + opc.Text(oneLine(b.Title)) + `</dc:title><dc:creator>` + opc.Text(oneLine(b.Author)) + `</dc:creator>` +
		`<cp:version>` + opc.Text(oneLine(b.Version)) + `</cp:version><dc:language>` + opc.Text(b.Lang) + `</dc:language>` + dated + `</cp:coreProperties>`
}

func oneLine(s string) string {
	return strings.TrimSpace(opc.Cut(strings.Join(strings.Fields(opc.Clean(s)), " "), maxTitle))
}
