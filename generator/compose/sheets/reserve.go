package sheets

import (
	"fmt"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// inReserve composes a reserve's own sheet: when they might be called, who calls, where they
// would sit, what not to do until then, and what to do about a concern.
func (s composer) inReserve(r roster.Roster, turn int) []document.Block {
	seat, re := r.Reserves[turn], s.In.Reading
	facts := []document.Fact{s.Fact("reserve.turn", document.Words(s.turn(turn, len(r.Reserves)))...)}
	facts = append(facts, s.FactOf("sheet.access", seat.Reader.Access)...)
	facts = append(facts, s.Place(writer.Place{Mode: re.Mode, Venue: re.Venue, Access: re.Access, Joining: re.Joining})...)
	return slices.Concat(
		[]document.Block{s.Heading(2, "reserve.called"), s.whenCalled(), document.Facts{Items: facts}},
		s.DayList(seat.Reader.Days),
		s.whoCalls(),
		s.couldSit(seat),
		[]document.Block{s.Heading(2, "reserve.until"), document.List{Items: []document.Item{
			writer.Item(s.Phrase("reserve.no_records")...), writer.Item(s.Phrase("reserve.no_swap")...), writer.Item(s.Phrase("reserve.new_sheet")...),
		}}},
		[]document.Block{s.Heading(2, "sheet.concern"), s.ConcernSteps()},
		s.whomElseToReach(),
		s.NumberByHand(),
	)
}

// turn writes a reserve's position in the order.
func (s composer) turn(turn, all int) string {
	if all == 1 {
		return s.Say("reserve.only")
	}
	return s.Say("reserve.turn_of", writer.Put("number", fmt.Sprint(turn+1)), writer.Put("all", fmt.Sprint(all)))
}

// whenCalled writes how long a reserve might be called.
func (s composer) whenCalled() document.Block {
	days := writer.ReadingDays(s.In)
	if len(days) == 0 {
		return s.Para("reserve.when")
	}
	return s.Para("reserve.when_until", writer.Set("last", []document.Inline{s.On(slices.MaxFunc(days, day.Date.Compare))}...))
}

// whoCalls lists the people who call reserves.
func (s composer) whoCalls() []document.Block {
	bs := []document.Block{s.Heading(2, "reserve.by"), s.Para("reserve.by_lead")}
	facts := s.Reachable(toCall())
	if len(facts) == 0 {
		return append(bs, s.Para("sheet.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}

// possibleSeat is a seat that a reserve may take. away lists the readers whose absence alone is
// enough; it is empty if a second reader must be absent.
type possibleSeat struct {
	inspector string // id
	room      string
	away      []string // ids
}

// possibleSeats lists the seats that a reserve may take: first those that need one absence.
func (s composer) possibleSeats(id string) []possibleSeat {
	var list []possibleSeat
	for _, a := range s.In.Absences {
		for _, c := range a.Changes {
			if c.Person != id || !c.StepsIn {
				continue
			}
			i := slices.IndexFunc(list, func(o possibleSeat) bool { return o.inspector == c.Inspector })
			if i < 0 {
				i, list = len(list), append(list, possibleSeat{inspector: c.Inspector, room: c.Room})
			}
			if len(a.Away) == 1 {
				list[i].away = append(list[i].away, a.Away[0])
			}
		}
	}
	return list
}

// couldSit composes the table of a reserve's possible seats.
func (s composer) couldSit(seat roster.Seat) []document.Block {
	bs := []document.Block{s.Heading(2, "reserve.seats")}
	if len(s.In.Absences) == 0 {
		return append(bs, s.Para("reserve.not_known"))
	}
	list := s.possibleSeats(seat.Reader.Person.V)
	if len(list) == 0 {
		return append(bs, s.Para("reserve.no_seat"))
	}
	t := document.Table{
		Caption:  s.Say("reserve.caption"),
		Columns:  []document.Column{s.Column("roster.inspector"), s.Column("roster.room"), s.Wide("reserve.if")},
		RowHeads: true,
	}
	for _, c := range list {
		why := s.Phrase("reserve.two_away")
		if len(c.away) > 0 {
			why = s.AnyOf(c.away)
		}
		t.Rows = append(t.Rows, writer.Row(s.WhoIs(c.inspector), s.Room(roster.Seat{Room: c.room}), why))
	}
	return append(bs, s.Para("reserve.seats_lead"), t)
}
