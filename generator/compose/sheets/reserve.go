package sheets

import (
	"fmt"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

// inReserve composes a reserve's own sheet: when they might be called, who calls, where they
// would sit, what not to do until then, and what to do about a concern.
func (c composer) inReserve(r roster.Roster, turn int) []document.Block {
	seat, re := r.Reserves[turn], c.In.Reading
	facts := []document.Fact{c.Fact("reserve.turn", document.Words(c.turn(turn, len(r.Reserves)))...)}
	facts = append(facts, c.FactOf("sheet.access", seat.Reader.Access)...)
	facts = append(facts, c.Place(writer.Place{Mode: re.Mode, Venue: re.Venue, Access: re.Access, Joining: re.Joining})...)
	return slices.Concat(
		[]document.Block{c.Heading(2, "reserve.called"), c.whenCalled(), document.Facts{Items: facts}},
		c.DayList(seat.Reader.Days),
		c.whoCalls(),
		c.couldSit(seat),
		[]document.Block{c.Heading(2, "reserve.until"), c.untilCalled()},
		[]document.Block{c.Heading(2, "sheet.concern")}, c.Urgent(), []document.Block{c.ConcernSteps()},
		c.whoElseToContact(),
		c.NumberByHand(),
	)
}

// untilCalled lists what to do and not to do before a reserve is called.
func (c composer) untilCalled() document.Block {
	keys := []string{"reserve.no_records", "reserve.no_swap", "reserve.new_sheet"}
	if c.In.Reading.Seats() == 0 {
		keys = []string{"reserve.no_records", "reserve.new_sheet"}
	}
	var list document.List
	for _, key := range keys {
		list.Items = append(list.Items, writer.Item(c.Phrase(key)...))
	}
	return list
}

// turn writes a reserve's position in the order.
func (c composer) turn(turn, all int) string {
	if all == 1 {
		return c.Say("reserve.only")
	}
	return c.Say("reserve.turn_of", writer.Put("number", fmt.Sprint(turn+1)), writer.Put("all", fmt.Sprint(all)))
}

// whenCalled writes how long a reserve might be called.
func (c composer) whenCalled() document.Block {
	days := calendar.ReadingDays(c.In)
	if len(days) == 0 {
		return c.Para("reserve.when")
	}
	return c.Para("reserve.when_until", writer.Set("last", []document.Inline{c.On(slices.MaxFunc(days, day.Date.Compare))}...))
}

// whoCalls lists the people who call reserves.
func (c composer) whoCalls() []document.Block {
	bs := []document.Block{c.Heading(2, "reserve.by"), c.Para("reserve.by_lead")}
	facts := c.Reachable(toCall())
	if len(facts) == 0 {
		return append(bs, c.Para("sheet.nobody"))
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
func (c composer) possibleSeats(id string) []possibleSeat {
	var list []possibleSeat
	for _, a := range c.In.Absences {
		for _, one := range a.Changes {
			if one.Person != id || !one.StepsIn {
				continue
			}
			i := slices.IndexFunc(list, func(o possibleSeat) bool { return o.inspector == one.Inspector })
			if i < 0 {
				i, list = len(list), append(list, possibleSeat{inspector: one.Inspector, room: one.Room})
			}
			if len(a.Away) == 1 {
				list[i].away = append(list[i].away, a.Away[0])
			}
		}
	}
	return list
}

// couldSit composes the table of a reserve's possible seats.
func (c composer) couldSit(seat roster.Seat) []document.Block {
	if c.In.Reading.Seats() == 0 {
		return nil
	}
	bs := []document.Block{c.Heading(2, "reserve.seats")}
	if len(c.In.Absences) == 0 {
		return append(bs, c.Para("reserve.not_known"))
	}
	list := c.possibleSeats(seat.Reader.Person.V)
	if len(list) == 0 {
		return append(bs, c.Para("reserve.no_seat"))
	}
	t := document.Table{
		Caption:  c.Say("reserve.caption"),
		Columns:  []document.Column{c.Column("roster.inspector"), c.Column("roster.room"), c.Wide("reserve.if")},
		RowHeads: true,
	}
	for _, one := range list {
		why := c.Phrase("reserve.two_away")
		if len(one.away) > 0 {
			why = c.AnyOf(one.away)
		}
		t.Rows = append(t.Rows, writer.Row(c.WhoIs(one.inspector), c.Room(roster.Seat{Room: one.room}), why))
	}
	return append(bs, c.Para("reserve.seats_lead"), t)
}
