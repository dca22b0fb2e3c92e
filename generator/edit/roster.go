package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

// Roster is who reads with whom in one inspection, in words and with names.
type Roster struct {
	Folder   string
	Name     string // of the partnership
	Pairs    []Pair
	Reserves []string // in the order in which they step in
	Free     []string // inspectors who sit with nobody
	Absences []Absence
}

// Pair is a reader and the inspector they sit with.
type Pair struct {
	Reader, Inspector, Room string // Inspector is "" when none is left for the reader
	Fixed                   bool   // whether the definition has a [[pairing]] for it
	Reasons                 []string
}

// Absence is who cannot come, and what happens then, a sentence each.
type Absence struct {
	Away string
	Then []string
}

// Rosters returns who reads with whom in every inspection, or in the one that o asks
// for. The report holds the problems of the content, as Check's does.
func Rosters(ctx context.Context, o generator.Options) ([]Roster, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil {
		return nil, generator.Report{}, err
	}
	var list []Roster
	for _, in := range s.Chosen() {
		list = append(list, rosterOf(in.V, s.Printed(in)))
	}
	return list, generator.Report{Problems: report.Problems}, nil
}

// rosterOf returns the roster of an inspection, with names as the print edition has them.
func rosterOf(in *definition.Inspection, b *briefing.Brief) Roster {
	r := Roster{Folder: in.Folder, Name: in.Partnership.Name.V}
	found := roster.Match(in)
	for i, told := range briefing.Reasons(b) {
		seat := found.Pairs[i]
		r.Pairs = append(r.Pairs, Pair{
			Reader: named(seat.Person, seat.Reader.Person.V), Inspector: named(seat.Inspector, ""),
			Room: seat.Room, Fixed: seat.Fixed, Reasons: told.Says,
		})
	}
	for _, seat := range found.Reserves {
		r.Reserves = append(r.Reserves, named(seat.Person, seat.Reader.Person.V))
	}
	for _, p := range found.Inspectors {
		r.Free = append(r.Free, named(p, p.ID.V))
	}
	for _, told := range briefing.Absences(b) {
		r.Absences = append(r.Absences, Absence{told.People, told.Says})
	}
	return r
}

// named returns a person's name, or their id where the definition has none.
func named(p *definition.Person, id string) string {
	switch {
	case p == nil:
		return id
	case p.Name.V == "":
		return p.ID.V
	}
	return p.Name.V
}
