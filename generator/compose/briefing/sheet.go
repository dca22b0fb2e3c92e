package briefing

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Sheets composes what only the print edition has besides its documents: the kit for the
// training room, the roster for the wall, and a sheet for each reader and for each reserve.
// The names of the last are "reader-1", "reader-2", "reserve-1" in their order; no page of
// the hosted edition answers to any of them.
func Sheets(b *Brief) []*document.Document {
	s := newScribe(b)
	sheets := s.roomKit()
	r := roster.Of(b.In)
	seats := r.Pairs
	if len(seats) > 0 {
		wall := s.sheet(onTheWall, s.title(onTheWall), s.lead(onTheWall), s.amid(onTheWall, s.wall(seats)))
		wall.Wall = true
		sheets = append(sheets, wall)
	}
	for i, seat := range seats {
		sheets = append(sheets, s.own(ofReader, i, seat, s.personal(seat)))
	}
	for i, seat := range r.Reserves {
		sheets = append(sheets, s.own(ofReserve, i, seat, s.inReserve(r, i)))
	}
	return sheets
}

// The names under which a definition has words for everybody's own sheet.
const (
	ofReader  = "reader-sheet"
	ofReserve = "reserve-sheet"
)

// own returns the sheet of one person, the one of this number of its kind.
func (s scribe) own(kind string, i int, seat roster.Seat, body []document.Block) *document.Document {
	title := s.say("sheet.title", put("title", s.title(kind)), slot{"person", s.whoFor(seat)})
	name := fmt.Sprintf("%s-%d", strings.TrimSuffix(kind, "-sheet"), i+1)
	return s.sheet(name, title, s.lead(kind), s.amid(kind, body))
}

// onTheWall is the name of the roster to hang up.
const onTheWall = "wall"

// SheetNames lists what only the print edition has and a definition may have words for:
// those of the sheets of one person are for everybody's.
func SheetNames() []string {
	var names []string
	for _, k := range kit {
		names = append(names, k.Name)
	}
	return append(names, onTheWall, ofReader, ofReserve)
}

func (s scribe) sheet(name, title, lead string, body []document.Block) *document.Document {
	im := s.imprint(name)
	im.Address = "" // it is not hosted
	return &document.Document{Name: name, Title: title, Lead: lead, Lang: s.words.Lang, Imprint: im, Blocks: uniqueIDs(body)}
}

func (s scribe) whoFor(seat roster.Seat) []document.Inline {
	if seat.Person == nil {
		return s.phrase("gap.person")
	}
	return s.who(seat.Person)
}

// personal is what one reader keeps: whom they sit with, where and when, whom to call,
// and what to do about a concern.
func (s scribe) personal(seat roster.Seat) []document.Block {
	r := s.In.Reading
	facts := []document.Fact{s.fact("sheet.inspector", s.matched(seat)...), s.fact("sheet.room", s.room(seat)...)}
	if initials := s.initials()[seat.Person]; initials != "" {
		facts = append(facts, s.fact("sheet.wall", document.Words(initials)...))
	}
	facts = append(facts, s.factOf("sheet.access", seat.Reader.Access)...)
	facts = append(facts, s.place(place{r.Mode, r.Venue, r.Access, r.Joining})...)
	return slices.Concat(
		[]document.Block{s.heading(2, "sheet.with"), document.Facts{Items: facts}},
		s.dayList(seat.Reader.Days),
		s.whomToCall(),
		[]document.Block{s.heading(2, "sheet.concern"), s.concernSteps()},
		s.whomElseToReach(),
		s.numberByHand(),
	)
}

// toCall is the roles to tell when somebody cannot come.
func toCall() []string { return []string{"key_contact", "inspection_lead"} }

// whomToCall is the people to tell when somebody cannot come, so that a reserve is asked.
func (s scribe) whomToCall() []document.Block {
	bs := []document.Block{s.heading(2, "sheet.ill"), s.para("sheet.ill_lead")}
	facts := s.reachable(toCall())
	if len(facts) == 0 {
		return append(bs, s.para("sheet.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}

// whomElseToReach is the people to whom a concern goes and who are not on the sheet yet.
func (s scribe) whomElseToReach() []document.Block {
	roles := slices.DeleteFunc(s.concernRoles(), func(role string) bool { return slices.Contains(toCall(), role) })
	if facts := s.reachable(roles); len(facts) > 0 {
		return []document.Block{document.Facts{Items: facts}}
	}
	return nil
}
