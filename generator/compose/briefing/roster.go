package briefing

import (
	"slices"

	"briefpack/generator/compose/absences"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// theRoster composes the pairs, their places, and who steps in.
func theRoster(c composer) []document.Block {
	r := roster.Of(c.In)
	return slices.Concat(
		c.pairs(r),
		c.reserves(r),
		[]document.Block{c.Heading(2, "roster.where"), document.Facts{Items: c.whereRead()}},
		absences.Of(c.Writer),
	)
}

// whereRead returns when and where records are read.
func (c composer) whereRead() []document.Fact {
	r := c.In.Reading
	facts := []document.Fact{c.Fact("roster.when", c.ReadingSpan()...)}
	return slices.Concat(facts, c.Place(writer.Place{Mode: r.Mode, Venue: r.Venue, Access: r.Access, Joining: r.Joining}))
}

// pairs composes the table of readers.
func (c composer) pairs(r roster.Roster) []document.Block {
	if len(r.Pairs) == 0 {
		return nil
	}
	bs := []document.Block{c.Heading(2, "roster.pairs")}
	if c.In.Reading.Seats() == 0 {
		return slices.Concat(bs, []document.Block{c.alone(r)}, c.openPlaces(r))
	}
	reasons := c.reasons()
	t := document.Table{
		Caption:  c.Say("roster.caption"),
		Columns:  []document.Column{c.Wide("roster.reader"), c.Wide("roster.inspector"), c.Column("roster.room")},
		RowHeads: true,
	}
	if len(reasons) > 0 {
		t.Columns = []document.Column{c.Column("roster.reader"), c.Column("roster.inspector"), c.Column("roster.room"), c.Wide("roster.reason")}
	}
	unmatched := 0
	for _, seat := range r.Pairs {
		cells := [][]document.Inline{c.WhoFromWhere(seat), c.Matched(seat), c.Room(seat)}
		if len(reasons) > 0 {
			cells = append(cells, c.reason(reasons, seat))
		}
		if seat.Inspector == nil {
			unmatched++
		}
		t.Rows = append(t.Rows, writer.Row(cells...))
	}
	bs = slices.Concat(bs, []document.Block{c.Para("roster.whole_period")}, c.free(r), []document.Block{t})
	if unmatched > 0 {
		bs = append(bs, document.Paragraph{Text: c.Counted("roster.unmatched", unmatched)})
	}
	return append(bs, c.openPlaces(r)...)
}

// openPlaces writes how many places no one has yet.
func (c composer) openPlaces(r roster.Roster) []document.Block {
	if missing := c.In.Reading.Readers.V - len(r.Pairs); missing > 0 {
		return []document.Block{document.Paragraph{Text: c.Counted("roster.open", missing)}}
	}
	return nil
}

// alone composes the table of readers who work without inspectors.
func (c composer) alone(r roster.Roster) document.Block {
	t := document.Table{
		Caption:  c.Say("roster.caption"),
		Columns:  []document.Column{c.Wide("roster.reader"), {Title: c.Role("agency")}},
		RowHeads: true,
	}
	for _, seat := range r.Pairs {
		t.Rows = append(t.Rows, writer.Row(c.onDays(c.Who(seat.Person), seat.Reader.Days), c.AgencyOf(seat.Person)))
	}
	return t
}

// reserves lists the reserves in the order in which they step in.
func (c composer) reserves(r roster.Roster) []document.Block {
	bs := []document.Block{c.Heading(2, "roster.reserves")}
	if len(r.Reserves) == 0 && c.In.Reading.Reserves.V == 0 {
		return nil
	}
	if len(r.Reserves) == 0 {
		return append(bs, c.Para("roster.no_reserves"))
	}
	list := document.List{Ordered: true, Start: 1}
	for _, seat := range r.Reserves {
		list.Items = append(list.Items, writer.Item(c.onDays(c.Phrase("roster.from",
			writer.Set("person", c.Who(seat.Person)...), writer.Set("agency", c.AgencyOf(seat.Person)...)), seat.Reader.Days)...))
	}
	return append(bs, c.Para("roster.stepping_in"), list)
}

// free lists the inspectors without a reader.
func (c composer) free(r roster.Roster) []document.Block {
	if len(r.Inspectors) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, p := range r.Inspectors {
		list = append(list, c.onDays(c.Who(p), p.Days))
	}
	return []document.Block{c.Para("roster.free_lead", writer.Set("inspectors", c.Listed(list)...))}
}

// onDays writes a person, with the days on which they are present if they miss some.
func (c composer) onDays(who []document.Inline, days []definition.Date) []document.Inline {
	if there := c.There(days); there != nil {
		return c.Phrase("roster.there_on", writer.Set("person", who...), writer.Set("days", there...))
	}
	return who
}
