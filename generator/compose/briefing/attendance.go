package briefing

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// attendance composes the list of people who attend the training, and the places.
func attendance(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.heading(2, "attendance.places"), document.Facts{Items: s.places()}},
		[]document.Block{s.para("attendance.chosen_from")},
		s.attendees(),
		s.sectors(),
	)
}

// places returns the number of people who may be trained, by role.
func (s composer) places() []document.Fact {
	r, t := s.In.Reading, s.In.Training
	facts := []document.Fact{
		s.fact("attendance.max", s.trainedInShort()...),
		s.fact("attendance.to_read", document.Words(capital(s.howMany(r.Readers, "reader", "readers")))...),
		s.fact("attendance.in_reserve", document.Words(capital(s.howMany(r.Reserves, "reserve", "reserves")))...),
	}
	if !t.MaxTrainees.Set || !r.Readers.Set || !r.Reserves.Set {
		return facts
	}
	others := t.MaxTrainees.V
	if t.IncludesReaders.V {
		others = max(0, others-r.Readers.V-r.Reserves.V)
	}
	return append(facts, s.fact("attendance.others", s.counted("attendance.others_count", others)...))
}

// attendees composes the list of people, with names if the edition has them.
func (s composer) attendees() []document.Block {
	seats := trained(s.In)
	bs := []document.Block{s.heading(2, "attendance.who")}
	if len(seats) == 0 {
		return append(bs, s.para("attendance.nobody"))
	}
	named := isNamed(seats)
	t := document.Table{
		Caption:  s.say("attendance.caption"),
		Columns:  []document.Column{s.column("attendance.as")},
		RowHeads: true,
	}
	if named {
		t.Columns = append(t.Columns, s.wide("attendance.name"))
	}
	t.Columns = append(t.Columns, s.wide("attendance.agency"), s.column("attendance.sector"))
	for _, seat := range seats {
		cells := [][]document.Inline{document.Words(s.as(seat))}
		if named {
			cells = append(cells, s.nameAndPost(seat))
		}
		t.Rows = append(t.Rows, row(append(cells, s.agencyOf(seat.Person), s.sectorOf(seat))...))
	}
	return append(bs, document.Paragraph{Text: s.counted("attendance.put_forward", len(seats))}, t)
}

// as returns what a person is trained for, with their number.
func (s composer) as(seat roster.Seat) string {
	if seat.Person == nil {
		return s.label(seat.Reader.Status.V)
	}
	return s.numbered(seat.Person)
}

func (s composer) nameAndPost(seat roster.Seat) []document.Inline {
	if seat.Person == nil || !has(seat.Person.Name) {
		return s.phrase("gap.person")
	}
	var released []document.Inline
	if by := seat.Reader.EndorsedBy; has(by) {
		released = s.phrase("attendance.released", slot{"name", s.prose(by)})
	}
	return inLines(s.named(seat.Person), s.prose(seat.Person.Post), released)
}

func (s composer) sectorOf(seat roster.Seat) []document.Inline {
	if a := s.agency(seat.Person); a != nil && has(a.Sector) {
		return document.Words(s.choice("sector", a.Sector))
	}
	return s.phrase("gap.agency")
}

// sectors counts the people in each sector, in the order of the list.
func (s composer) sectors() []document.Block {
	var names []string
	count := map[string]int{}
	for _, seat := range trained(s.In) {
		a := s.agency(seat.Person)
		if a == nil || !has(a.Sector) {
			continue
		}
		name := s.choice("sector", a.Sector)
		if count[name] == 0 {
			names = append(names, name)
		}
		count[name]++
	}
	if len(names) == 0 {
		return nil
	}
	var facts document.Facts
	for _, name := range names {
		facts.Items = append(facts.Items, document.Fact{Term: name, Value: s.counted("attendance.people", count[name])})
	}
	return []document.Block{s.heading(2, "attendance.mix"), facts, s.para("attendance.mix_why")}
}
