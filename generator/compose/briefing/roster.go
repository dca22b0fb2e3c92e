package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// theRoster composes the pairs, their places, and who steps in.
func theRoster(s composer) []document.Block {
	r := roster.Of(s.In)
	return slices.Concat(
		[]document.Block{s.Heading(2, "roster.where"), document.Facts{Items: s.whereRead()}},
		s.pairs(r),
		s.reserves(r),
		s.free(r),
		s.absences(),
	)
}

// whereRead returns when and where records are read.
func (s composer) whereRead() []document.Fact {
	r := s.In.Reading
	facts := []document.Fact{s.Fact("roster.when", s.ReadingSpan()...)}
	return slices.Concat(facts, s.Place(writer.Place{Mode: r.Mode, Venue: r.Venue, Access: r.Access, Joining: r.Joining}))
}

// pairs composes the table of readers.
func (s composer) pairs(r roster.Roster) []document.Block {
	bs := []document.Block{s.Heading(2, "roster.pairs")}
	if len(r.Pairs) == 0 {
		return append(bs, s.Para("roster.nobody"))
	}
	reasons := s.reasons()
	t := document.Table{
		Caption:  s.Say("roster.caption"),
		Columns:  []document.Column{s.Wide("roster.reader"), s.Wide("roster.inspector"), s.Column("roster.room")},
		RowHeads: true,
	}
	if len(reasons) > 0 {
		t.Columns = []document.Column{s.Column("roster.reader"), s.Column("roster.inspector"), s.Column("roster.room"), s.Wide("roster.reason")}
	}
	unmatched := 0
	for _, seat := range r.Pairs {
		cells := [][]document.Inline{s.WhoFromWhere(seat), s.Matched(seat), s.Room(seat)}
		if len(reasons) > 0 {
			cells = append(cells, s.reason(reasons, seat))
		}
		if seat.Inspector == nil {
			unmatched++
		}
		t.Rows = append(t.Rows, writer.Row(cells...))
	}
	bs = append(bs, s.Para("roster.whole_period"), t)
	if unmatched > 0 {
		bs = append(bs, document.Paragraph{Text: s.Counted("roster.unmatched", unmatched)})
	}
	if missing := s.In.Reading.Readers.V - len(r.Pairs); missing > 0 {
		bs = append(bs, document.Paragraph{Text: s.Counted("roster.open", missing)})
	}
	return bs
}

// reserves lists the reserves in the order in which they step in.
func (s composer) reserves(r roster.Roster) []document.Block {
	bs := []document.Block{s.Heading(2, "roster.reserves")}
	if len(r.Reserves) == 0 {
		return append(bs, s.Para("roster.no_reserves"))
	}
	list := document.List{Ordered: true, Start: 1}
	for _, seat := range r.Reserves {
		list.Items = append(list.Items, writer.Item(s.onDays(s.Phrase("roster.from",
			writer.Set("person", s.Who(seat.Person)...), writer.Set("agency", s.AgencyOf(seat.Person)...)), seat.Reader.Days)...))
	}
	return append(bs, s.Para("roster.stepping_in"), list)
}

// free lists the inspectors without a reader.
func (s composer) free(r roster.Roster) []document.Block {
	if len(r.Inspectors) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, p := range r.Inspectors {
		list = append(list, s.onDays(s.Who(p), p.Days))
	}
	return []document.Block{s.Heading(2, "roster.free"), s.Para("roster.free_lead", writer.Set("inspectors", s.Listed(list)...))}
}

// onDays writes a person, with the days on which they are present if they miss some.
func (s composer) onDays(who []document.Inline, days []definition.Date) []document.Inline {
	if there := s.There(days); there != nil {
		return s.Phrase("roster.there_on", writer.Set("person", who...), writer.Set("days", there...))
	}
	return who
}
