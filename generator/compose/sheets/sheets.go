// Package sheets composes the sheets of the print edition: sheets for the training room, the roster
// for the wall, and a sheet for each reader and reserve.
package sheets

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/compose/forms"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Of composes the additional documents of the print edition: the forms that are not public, the
// materials for the training room when people are nominated, then, when readers are chosen, the roster for the wall, and a sheet
// for each reader and each reserve. The sheets are
// named "reader-1", "reader-2", "reserve-1" and have no hosted page.
func Of(b *writer.Brief) []*document.Document {
	sheets := Common(b, func(string) bool { return true })
	for _, own := range PersonalOf(b) {
		sheets = append(sheets, own.Sheet)
	}
	return sheets
}

// Common composes those of the documents that are not for one person, if has returns true for their
// name.
func Common(b *writer.Brief, has func(name string) bool) []*document.Document {
	s := composer{writer.New(b)}
	sheets := append(s.roomKit(has), s.forms(has)...)
	if !b.In.Needs(definition.Chosen) || !has(onTheWall) {
		return sheets
	}
	if r := roster.Of(b.In); len(r.Pairs) > 0 && b.In.Reading.Seats() > 0 && !b.In.Document(onTheWall).Off.V {
		sheets = append(sheets, s.onWall(r.Pairs))
	}
	return sheets
}

// Personal is the sheet of one reader or reserve.
type Personal struct {
	Kind  string // definition.ReaderSheet or definition.ReserveSheet
	Sheet *document.Document
}

// PersonalOf composes the sheets of all readers and reserves, if they are chosen.
func PersonalOf(b *writer.Brief) []Personal {
	if !b.In.Needs(definition.Chosen) {
		return nil
	}
	return composer{writer.New(b)}.personalSheets()
}

func (c composer) personalSheets() []Personal {
	r, initials := roster.Of(c.In), c.initials()
	var list []Personal
	add := func(kind string, i int, seat roster.Seat, body func() []document.Block) {
		if !c.In.Document(kind).Off.V {
			list = append(list, Personal{kind, c.own(kind, i, seat, body())})
		}
	}
	for i, seat := range r.Pairs {
		add(ofReader, i, seat, func() []document.Block { return c.personal(seat, initials[seat.Person]) })
	}
	for i, seat := range r.Reserves {
		add(ofReserve, i, seat, func() []document.Block { return c.inReserve(r, i) })
	}
	return list
}

// onWall returns the roster for the wall.
func (c composer) onWall(seats []roster.Seat) *document.Document {
	d := c.sheet(onTheWall, c.Title(onTheWall), c.Lead(onTheWall), c.WithOwnTexts(onTheWall, c.wall(seats)))
	d.Wall = true
	return d
}

// forms composes the forms that are only in the print edition. Each page says what to do with it.
func (c composer) forms(has func(name string) bool) []*document.Document {
	var docs []*document.Document
	for _, f := range c.In.FormsNow() {
		if f.IsPublic() || c.In.IsClosed() || !has(f.Key) {
			continue
		}
		d := c.sheet(f.Key, c.Title(f.Key), c.Lead(f.Key), forms.Body(c.Writer, f))
		d.Form, d.Sides = true, f.Sides.V
		d.Imprint.Edition = c.EditionToHandle(document.Plain(forms.Handling(c.Writer, f)))
		docs = append(docs, d)
	}
	return docs
}

// The keys of a definition's own texts for personal sheets.
const (
	ofReader  = definition.ReaderSheet
	ofReserve = definition.ReserveSheet
)

// own returns the personal sheet with a number and a kind.
func (c composer) own(kind string, i int, seat roster.Seat, body []document.Block) *document.Document {
	title := c.Say("sheet.title", writer.Put("title", c.Title(kind)), writer.Set("person", c.whoFor(seat)...))
	name := fmt.Sprintf("%s-%d", strings.TrimSuffix(c.In.FileOf(kind), "-sheet"), i+1)
	d := c.sheet(name, title, c.Lead(kind), c.WithOwnTexts(kind, body))
	d.For, d.Word = seat.Reader.Person.V, c.In.Document(kind).Word.V
	return d
}

