package briefing

import (
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// furtherSittings lists the sessions of the training after the first.
func (s scribe) furtherSittings() []calendar.Sitting {
	var list []calendar.Sitting
	for _, sitting := range calendar.Sittings(s.In) {
		if sitting.Number > 1 {
			list = append(list, sitting)
		}
	}
	return list
}

// sittingFacts says when and where a further session is.
func (s scribe) sittingFacts(sitting calendar.Sitting) []document.Fact {
	facts := []document.Fact{{
		Term:  s.nameOfSitting(sitting),
		Value: inLines(s.dateOf(sitting.Date), s.sittingTimes(sitting)),
	}}
	if own := sitting.Own; own != nil && (has(own.Venue) || has(own.Access) || has(own.Joining)) {
		facts = append(facts, s.place(place{venue: own.Venue, access: own.Access, joining: own.Joining})...)
	}
	return facts
}

func (s scribe) nameOfSitting(sitting calendar.Sitting) string {
	return s.say("training.session", put("number", strconv.Itoa(sitting.Number)))
}

// sittingTimes writes from when to when a session lasts, as far as that is settled.
func (s scribe) sittingTimes(sitting calendar.Sitting) []document.Inline {
	length := calendar.Length(s.In.Agenda, sitting.Number)
	return s.fromTo(sitting.Start, definition.Int{V: length, Set: length > 0})
}

// agenda is the items of each session with the clock times that follow from their
// lengths.
func (s scribe) agenda() []document.Block {
	bs := []document.Block{s.heading(2, "training.agenda")}
	if len(s.In.Agenda) == 0 {
		return append(bs, s.para("training.no_agenda"))
	}
	sittings := calendar.Sittings(s.In)
	for _, sitting := range sittings {
		caption := s.say("training.caption")
		if len(sittings) > 1 {
			name := s.nameOfSitting(sitting)
			caption = s.say("training.session_caption", put("number", strconv.Itoa(sitting.Number)))
			bs = append(bs, document.Heading{Level: 3, ID: "session-" + strconv.Itoa(sitting.Number), Text: document.Words(name)})
			bs = append(bs, document.Paragraph{Text: inLines(s.dateOf(sitting.Date), s.sittingTimes(sitting))})
		}
		if len(sitting.Turns) == 0 {
			bs = append(bs, s.para("training.no_agenda"))
			continue
		}
		bs = append(bs, s.turns(sitting, caption))
	}
	return append(bs, s.agendaTotal())
}

// turns is the table of the items of one session.
func (s scribe) turns(sitting calendar.Sitting, caption string) document.Block {
	t := document.Table{
		Caption: caption,
		Columns: []document.Column{s.timeColumn(sitting.Start), s.wide("training.item"), s.column("training.lead_by")},
	}
	for i, turn := range sitting.Turns {
		it := s.In.Agenda[turn.Item]
		what := inLines(s.prose(it.Title), s.beside(sitting.Turns, i), s.prose(it.Notes))
		t.Rows = append(t.Rows, row(s.time(sitting.Start, turn.Slot), what, s.ledBy(it)))
	}
	return t
}

// beside says what else goes on while the item of a turn does.
func (s scribe) beside(turns []calendar.Turn, i int) []document.Inline {
	var others [][]document.Inline
	for j, o := range turns {
		if j != i && turns[i].Group != "" && o.Group == turns[i].Group && o.Slot.From == turns[i].Slot.From {
			others = append(others, s.prose(s.In.Agenda[o.Item].Title))
		}
	}
	if len(others) == 0 {
		return nil
	}
	return s.phrase("training.beside", slot{"others", s.listed(others)})
}
