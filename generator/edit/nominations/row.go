package nominations

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/spreadsheet"
)

// entry holds the values of one row.
type entry struct {
	row    spreadsheet.Row
	cells  map[field]string
	places map[field]Place
	status string          // key of the definition; "" when the row does not say
	agency string          // id
	meets  map[string]bool // what each criterion is answered with, by its id
	apart  []string        // ids of inspectors
}

// row reads one row: into a new person, or into changes of one who is known.
func (r *reader) row(row spreadsheet.Row) {
	e := r.entry(row)
	if e.cells[name] == "" {
		r.plan.fail(e.place(r, name), "write the name, or delete the row", "a row has no name")
		return
	}
	if !isName(e.cells[name]) {
		r.plan.fail(e.place(r, name), "write the name as on a name card", "\""+shortened(e.cells[name])+"\" is not a name")
		return
	}
	if r.total++; r.total > r.most() {
		return // finish reports it
	}
	index, ok := r.match(e)
	if !ok {
		return
	}
	key := fold(e.cells[name])
	if index >= 0 {
		key = r.in.People[index].ID.V
		r.known = append(r.known, key)
	}
	if first, twice := r.seen[key]; twice {
		r.plan.fail(e.place(r, name), "delete one of the rows", "\""+e.cells[name]+"\" is in two rows, this one and "+first.Cell)
		return
	}
	r.seen[key] = e.place(r, name)
	r.criteria(e, index)
	if index < 0 {
		r.add(e)
		return
	}
	r.change(e, index)
}

// longestName is the number of characters that the name of a person may have.
const longestName = 100

// isName reports whether a text may be the name of a person: it has a letter and no brackets, and is
// not far too long.
func isName(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsAny(s, `\<>{}`) && utf8.RuneCountInString(s) <= longestName
}

func shortened(s string) string {
	if cs := []rune(s); len(cs) > longestName {
		return string(cs[:longestName]) + "…"
	}
	return s
}

// most returns the number of rows above which a table is not read: it is not about the places of
// this training.
func (r *reader) most() int { return 100 + 5*r.in.Training.MaxTrainees.V }

func (e entry) place(r *reader, f field) Place {
	if at, ok := e.places[f]; ok {
		return at
	}
	return r.at(e.row, 0)
}

// entry reads the cells of a row.
func (r *reader) entry(row spreadsheet.Row) entry {
	e := entry{row: row, cells: map[field]string{}, places: map[field]Place{}, meets: map[string]bool{}}
	for _, c := range r.columns {
		e.places[c.field] = r.at(row, c.at)
		text := row.Cell(c.at)
		if text == "" {
			continue
		}
		if c.field == criterion {
			r.answer(&e, c, text)
			continue
		}
		e.cells[c.field] = text
	}
	if text := e.cells[agency]; text != "" {
		e.agency = r.agencyOf(e, text)
	}
	if text := e.cells[status]; text != "" {
		e.status = r.statusOf(e, text)
	}
	for _, one := range split(e.cells[apart]) {
		if id := r.inspectorOf(e, one); id != "" {
			e.apart = append(e.apart, id)
		}
	}
	return e
}

// answer reads whether someone meets a criterion.
func (r *reader) answer(e *entry, c placed, text string) {
	switch fold(text) {
	case fold(r.words.Say("nominations.yes")), "yes", "y", "true", "x", "1", "✓", "✔":
		e.meets[c.criterion.ID.V] = true
	case fold(r.words.Say("nominations.no")), "no", "n", "false", "0", "-":
		e.meets[c.criterion.ID.V] = false
	default:
		r.plan.fail(r.at(e.row, c.at), "write "+strings.Join(c.choices, " or "), "\""+text+"\" does not say whether the criterion is met")
	}
}

func (r *reader) agencyOf(e entry, text string) string {
	var names []string
	for _, a := range r.in.Agencies {
		if fold(a.Name.V) == fold(text) || fold(a.ID.V) == fold(text) {
			return a.ID.V
		}
		names = append(names, a.Name.V)
	}
	help := "choose one of the services, or add it to the definition as [[agency]]"
	if near := diag.Nearest(text, names); near != "" {
		help = "did you mean \"" + near + "\"?"
	}
	r.plan.fail(e.place(r, agency), help, "there is no service \""+text+"\"")
	return ""
}

func (r *reader) statusOf(e entry, text string) string {
	for i, label := range r.statuses() {
		if fold(label) == fold(text) || statusKeys[i] == fold(text) {
			return statusKeys[i]
		}
	}
	r.plan.fail(e.place(r, status), "write one of "+strings.Join(r.statuses(), ", "), "unknown status \""+text+"\"")
	return ""
}

func (r *reader) inspectorOf(e entry, text string) string {
	var names []string
	for _, p := range r.in.People {
		if p.Role.V != "inspector" {
			continue
		}
		if fold(p.Name.V) == fold(text) || fold(p.ID.V) == fold(text) {
			return p.ID.V
		}
		names = append(names, p.Name.V)
	}
	help := "write the full name of an inspector"
	if near := diag.Nearest(text, names); near != "" {
		help = "did you mean \"" + near + "\"?"
	}
	r.plan.fail(e.place(r, apart), help, "there is no inspector \""+text+"\"")
	return ""
}

// match returns the index of the person in a row, by email address or else by name; -1 if they
// are new. It is false if two people match.
func (r *reader) match(e entry) (int, bool) {
	byEmail, byName := -1, []int{}
	for i, p := range r.in.People {
		if p.Email.V != "" && fold(p.Email.V) == fold(e.cells[email]) {
			byEmail = i
		}
		if fold(p.Name.V) == fold(e.cells[name]) {
			byName = append(byName, i)
		}
	}
	switch {
	case byEmail >= 0 && len(byName) > 0 && !slices.Contains(byName, byEmail):
		r.plan.fail(e.place(r, email), "correct the name or the email address", "\""+e.cells[name]+"\" has the email address of \""+r.in.People[byEmail].Name.V+"\"")
		return -1, false
	case byEmail >= 0:
		if len(byName) == 0 {
			r.plan.warn(e.place(r, name), "give the person another email address, unless this is the same person", "\""+r.in.People[byEmail].Name.V+"\" has this email address, and would be renamed")
		}
		return byEmail, true
	case len(byName) > 1:
		r.plan.fail(e.place(r, name), "write the email address that the definition has", "the definition has several people called \""+e.cells[name]+"\"")
		return -1, false
	case len(byName) == 1:
		return byName[0], true
	}
	return -1, true
}

// criteria warns about a nominated reader or reserve who does not meet an essential criterion.
func (r *reader) criteria(e entry, index int) {
	var was definition.Reader
	if index >= 0 {
		if i := r.readerOf(r.in.People[index].ID.V); i >= 0 {
			was = r.in.Readers[i]
		}
	}
	wanted := e.status
	if wanted == "" {
		wanted = was.Status.V
	}
	if wanted != "reader" && wanted != "reserve" {
		return
	}
	for _, c := range r.columns {
		if c.field != criterion || c.criterion.Strength.V != "essential" {
			continue
		}
		if met, said := e.meets[c.criterion.ID.V]; said && !met || !said && !contains(was.Meets, c.criterion.ID.V) {
			r.plan.warn(r.at(e.row, c.at), "ask the partnership, or choose someone else", "\""+e.cells[name]+"\" does not meet an essential criterion: "+c.title)
		}
	}
}

// readerOf returns the place of someone among the readers; -1 if the list does not have them.
func (r *reader) readerOf(id string) int {
	return slices.IndexFunc(r.in.Readers, func(x definition.Reader) bool { return x.Person.V == id })
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