// onTheWall is the name of the roster for the wall.
const onTheWall = "wall"

// Names lists the documents of the print edition that a definition may have texts for. All
// personal sheets of a kind share one name.
func Names() []string {
	var names []string
	for _, k := range roomSheets {
		names = append(names, k.name)
	}
	return append(names, onTheWall, ofReader, ofReserve)
}

func (c composer) sheet(name, title, lead string, body []document.Block) *document.Document {
	im := c.Imprint(name)
	im.Address = "" // not hosted
	return &document.Document{Name: name, Title: title, Lead: lead, Lang: c.Words.Lang, Imprint: im, Word: c.In.Document(name).Word.V, Blocks: writer.UniqueIDs(c.Linked(body))}
}

func (c composer) whoFor(seat roster.Seat) []document.Inline {
	if seat.Person == nil {
		return c.Open()
	}
	return c.Who(seat.Person)
}

// personal composes a reader's own sheet: their inspector, place and dates, who to call, and
// what to do about a concern.
func (c composer) personal(seat roster.Seat, initials string) []document.Block {
	r := c.In.Reading
	facts := c.pair(seat)
	if initials != "" && c.In.Reading.Seats() > 0 {
		facts = append(facts, c.Fact("sheet.wall", document.Words(initials)...))
	}
	facts = append(facts, c.FactOf("sheet.access", seat.Reader.Access)...)
	facts = append(facts, c.Place(writer.Place{Mode: r.Mode, Venue: r.Venue, Access: r.Access, Joining: r.Joining})...)
	return slices.Concat(
		[]document.Block{c.Heading(2, "sheet.with"), document.Facts{Items: facts}},
		c.DayList(seat.Reader.Days),
		c.whoToCall(),
		[]document.Block{c.Heading(2, "sheet.concern")}, c.Urgent(), []document.Block{c.ConcernSteps()},
		c.whoElseToContact(),
		c.NumberByHand(),
	)
}

// pair returns who a reader sits with, and where.
func (c composer) pair(seat roster.Seat) []document.Fact {
	if c.In.Reading.Seats() == 0 {
		return nil
	}
	facts := []document.Fact{c.Fact("sheet.inspector", c.Matched(seat)...)}
	var others [][]document.Inline
	for _, s := range roster.Of(c.In).Pairs {
		if s.Inspector != nil && s.Inspector == seat.Inspector && s.Reader != seat.Reader {
			others = append(others, c.Who(s.Person))
		}
	}
	if len(others) > 0 {
		facts = append(facts, c.Fact("sheet.others", c.Listed(others)...))
	}
	return append(facts, c.Fact("sheet.room", c.Room(seat)...))
}

// toCall lists the roles to call if someone cannot attend.
func toCall() []string { return []string{"key_contact", "inspection_lead"} }

// whoToCall lists the people to call if someone cannot attend, so that they can ask a reserve.
func (c composer) whoToCall() []document.Block {
	why := "sheet.ill_lead"
	if c.In.Reading.Reserves.V > 0 {
		why = "sheet.ill_reserve"
	}
	bs := []document.Block{c.Heading(2, "sheet.ill"), c.Para(why)}
	facts := c.Reachable(toCall())
	if len(facts) == 0 {
		return append(bs, c.Para("sheet.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}

// whoElseToContact lists the people who handle concerns and are not on the sheet yet.
func (c composer) whoElseToContact() []document.Block {
	roles := slices.DeleteFunc(c.ConcernRoles(), func(role string) bool { return slices.Contains(toCall(), role) })
	if facts := c.Reachable(roles); len(facts) > 0 {
		return []document.Block{document.Facts{Items: facts}}
	}
	return nil
}
