package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// attendance composes the list of people who attend the training, and the places.
func attendance(c composer) []document.Block {
	return slices.Concat(
		[]document.Block{c.Heading(2, "attendance.places"), document.Facts{Items: c.places()}},
		c.chosenFrom(),
		c.attendees(),
		c.sectors(),
	)
}

// chosenFrom writes that the people who read are chosen from those who are trained.
func (c composer) chosenFrom() []document.Block {
	if !c.In.Reading.HasReaders() {
		return nil
	}
	return []document.Block{c.Para("attendance.chosen_from", writer.Put("people", c.Words.List(c.readersAndReserves())))}
}

// places returns the number of people who may be trained, by role.
func (c composer) places() []document.Fact {
	r, t := c.In.Reading, c.In.Training
	facts := []document.Fact{c.Fact("attendance.max", c.trainedInShort()...)}
	if !r.HasReaders() {
		return facts
	}
	facts = append(facts, c.Fact("attendance.to_read", document.Words(writer.Capital(c.howMany(r.Readers, "reader")))...))
	if !r.Reserves.Set || r.Reserves.V > 0 {
		facts = append(facts, c.Fact("attendance.in_reserve", document.Words(writer.Capital(c.howMany(r.Reserves, "reserve")))...))
	}
	if !t.MaxTrainees.Set || !r.Readers.Set || !r.Reserves.Set {
		return facts
	}
	others := t.MaxTrainees.V
	if t.IncludesReaders.V {
		others = max(0, others-r.Readers.V-r.Reserves.V)
	}
	return append(facts, c.Fact("attendance.others", c.Counted("attendance.others_count", others)...))
}

// attendees composes the list of people, with names if the edition has them.
func (c composer) attendees() []document.Block {
	seats := writer.Trained(c.In)
	bs := []document.Block{c.Heading(2, "attendance.who")}
	named := writer.IsNamed(seats)
	t := document.Table{
		Caption:  c.Say("attendance.caption"),
		Columns:  []document.Column{c.Column("attendance.as")},
		RowHeads: true,
	}
	if named {
		t.Columns = append(t.Columns, c.Wide("attendance.name"))
	}
	t.Columns = append(t.Columns, c.Wide("attendance.agency"), c.Column("attendance.sector"))
	for _, seat := range seats {
		cells := [][]document.Inline{document.Words(c.as(seat))}
		if named {
			cells = append(cells, c.nameAndPost(seat))
		}
		t.Rows = append(t.Rows, writer.Row(append(cells, c.AgencyOf(seat.Person), c.sectorOf(seat))...))
	}
	return append(bs, document.Paragraph{Text: c.Counted("attendance.put_forward", len(seats))}, t)
}

// as returns what a person is trained for, with their number.
func (c composer) as(seat roster.Seat) string {
	if seat.Person == nil {
		return c.Role(seat.Reader.Status.V)
	}
	return c.Numbered(seat.Person)
}

func (c composer) nameAndPost(seat roster.Seat) []document.Inline {
	if seat.Person == nil || !writer.Has(seat.Person.Name) {
		return c.Open()
	}
	var released []document.Inline
	if by := seat.Reader.EndorsedBy; writer.Has(by) {
		released = c.Phrase("attendance.released", writer.Set("name", c.Prose(by)...))
	}
	return writer.InLines(c.Named(seat.Person), c.Prose(seat.Person.Post), released)
}

func (c composer) sectorOf(seat roster.Seat) []document.Inline {
	if a := c.Agency(seat.Person); a != nil && writer.Has(a.Sector) {
		return document.Words(c.Choice("sector", a.Sector))
	}
	return c.Open()
}

// sectors counts the people in each sector, in the order of the list.
func (c composer) sectors() []document.Block {
	var names []string
	count := map[string]int{}
	for _, seat := range writer.Trained(c.In) {
		a := c.Agency(seat.Person)
		if a == nil || !writer.Has(a.Sector) {
			continue
		}
		name := c.Choice("sector", a.Sector)
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
		facts.Items = append(facts.Items, document.Fact{Term: name, Value: c.Counted("attendance.people", count[name])})
	}
	return []document.Block{c.Heading(2, "attendance.mix"), facts, c.Para("attendance.mix_why")}
}
