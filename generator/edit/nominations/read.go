package nominations

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/read/spreadsheet"
)

// Plan is what a returned spreadsheet would change.
type Plan struct {
	New      []Nominee
	Changes  []Change
	Absent   []string // names of people who are in the definition and not in the spreadsheet; they stay
	Problems []Problem

	in *definition.Inspection
}

// Nominee is somebody who is put forward.
type Nominee struct {
	ID     string // made from the name
	Name   string
	Cell   Place
	person []pair
	reader []pair
}

// pair is a key of the definition and its value: a text, or a list.
type pair struct {
	key  string
	text string
	list []string
}

// Change is one value that would change.
type Change struct {
	Name     string // whose
	Key      string // "post"
	From, To string
	Cell     Place

	isReader bool // the key is of [[reader]], else of [[person]]
	index    int  // of the table in its list; -1 for a reader whose table does not exist yet
	person   string
	value    pair
}

// Place is a cell of a spreadsheet.
type Place struct{ Sheet, Cell string }

// Problem is something that somebody has to look at. Nothing is taken over while one of
// them is an error.
type Problem struct {
	At      Place
	IsError bool
	Message string
	Help    string
}

// HasErrors reports whether a problem prevents the changes.
func (p *Plan) HasErrors() bool {
	for _, one := range p.Problems {
		if one.IsError {
			return true
		}
	}
	return false
}

func (p *Plan) fail(at Place, help, message string) {
	p.Problems = append(p.Problems, Problem{at, true, message, help})
}

func (p *Plan) warn(at Place, help, message string) {
	p.Problems = append(p.Problems, Problem{at, false, message, help})
}

// Read says what a returned spreadsheet would change in the definition of an inspection.
func Read(in *definition.Inspection, site *definition.Site, w *words.Table, book *spreadsheet.Book) *Plan {
	r := reader{form: form{in, w, values.ForInspection(in, site, w)}, plan: &Plan{in: in}, seen: map[string]Place{}}
	sheet, head := r.find(book)
	if sheet == nil {
		return r.plan
	}
	r.sheet = sheet
	r.mapColumns(head)
	for _, n := range sheet.Notes {
		r.plan.warn(Place{sheet.Name, n.Cell}, "look at it in the file", n.Text)
	}
	if sheet.Hidden {
		r.plan.warn(Place{sheet.Name, ""}, "look at it in the file", "the sheet is hidden")
	}
	for _, row := range sheet.Rows {
		if row.Number > head.Number {
			r.row(row)
		}
	}
	r.finish()
	return r.plan
}

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

// headRows is how many rows are looked at for the titles of the table.
const headRows = 30

// find returns the sheet with the table and the row of its titles.
func (r *reader) find(book *spreadsheet.Book) (*spreadsheet.Sheet, spreadsheet.Row) {
	var found []int
	var head spreadsheet.Row
	title := fold(r.words.Say("nominations.name"))
	for i := range book.Sheets {
		for _, row := range book.Sheets[i].Rows[:min(len(book.Sheets[i].Rows), headRows)] {
			if hasCell(row, title) {
				if found = append(found, i); len(found) == 1 {
					head = row
				}
				break
			}
		}
	}
	switch len(found) {
	case 0:
		r.plan.fail(Place{}, "use the file that briefpack nominations export writes, and keep its titles", "no sheet has a column called \""+r.words.Say("nominations.name")+"\"")
		return nil, head
	case 1:
		return &book.Sheets[found[0]], head
	}
	r.plan.fail(Place{book.Sheets[found[1]].Name, ""}, "delete the sheets that are not meant", "several sheets have a table of nominations")
	return nil, head
}

func hasCell(row spreadsheet.Row, folded string) bool {
	for _, c := range row.Cells {
		if fold(c) == folded {
			return true
		}
	}
	return false
}

// mapColumns finds which column of the sheet is which, whatever their order.
func (r *reader) mapColumns(head spreadsheet.Row) {
	known := map[int]bool{}
	for _, c := range r.columnsOf() {
		at := -1
		for i, title := range head.Cells {
			if fold(title) != fold(c.title) {
				continue
			}
			if at >= 0 {
				r.plan.fail(r.at(head, i), "delete one of them", "two columns are called \""+title+"\"")
				continue
			}
			at, known[i] = i, true
			r.columns = append(r.columns, placed{i, c})
		}
		if at < 0 {
			r.plan.warn(Place{r.sheet.Name, ""}, "its values stay as they are; put the column back if they should change", "the column \""+c.title+"\" is missing")
		}
	}
	slices.SortFunc(r.columns, func(a, b placed) int { return a.at - b.at })
	for i, title := range head.Cells {
		if !known[i] && title != "" {
			r.plan.warn(r.at(head, i), "delete the column, or give it its title back", "nothing reads the column \""+title+"\"")
		}
	}
}

func (r *reader) at(row spreadsheet.Row, column int) Place {
	return Place{r.sheet.Name, spreadsheet.Ref(row.Number, column)}
}

// finish looks at what only the whole table shows.
func (r *reader) finish() {
	for _, one := range r.in.Readers {
		if !has(r.known, one.Person.V) {
			r.plan.Absent = append(r.plan.Absent, personOf(r.in, one.Person.V).Name.V)
		}
	}
	if limit := r.in.Training.MaxTrainees; limit.Set && r.total+len(r.plan.Absent) > limit.V {
		r.plan.warn(Place{r.sheet.Name, ""}, "ask the partnership who is to come, or change max_trainees in [training]",
			counted(r.total+len(r.plan.Absent), "person", "people")+" for "+counted(limit.V, "place", "places"))
	}
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
