package nominations

import "briefpack/generator/model/definition"

// Plan holds the changes that a returned spreadsheet would make.
type Plan struct {
	New      []Nominee
	Changes  []Change
	Absent   []string // names of people who are in the definition and not in the spreadsheet; they stay
	Problems []Problem

	in *definition.Inspection
}

// Nominee is a person who is nominated.
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

// Problem is a mistake in a spreadsheet, or a value that someone must check. While one of them
// is an error, Apply must not be called.
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
