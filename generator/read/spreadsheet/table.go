package spreadsheet

import "fmt"

// Limits on what is read. A form with a thousand people is well within all of them.
const (
	maxFile  = 10 << 20 // bytes of the file
	maxPlain = 24 << 20 // bytes of its parts, unpacked, all together
	maxSmall = 2 << 20  // bytes of a part that is read in one go
	maxTexts = 200_000  // texts that cells share
	maxParts = 500
	maxRows  = 5000 // rows with content, of one sheet
	maxCols  = 100
	maxCell  = 5000 // characters of one cell
	maxNotes = 100
	maxDepth = 64     // elements within each other
	maxMarks = 20_000 // separators in a line of a CSV file
)

// Book is the sheets of a file, in order. A CSV file has one.
type Book struct{ Sheets []Sheet }

// Sheet is one table.
type Sheet struct {
	Name   string // "" for a CSV file
	Hidden bool
	Rows   []Row  // those with content, in order
	Notes  []Note // cells that a person should check
}

// Row is a row of a sheet. Cells may be fewer than the sheet has columns.
type Row struct {
	Number int      // from 1, as a spreadsheet program shows it
	Cells  []string // tidy text; a date is "2027-01-19"
}

// Note is a remark about a cell or a whole sheet that someone should check.
type Note struct {
	Cell string // "B7"; "" for the sheet
	Text string
}

// Cell returns the text in column i of a row, from 0; "" when there is none.
func (r Row) Cell(i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}

// Ref returns the name of a cell by the number of its row, from 1, and of its column,
// from 0: "B7".
func Ref(row, column int) string { return fmt.Sprintf("%s%d", columnName(column), row) }

func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// note adds a note unless there are many already.
func (s *Sheet) note(cell, format string, args ...any) {
	if len(s.Notes) < maxNotes {
		s.Notes = append(s.Notes, Note{cell, fmt.Sprintf(format, args...)})
	}
}

// add adds a row unless it is blank.
func (s *Sheet) add(number int, cells []string) error {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) == 0 {
		return nil
	}
	if len(s.Rows) >= maxRows {
		return tooBig()
	}
	s.Rows = append(s.Rows, Row{number, cells})
	return nil
}
