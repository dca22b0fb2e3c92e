package sheets

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// mostWalkIns is the maximum number of blank rows on a sign-in sheet.
const mostWalkIns = 200

// signIn composes the sign-in sheet, with expected people and blank rows.
func signIn(c composer) []document.Block {
	blank := min(c.In.RoomKit.WalkIns.V, mostWalkIns)
	guests := c.guests()
	if !c.In.RoomKit.WalkIns.Set || len(guests) == 0 && blank < 1 {
		return nil
	}
	bs := []document.Block{document.Facts{Items: []document.Fact{
		c.Fact("sign-in.date", c.TrainingDays()...),
		c.Fact("sign-in.place", c.venue()...),
	}}}
	if len(guests) > 0 {
		t := document.Table{
			Caption:  c.Say("sign-in.expected_caption"),
			Columns:  []document.Column{c.Column("sign-in.name"), c.Column("sign-in.from"), c.Wide("sign-in.signature")},
			RowHeads: true,
		}
		for _, p := range byName(guests) {
			t.Rows = append(t.Rows, writer.Row(c.Who(p), c.comesFrom(p), nil))
		}
		bs = append(bs, c.Heading(2, "sign-in.expected"), t)
	}
	if blank > 0 {
		t := document.Table{
			Caption: c.Say("sign-in.walk_ins_caption"),
			Columns: []document.Column{c.Wide("sign-in.name"), c.Wide("sign-in.from"), c.Wide("sign-in.signature")},
		}
		for range blank {
			t.Rows = append(t.Rows, writer.Row(nil, nil, nil))
		}
		bs = append(bs, c.Heading(2, "sign-in.walk_ins"), c.Para("sign-in.welcome"), t)
	}
	return bs
}

// venue writes the place of the main session or, without one, the places of all sessions.
func (c composer) venue() []document.Inline {
	if writer.Has(c.In.Training.Venue) {
		return c.Prose(c.In.Training.Venue)
	}
	var places [][]document.Inline
	for _, s := range c.In.Sessions {
		if writer.Has(s.Venue) && !c.In.Training.Held() {
			places = append(places, c.Prose(s.Venue))
		}
	}
	if len(places) == 0 {
		return c.Open()
	}
	return writer.InLines(places...)
}

// nameCards composes a card for everyone in the room.
func nameCards(c composer) []document.Block {
	if !c.In.RoomKit.NameCards.V {
		return nil
	}
	var cards document.Cards
	for _, p := range c.guests() {
		cards.Items = append(cards.Items, document.Card{Name: c.Who(p), From: c.comesFrom(p)})
	}
	if len(cards.Items) == 0 {
		return nil
	}
	return []document.Block{c.Para("name-cards.how"), cards}
}

// mostNotePages is the maximum number of ruled pages.
const mostNotePages = 40

// notes composes ruled pages.
func notes(c composer) []document.Block {
	n := min(c.In.RoomKit.NotePages.V, mostNotePages)
	if n < 1 {
		return nil
	}
	return []document.Block{document.Lines{Label: c.Say("notes.label"), Count: n, Pages: true}}
}
