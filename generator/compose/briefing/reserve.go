package briefing

import (
	"fmt"
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// inReserve composes a reserve's own sheet: when they might be called, who calls, where they
// would sit, what not to do until then, and what to do about a concern.
func (s composer) inReserve(r roster.Roster, turn int) []document.Block {
	seat, re := r.Reserves[turn], s.In.Reading
	facts := []document.Fact{s.fact("reserve.turn", document.Words(s.turn(turn, len(r.Reserves)))...)}
	facts = append(facts, s.factOf("sheet.access", seat.Reader.Access)...)
	facts = append(facts, s.place(place{re.Mode, re.Venue, re.Access, re.Joining})...)
	return slices.Concat(
		[]document.Block{s.heading(2, "reserve.called"), s.whenCalled(), document.Facts{Items: facts}},
		s.dayList(seat.Reader.Days),
		s.whoCalls(),
		s.couldSit(seat),
		[]document.Block{s.heading(2, "reserve.until"), document.List{Items: []document.Item{
			item(s.phrase("reserve.no_records")...), item(s.phrase("reserve.no_swap")...), item(s.phrase("reserve.new_sheet")...),
		}}},
		[]document.Block{s.heading(2, "sheet.concern"), s.concernSteps()},
		s.whomElseToReach(),
		s.numberByHand(),
	)
}

// turn writes a reserve's position in the order.
func (s composer) turn(turn, all int) string {
	if all == 1 {
		return s.say("reserve.only")
	}
	return s.say("reserve.turn_of", put("number", fmt.Sprint(turn+1)), put("all", fmt.Sprint(all)))
}

// whenCalled writes how long a reserve might be called.
func (s composer) whenCalled() document.Block {
	days := readingDays(s.In)
	if len(days) == 0 {
		return s.para("reserve.when")
	}
	return s.para("reserve.when_until", slot{"last", []document.Inline{s.on(slices.MaxFunc(days, day.Date.Compare))}})
}

// whoCalls lists the people who call reserves.
func (s composer) whoCalls() []document.Block {
	bs := []document.Block{s.heading(2, "reserve.by"), s.para("reserve.by_lead")}
	facts := s.reachable(toCall())
	if len(facts) == 0 {
		return append(bs, s.para("sheet.nobody"))
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
	bs := []document.Block{s.heading(2, "reserve.seats")}
	if len(s.In.Absences) == 0 {
		return append(bs, s.para("reserve.not_known"))
	}
	list := s.possibleSeats(seat.Reader.Person.V)
	if len(list) == 0 {
		return append(bs, s.para("reserve.no_seat"))
	}
	t := document.Table{
		Caption:  s.say("reserve.caption"),
		Columns:  []document.Column{s.column("roster.inspector"), s.column("roster.room"), s.wide("reserve.if")},
		RowHeads: true,
	}
	for _, c := range list {
		why := s.phrase("reserve.two_away")
		if len(c.away) > 0 {
			why = s.anyOf(c.away)
		}
		t.Rows = append(t.Rows, row(s.whoIs(c.inspector), s.room(roster.Seat{Room: c.room}), why))
	}
	return append(bs, s.para("reserve.seats_lead"), t)
}
