package briefing

import "briefpack/generator/model/document"

// mostWalkIns is the most blank rows that a sign-in sheet gets.
const mostWalkIns = 200

// signIn is the sheet at the door: everybody who is expected, and room for others.
func signIn(s scribe) []document.Block {
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

func (s scribe) venue() []document.Inline {
	if has(s.In.Training.Venue) {
		return s.prose(s.In.Training.Venue)
	}
	return s.phrase("gap.settled")
}

// nameCards is a card for everybody in the room.
func nameCards(s scribe) []document.Block {
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

// mostNotePages is the most pages of ruled lines.
const mostNotePages = 40

// notes is ruled pages.
func notes(s scribe) []document.Block {
	n := min(s.In.RoomKit.NotePages.V, mostNotePages)
	if n < 1 {
		return nil
	}
	return []document.Block{document.Lines{Label: s.say("notes.label"), Count: n, Pages: true}}
}
