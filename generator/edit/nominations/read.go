package nominations

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/read/spreadsheet"
)

// Read returns the changes that a returned spreadsheet would make in the definition of an
// inspection.
func Read(in *definition.Inspection, site *definition.Site, w *words.Table, book *spreadsheet.Book) *Plan {
	r := reader{form: form{in, w, values.ForInspection(in, site, w)}, plan: &Plan{in: in}, seen: map[string]Place{}}
	sheet, head := r.find(book)
	if sheet == nil {
		return r.plan
	}
	r.sheet = sheet
	r.mapColumns(head)
	for _, n := range sheet.Notes {
		r.plan.warn(Place{sheet.Name, n.Cell}, "check that cell in the file", n.Text)
	}
	if sheet.Hidden {
		r.plan.warn(Place{sheet.Name, ""}, "check that cell in the file", "the sheet is hidden")
	}
	for _, row := range sheet.Rows {
		if row.Number > head.Number {
			r.row(row)
		}
	}
	r.finish()
	return r.plan
}

// headRows is the number of rows in which Read looks for the titles of the table.
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

// mapColumns finds the columns by their titles. They may be in any order.
func (r *reader) mapColumns(head spreadsheet.Row) {
	known := map[int]bool{}
	var lost []string
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
			lost = append(lost, "\""+c.title+"\"")
		}
	}
	if len(lost) > 0 {
		r.plan.warn(Place{r.sheet.Name, ""}, "their values stay as they are; put a column back if its values should change", "columns are missing: "+strings.Join(lost, ", "))
	}
	slices.SortFunc(r.columns, func(a, b placed) int { return a.at - b.at })
	for i, title := range head.Cells {
		if !known[i] && title != "" {
			r.plan.warn(r.at(head, i), "delete the column, or give it its title back", "nothing reads the column \""+title+"\"")
		}
	}
}

// finish checks the table as a whole.
func (r *reader) finish() {
	for _, one := range r.in.Readers {
		if !has(r.known, one.Person.V) {
			r.plan.Absent = append(r.plan.Absent, personOf(r.in, one.Person.V).Name.V)
		}
	}
	if r.total > r.most() {
		r.plan.fail(Place{r.sheet.Name, ""}, "check that this is the file for this inspection", "there are "+strconv.Itoa(r.total)+" people; at most "+strconv.Itoa(r.most())+" are read")
		return
	}
	if limit := r.in.Training.MaxTrainees; limit.Set && r.total+len(r.plan.Absent) > limit.V {
		r.plan.warn(Place{r.sheet.Name, ""}, "ask the partnership who is to come, or change max_trainees in [training]",
			counted(r.total+len(r.plan.Absent), "person", "people")+" for "+counted(limit.V, "place", "places"))
	}
}
