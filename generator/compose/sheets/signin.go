package sheets

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// mostWalkIns is the maximum number of blank rows on a sign-in sheet.
const mostWalkIns = 200

// signIn composes the sign-in sheet, with expected people and blank rows.
func signIn(s composer) []document.Block {
	blank := min(s.In.RoomKit.WalkIns.V, mostWalkIns)
	guests := s.guests()
	if !s.In.RoomKit.WalkIns.Set || len(guests) == 0 && blank < 1 {
		return nil
	}
	bs := []document.Block{document.Facts{Items: []document.Fact{
		s.Fact("sign-in.date", s.DateOf(s.In.Training.Date)...),
		s.Fact("sign-in.place", s.venue()...),
	}}}
	if len(guests) > 0 {
		t := document.Table{
			Caption:  s.Say("sign-in.expected_caption"),
			Columns:  []document.Column{s.Column("sign-in.name"), s.Column("sign-in.from"), s.Wide("sign-in.signature")},
			RowHeads: true,
		}
		for _, p := range guests {
			t.Rows = append(t.Rows, writer.Row(s.Who(p), s.comesFrom(p), nil))
		}
		bs = append(bs, s.Heading(2, "sign-in.expected"), t)
	}
	if blank > 0 {
		t := document.Table{
			Caption: s.Say("sign-in.walk_ins_caption"),
			Columns: []document.Column{s.Wide("sign-in.name"), s.Wide("sign-in.from"), s.Wide("sign-in.signature")},
		}
		for range blank {
			t.Rows = append(t.Rows, writer.Row(nil, nil, nil))
		}
		bs = append(bs, s.Heading(2, "sign-in.walk_ins"), s.Para("sign-in.welcome"), t)
	}
	return bs
}

func (c composer) venue() []document.Inline {
	if writer.Has(c.In.Training.Venue) {
		return c.Prose(c.In.Training.Venue)
	}
	return c.Phrase("gap.settled")
}

// nameCards composes a card for everyone in the room.
func nameCards(s composer) []document.Block {
	if !s.In.RoomKit.NameCards.V {
		return nil
	}
	var cards document.Cards
	for _, p := range s.guests() {
		cards.Items = append(cards.Items, document.Card{Name: s.Who(p), From: s.comesFrom(p)})
	}
	if len(cards.Items) == 0 {
		return nil
	}
	return []document.Block{s.Para("name-cards.how"), cards}
}

// mostNotePages is the maximum number of ruled pages.
const mostNotePages = 40

// notes composes ruled pages.
func notes(s composer) []document.Block {
	n := min(s.In.RoomKit.NotePages.V, mostNotePages)
	if n < 1 {
		return nil
	}
	return []document.Block{document.Lines{Label: s.Say("notes.label"), Count: n, Pages: true}}
}
