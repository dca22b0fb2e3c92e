package nominations

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/render/office/xlsx"
)

// Export returns the spreadsheet for an inspection: a row for each known person, and a blank row
// for each further person that the partnership may nominate. It contains names, so it is only
// for the people who nominate.
func Export(in *definition.Inspection, site *definition.Site, w *words.Table) ([]byte, error) {
	f := form{in, w, values.ForInspection(in, site, w)}
	columns := f.columnsOf()
	table := xlsx.Table{Sheet: w.Say("nominations.sheet"), Title: w.Say("nominations.title")}
	for _, c := range columns {
		table.Columns = append(table.Columns, xlsx.Column{Title: c.title, Help: c.help, Choices: c.choices, Refusal: w.Say("nominations.choose"), Width: c.width})
	}
	for _, r := range in.Readers {
		table.Rows = append(table.Rows, f.row(columns, r))
	}
	table.Blank = max(in.Training.MaxTrainees.V-len(in.Readers), minBlank)
	title := w.Say("nominations.title")
	book := xlsx.Book{
		Title: in.Partnership.Name.V + ": " + title, Author: site.Organisation.V, Lang: w.Lang,
		Version: w.Fill("nominations.foot", "partnership", in.Partnership.Short(), "version", in.Version.V),
		Page:    strings.NewReplacer("%", "%%", "{page}", "%[1]s", "{pages}", "%[2]s").Replace(w.Say("nominations.page")),
		Intro:   xlsx.Sheet{Name: w.Say("nominations.sheet_intro"), Paragraphs: f.intro(title)},
		Table:   table, Choices: w.Say("nominations.sheet_choices"),
	}
	if in.Issued.Set {
		book.Issued = in.Issued.V.String()
	}
	return xlsx.Write(book)
}

// minBlank is the smallest number of blank rows in a spreadsheet.
const minBlank = 3

// intro returns the text of the first sheet.
func (f form) intro(title string) []string {
	list := []string{f.in.Partnership.Name.V + ": " + title}
	for _, key := range []string{"rows", "keep", "people", "names", "back"} {
		list = append(list, f.values.Text(f.words.Say("nominations.intro_"+key)))
	}
	return list
}

// row returns the known values for one person. It leaves out access needs and preclusions,
// which only the lead needs to see again; a blank cell changes nothing.
func (f form) row(columns []column, r definition.Reader) []string {
	p := personOf(f.in, r.Person.V)
	row := make([]string, len(columns))
	for i, c := range columns {
		switch c.field {
		case name:
			row[i] = p.Name.V
		case post:
			row[i] = p.Post.V
		case agency:
			row[i] = f.agencyName(p.Agency.V)
		case email:
			row[i] = p.Email.V
		case phone:
			row[i] = p.Phone.V
		case status:
			row[i] = f.values.Role(r.Status.V)
		case criterion:
			if contains(r.Meets, c.criterion.ID.V) {
				row[i] = f.words.Say("nominations.yes")
			}
		case endorsedBy:
			row[i] = r.EndorsedBy.V
		}
	}
	return row
}

func (f form) agencyName(id string) string {
	for _, a := range f.in.Agencies {
		if a.ID.V == id {
			return a.Name.V
		}
	}
	return ""
}

// personOf returns the person with an id, or an empty person if there is none.
func personOf(in *definition.Inspection, id string) definition.Person {
	for _, p := range in.People {
		if p.ID.V == id {
			return p
		}
	}
	return definition.Person{}
}

func contains(list []definition.Text, s string) bool {
	for _, t := range list {
		if t.V == s {
			return true
		}
	}
	return false
}
