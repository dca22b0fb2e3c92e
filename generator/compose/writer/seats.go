package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

// AnyOf writes people who are alternatives: "a, b or c".
func (w Writer) AnyOf(ids []string) []document.Inline {
	var out []document.Inline
	for i, id := range ids {
		switch {
		case i > 0 && i == len(ids)-1:
			out = append(out, w.Phrase("roster.or")...)
		case i > 0:
			out = append(out, w.Phrase("format.comma")...)
		}
		out = append(out, w.WhoIs(id)...)
	}
	return out
}

// WhoIs writes the person with an id.
func (w Writer) WhoIs(id string) []document.Inline {
	for i := range w.In.People {
		if p := &w.In.People[i]; p.ID.V == id {
			return w.Who(p)
		}
	}
	return w.Open()
}

// WhoFromWhere writes a reader and their agency, on two lines.
func (w Writer) WhoFromWhere(seat roster.Seat) []document.Inline {
	if seat.Person == nil {
		return w.Open()
	}
	return InLines(w.Who(seat.Person), w.AgencyOf(seat.Person), w.only(seat.Reader.Days))
}

// Matched writes the inspector of a seat, with their background and the days on which they are
// present.
func (w Writer) Matched(seat roster.Seat) []document.Inline {
	if seat.Inspector == nil {
		return w.Phrase("roster.not_matched")
	}
	var agency []document.Inline
	if w.Agency(seat.Inspector) != nil {
		agency = w.AgencyOf(seat.Inspector)
	}
	return InLines(w.Who(seat.Inspector), agency, w.only(seat.Inspector.Days))
}

// only writes the reading days on which a person is present, if they miss some.
func (w Writer) only(days []definition.Date) []document.Inline {
	if there := w.There(days); there != nil {
		return w.Phrase("roster.only_on", Slot{"days", there})
	}
	return nil
}

// There lists the reading days on which a person is present. It returns nothing if they are
// present on all or none of them.
func (w Writer) There(days []definition.Date) []document.Inline {
	missing := roster.Missing(days, w.In.Reading.Dates)
	if len(missing) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, d := range calendar.ReadingDays(w.In) {
		if !slices.ContainsFunc(missing, func(m definition.Date) bool { return m.V == d }) {
			list = append(list, []document.Inline{w.On(d)})
		}
	}
	return w.Listed(list)
}

// Room writes the room of a seat, or that it is to be confirmed.
func (w Writer) Room(seat roster.Seat) []document.Inline {
	if seat.Room == "" {
		return w.Open()
	}
	return document.Words(seat.Room)
}
