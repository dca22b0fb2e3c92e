package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/compose/absences"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

// Roster is the pairs of one inspection as text, with names.
type Roster struct {
	Folder   string
	Name     string // of the partnership
	Pairs    []Pair
	Alone    bool     // readers work without inspectors
	Reserves []string // in the order in which they step in
	Free     []string // inspectors who are not in a pair
	Absences []Absence
}

// Pair is a reader and an inspector.
type Pair struct {
	Reader, Inspector, Room string // Inspector is "" if none is left
	Fixed                   bool   // the definition has a [[pairing]] for it
	Reasons                 []string
}

// Absence is a case in which people cannot attend.
type Absence struct {
	Away string   // names
	Then []string // what happens, one sentence each
}

// Rosters returns the roster of every inspection, or of o.Only. The report contains the
// problems of the content.
func Rosters(ctx context.Context, o generator.Options) ([]Roster, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil {
		return nil, generator.Report{}, err
	}
	var list []Roster
	for _, in := range s.Chosen() {
		list = append(list, rosterOf(in.V, s.printed(in)))
	}
	return list, generator.Report{Problems: report.Problems}, nil
}

// rosterOf returns the roster of an inspection, with the names of the print edition.
func rosterOf(in *definition.Inspection, b *writer.Brief) Roster {
	r := Roster{Folder: in.Folder, Name: in.Partnership.Name.V, Alone: in.Reading.Seats() == 0}
	found := roster.Match(in)
	for i, reasons := range briefing.Reasons(b) {
		seat := found.Pairs[i]
		r.Pairs = append(r.Pairs, Pair{
			Reader: named(seat.Person, seat.Reader.Person.V), Inspector: named(seat.Inspector, ""),
			Room: seat.Room, Fixed: seat.Fixed, Reasons: reasons,
		})
	}
	for _, seat := range found.Reserves {
		r.Reserves = append(r.Reserves, named(seat.Person, seat.Reader.Person.V))
	}
	for _, p := range found.Inspectors {
		if r.Alone {
			break
		}
		r.Free = append(r.Free, named(p, p.ID.V))
	}
	for _, absence := range absences.Explain(b) {
		r.Absences = append(r.Absences, Absence{absence.People, absence.Says})
	}
	return r
}

// named returns the name of a person, or their id if they have no name.
func named(p *definition.Person, id string) string {
	switch {
	case p == nil:
		return id
	case p.Name.V == "":
		return p.ID.V
	}
	return p.Name.V
}
