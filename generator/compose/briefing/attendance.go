package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// attendance composes the list of people who attend the training, and the places.
func attendance(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.Heading(2, "attendance.places"), document.Facts{Items: s.places()}},
		[]document.Block{s.Para("attendance.chosen_from")},
		s.attendees(),
		s.sectors(),
	)
}

// places returns the number of people who may be trained, by role.
func (s composer) places() []document.Fact {
	r, t := s.In.Reading, s.In.Training
	facts := []document.Fact{
		s.Fact("attendance.max", s.trainedInShort()...),
		s.Fact("attendance.to_read", document.Words(writer.Capital(s.howMany(r.Readers, "reader", "readers")))...),
		s.Fact("attendance.in_reserve", document.Words(writer.Capital(s.howMany(r.Reserves, "reserve", "reserves")))...),
	}
	if !t.MaxTrainees.Set || !r.Readers.Set || !r.Reserves.Set {
		return facts
	}
	others := t.MaxTrainees.V
	if t.IncludesReaders.V {
		others = max(0, others-r.Readers.V-r.Reserves.V)
	}
	return append(facts, s.Fact("attendance.others", s.Counted("attendance.others_count", others)...))
}

// attendees composes the list of people, with names if the edition has them.
func (s composer) attendees() []document.Block {
	seats := writer.Trained(s.In)
	bs := []document.Block{s.Heading(2, "attendance.who")}
	if len(seats) == 0 {
		return append(bs, s.Para("attendance.nobody"))
	}
	named := writer.IsNamed(seats)
	t := document.Table{
		Caption:  s.Say("attendance.caption"),
		Columns:  []document.Column{s.Column("attendance.as")},
		RowHeads: true,
	}
	if named {
		t.Columns = append(t.Columns, s.Wide("attendance.name"))
	}
	t.Columns = append(t.Columns, s.Wide("attendance.agency"), s.Column("attendance.sector"))
	for _, seat := range seats {
		cells := [][]document.Inline{document.Words(s.as(seat))}
		if named {
			cells = append(cells, s.nameAndPost(seat))
		}
		t.Rows = append(t.Rows, writer.Row(append(cells, s.AgencyOf(seat.Person), s.sectorOf(seat))...))
	}
	return append(bs, document.Paragraph{Text: s.Counted("attendance.put_forward", len(seats))}, t)
}

// as returns what a person is trained for, with their number.
func (s composer) as(seat roster.Seat) string {
	if seat.Person == nil {
		return s.Label(seat.Reader.Status.V)
	}
	return s.Numbered(seat.Person)
}

func (s composer) nameAndPost(seat roster.Seat) []document.Inline {
	if seat.Person == nil || !writer.Has(seat.Person.Name) {
		return s.Phrase("gap.person")
	}
	var released []document.Inline
	if by := seat.Reader.EndorsedBy; writer.Has(by) {
		released = s.Phrase("attendance.released", writer.Set("name", s.Prose(by)...))
	}
	return writer.InLines(s.Named(seat.Person), s.Prose(seat.Person.Post), released)
}

func (s composer) sectorOf(seat roster.Seat) []document.Inline {
	if a := s.Agency(seat.Person); a != nil && writer.Has(a.Sector) {
		return document.Words(s.Choice("sector", a.Sector))
	}
	return s.Phrase("gap.agency")
}

// sectors counts the people in each sector, in the order of the list.
func (s composer) sectors() []document.Block {
	var names []string
	count := map[string]int{}
	for _, seat := range writer.Trained(s.In) {
		a := s.Agency(seat.Person)
		if a == nil || !writer.Has(a.Sector) {
			continue
		}
		name := s.Choice("sector", a.Sector)
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
		facts.Items = append(facts.Items, document.Fact{Term: name, Value: s.Counted("attendance.people", count[name])})
	}
	return []document.Block{s.Heading(2, "attendance.mix"), facts, s.Para("attendance.mix_why")}
}
