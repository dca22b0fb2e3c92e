package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// theRoster composes the pairs, their places, and who steps in.
func theRoster(s composer) []document.Block {
	r := roster.Of(s.In)
	return slices.Concat(
		[]document.Block{s.heading(2, "roster.where"), document.Facts{Items: s.whereRead()}},
		s.pairs(r),
		s.reserves(r),
		s.free(r),
		s.absences(),
	)
}

// whereRead returns when and where records are read.
func (s composer) whereRead() []document.Fact {
	r := s.In.Reading
	facts := []document.Fact{s.fact("roster.when", s.readingSpan()...)}
	return slices.Concat(facts, s.place(place{r.Mode, r.Venue, r.Access, r.Joining}))
}

// pairs composes the table of readers.
func (s composer) pairs(r roster.Roster) []document.Block {
	bs := []document.Block{s.heading(2, "roster.pairs")}
	if len(r.Pairs) == 0 {
		return append(bs, s.para("roster.nobody"))
	}
	reasons := s.reasons()
	t := document.Table{
		Caption:  s.say("roster.caption"),
		Columns:  []document.Column{s.wide("roster.reader"), s.wide("roster.inspector"), s.column("roster.room")},
		RowHeads: true,
	}
	if len(reasons) > 0 {
		t.Columns = []document.Column{s.column("roster.reader"), s.column("roster.inspector"), s.column("roster.room"), s.wide("roster.reason")}
	}
	unmatched := 0
	for _, seat := range r.Pairs {
		cells := [][]document.Inline{s.whoFromWhere(seat), s.matched(seat), s.room(seat)}
		if len(reasons) > 0 {
			cells = append(cells, s.reason(reasons, seat))
		}
		if seat.Inspector == nil {
			unmatched++
		}
		t.Rows = append(t.Rows, row(cells...))
	}
	bs = append(bs, s.para("roster.whole_period"), t)
	if unmatched > 0 {
		bs = append(bs, document.Paragraph{Text: s.counted("roster.unmatched", unmatched)})
	}
	if missing := s.In.Reading.Readers.V - len(r.Pairs); missing > 0 {
		bs = append(bs, document.Paragraph{Text: s.counted("roster.open", missing)})
	}
	return bs
}

// whoFromWhere writes a reader and their agency, on two lines.
func (s composer) whoFromWhere(seat roster.Seat) []document.Inline {
	if seat.Person == nil {
		return s.phrase("gap.person")
	}
	return inLines(s.who(seat.Person), s.agencyOf(seat.Person), s.only(seat.Reader.Days))
}

// matched writes the inspector of a seat, with their background and the days on which they are
// present.
func (s composer) matched(seat roster.Seat) []document.Inline {
	if seat.Inspector == nil {
		return s.phrase("roster.not_matched")
	}
	var agency []document.Inline
	if s.agency(seat.Inspector) != nil {
		agency = s.agencyOf(seat.Inspector)
	}
	return inLines(s.who(seat.Inspector), agency, s.only(seat.Inspector.Days))
}

// only writes the reading days on which a person is present, if they miss some.
func (s composer) only(days []definition.Date) []document.Inline {
	if there := s.there(days); there != nil {
		return s.phrase("roster.only_on", slot{"days", there})
	}
	return nil
}

// there lists the reading days on which a person is present. It returns nothing if they are
// present on all or none of them.
func (s composer) there(days []definition.Date) []document.Inline {
	missing := roster.Missing(days, s.In.Reading.Dates)
	if len(missing) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, d := range readingDays(s.In) {
		if !slices.ContainsFunc(missing, func(m definition.Date) bool { return m.V == d }) {
			list = append(list, []document.Inline{s.on(d)})
		}
	}
	return s.listed(list)
}

func (s composer) room(seat roster.Seat) []document.Inline {
	if seat.Room == "" {
		return s.phrase("gap.settled")
	}
	return document.Words(seat.Room)
}

// reserves lists the reserves in the order in which they step in.
func (s composer) reserves(r roster.Roster) []document.Block {
	bs := []document.Block{s.heading(2, "roster.reserves")}
	if len(r.Reserves) == 0 {
		return append(bs, s.para("roster.no_reserves"))
	}
	list := document.List{Ordered: true, Start: 1}
	for _, seat := range r.Reserves {
		list.Items = append(list.Items, item(s.onDays(s.phrase("roster.from",
			slot{"person", s.who(seat.Person)}, slot{"agency", s.agencyOf(seat.Person)}), seat.Reader.Days)...))
	}
	return append(bs, s.para("roster.stepping_in"), list)
}

// free lists the inspectors without a reader.
func (s composer) free(r roster.Roster) []document.Block {
	if len(r.Inspectors) == 0 {
		return nil
	}
	var list [][]document.Inline
	for _, p := range r.Inspectors {
		list = append(list, s.onDays(s.who(p), p.Days))
	}
	return []document.Block{s.heading(2, "roster.free"), s.para("roster.free_lead", slot{"inspectors", s.listed(list)})}
}

// onDays writes a person, with the days on which they are present if they miss some.
func (s composer) onDays(who []document.Inline, days []definition.Date) []document.Inline {
	if there := s.there(days); there != nil {
		return s.phrase("roster.there_on", slot{"person", who}, slot{"days", there})
	}
	return who
}
