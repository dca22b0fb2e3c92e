package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// AnyOf writes people who are alternatives: "a, b or c".
func (s Writer) AnyOf(ids []string) []document.Inline {
	var out []document.Inline
	for i, id := range ids {
		switch {
		case i > 0 && i == len(ids)-1:
			out = append(out, s.Phrase("roster.or")...)
		case i > 0:
			out = append(out, s.Phrase("format.comma")...)
		}
		out = append(out, s.WhoIs(id)...)
	}
	return out
}

// WhoIs writes the person with an id.
func (s Writer) WhoIs(id string) []document.Inline {
	for i := range s.In.People {
		if p := &s.In.People[i]; p.ID.V == id {
			return s.Who(p)
		}
	}
	return s.Phrase("gap.person")
}

// WhoFromWhere writes a reader and their agency, on two lines.
func (s Writer) WhoFromWhere(seat roster.Seat) []document.Inline {
	if seat.Person == nil {
		return s.Phrase("gap.person")
	}
	return InLines(s.Who(seat.Person), s.AgencyOf(seat.Person), s.only(seat.Reader.Days))
}

// Matched writes the inspector of a seat, with their background and the days on which they are
// present.
func (s Writer) Matched(seat roster.Seat) []document.Inline {
	if seat.Inspector == nil {
		return s.Phrase("roster.not_matched")
	}
	var agency []document.Inline
	if s.Agency(seat.Inspector) != nil {
		agency = s.AgencyOf(seat.Inspector)
	}
	return InLines(s.Who(seat.Inspector), agency, s.only(seat.Inspector.Days))
}

// only writes the reading days on which a person is present, if they miss some.
func (s Writer) only(days []definition.Date) []document.Inline {
	if there := s.There(days); there != nil {
		return s.Phrase("roster.only_on", Slot{"days", there})
	}
	return nil
}

// There lists the reading days on which a person is present. It returns nothing if they are
// present on all or none of them.
func (s Writer) There(days []definition.Date) []document.Inline {
	missing := roster.Missing(days, s.In.Reading.Dates)
	if len(missing) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, d := range ReadingDays(s.In) {
		if !slices.ContainsFunc(missing, func(m definition.Date) bool { return m.V == d }) {
			list = append(list, []document.Inline{s.On(d)})
		}
	}
	return s.Listed(list)
}

// Room writes the room of a seat, or that it is to be confirmed.
func (s Writer) Room(seat roster.Seat) []document.Inline {
	if seat.Room == "" {
		return s.Phrase("gap.settled")
	}
	return document.Words(seat.Room)
}
