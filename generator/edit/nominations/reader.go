package nominations

import (
	"strings"

	"briefpack/generator/read/spreadsheet"
)

// reader reads one spreadsheet.
type reader struct {
	form
	plan    *Plan
	sheet   *spreadsheet.Sheet
	columns []placed         // in the order of the sheet
	seen    map[string]Place // who has a row, by id or name
	taken   []string         // ids of new people
	known   []string         // ids of people in the definition who have a row
	total   int
}

// placed is a column and its place in the sheet, from 0.
type placed struct {
	at int
	column
}

func (r *reader) at(row spreadsheet.Row, column int) Place {
	return Place{r.sheet.Name, spreadsheet.Ref(row.Number, column)}
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// split returns the names in a cell.
func split(s string) []string {
	var list []string
	for _, part := range strings.FieldsFunc(s, func(c rune) bool { return c == ';' || c == ',' || c == '/' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
