// Package nominations writes the spreadsheet in which a partnership names the people to be
// trained, and works out the changes of a returned one to the definition.
//
// It does not write files: Export returns a file, Read a Plan, and Plan.Apply the text of the
// changed definition. Read ignores blank cells and never removes people, so the same
// file, or a corrected one, can be read again. To add a column, add it to columnsOf and
// form.row, and to reader.add and reader.change.
package nominations

import (
	"strings"

	"golang.org/x/text/cases"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// form holds the inspection that a spreadsheet is for, and the words in it.
type form struct {
	in     *definition.Inspection
	words  *words.Table
	values *values.Values
}

// field is the subject of a column.
type field int

const (
	name field = iota
	post
	agency
	email
	phone
	status
	criterion
	endorsedBy
	access
	apart
)

// column is a column of the table.
type column struct {
	field
	title     string
	help      string
	choices   []string
	width     float64
	criterion *definition.Criterion // of a column about one
}

// columnsOf returns the columns in order.
func (f form) columnsOf() []column {
	say := f.words.Say
	list := []column{
		{field: name, title: say("nominations.name"), help: say("nominations.name_help"), width: 28},
		{field: post, title: say("nominations.post"), help: say("nominations.post_help"), width: 30},
		{field: agency, title: say("nominations.agency"), help: say("nominations.agency_help"), width: 28, choices: f.agencies()},
		{field: email, title: say("nominations.email"), help: say("nominations.email_help"), width: 30},
		{field: phone, title: say("nominations.phone"), width: 18},
		{field: status, title: say("nominations.status"), help: say("nominations.status_help"), width: 22, choices: f.statuses()},
	}
	for i := range f.in.Criteria {
		c := &f.in.Criteria[i]
		list = append(list, column{
			field: criterion, criterion: c, title: f.values.Text(c.Text.V), help: say("nominations." + c.Strength.V), width: 22,
			choices: []string{say("nominations.yes"), say("nominations.no")},
		})
	}
	return append(list,
		column{field: endorsedBy, title: say("nominations.endorsed_by"), help: say("nominations.endorsed_by_help"), width: 30},
		column{field: access, title: say("nominations.access"), help: say("nominations.access_help"), width: 36},
		column{field: apart, title: say("nominations.apart"), help: say("nominations.apart_help"), width: 30},
	)
}

func (f form) agencies() []string {
	var list []string
	for _, a := range f.in.Agencies {
		list = append(list, a.Name.V)
	}
	return list
}

// statuses returns the statuses that people can be nominated for, in the order of statusKeys.
func (f form) statuses() []string {
	var list []string
	for _, key := range statusKeys {
		list = append(list, f.values.Role(key))
	}
	return list
}

// statusKeys are the values of status in a definition.
var statusKeys = []string{"reader", "reserve", "trainee"}

var folder = cases.Fold()

// fold returns text as it is compared: without regard to capitals and spaces.
func fold(s string) string { return folder.String(strings.Join(strings.Fields(s), " ")) }
