package briefing

import "briefpack/generator/model/document"

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
		s.fact("sign-in.date", s.dateOf(s.In.Training.Date)...),
		s.fact("sign-in.place", s.venue()...),
	}}}
	if len(guests) > 0 {
		t := document.Table{
			Caption:  s.say("sign-in.expected_caption"),
			Columns:  []document.Column{s.column("sign-in.name"), s.column("sign-in.from"), s.wide("sign-in.signature")},
			RowHeads: true,
		}
		for _, p := range guests {
			t.Rows = append(t.Rows, row(s.who(p), s.comesFrom(p), nil))
		}
		bs = append(bs, s.heading(2, "sign-in.expected"), t)
	}
	if blank > 0 {
		t := document.Table{
			Caption: s.say("sign-in.walk_ins_caption"),
			Columns: []document.Column{s.wide("sign-in.name"), s.wide("sign-in.from"), s.wide("sign-in.signature")},
		}
		for range blank {
			t.Rows = append(t.Rows, row(nil, nil, nil))
		}
		bs = append(bs, s.heading(2, "sign-in.walk_ins"), s.para("sign-in.welcome"), t)
	}
	return bs
}

func (s composer) venue() []document.Inline {
	if has(s.In.Training.Venue) {
		return s.prose(s.In.Training.Venue)
	}
	return s.phrase("gap.settled")
}

// nameCards composes a card for everyone in the room.
func nameCards(s composer) []document.Block {
	if !s.In.RoomKit.NameCards.V {
		return nil
	}
	var cards document.Cards
	for _, p := range s.guests() {
		cards.Items = append(cards.Items, document.Card{Name: s.who(p), From: s.comesFrom(p)})
	}
	if len(cards.Items) == 0 {
		return nil
	}
	return []document.Block{s.para("name-cards.how"), cards}
}

// mostNotePages is the maximum number of ruled pages.
const mostNotePages = 40

// notes composes ruled pages.
func notes(s composer) []document.Block {
	n := min(s.In.RoomKit.NotePages.V, mostNotePages)
	if n < 1 {
		return nil
	}
	return []document.Block{document.Lines{Label: s.say("notes.label"), Count: n, Pages: true}}
}
