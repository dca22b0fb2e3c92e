package briefing

import (
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// furtherSittings lists the training sessions after the first.
func (s composer) furtherSittings() []calendar.Sitting {
	var list []calendar.Sitting
	for _, sitting := range calendar.Sittings(s.In) {
		if sitting.Number > 1 {
			list = append(list, sitting)
		}
	}
	return list
}

// sittingFacts returns the date, time and place of a further session.
func (s composer) sittingFacts(sitting calendar.Sitting) []document.Fact {
	facts := []document.Fact{{
		Term:  s.nameOfSitting(sitting),
		Value: inLines(s.dateOf(sitting.Date), s.sittingTimes(sitting)),
	}}
	if own := sitting.Own; own != nil && (has(own.Venue) || has(own.Access) || has(own.Joining)) {
		facts = append(facts, s.place(place{venue: own.Venue, access: own.Access, joining: own.Joining})...)
	}
	return facts
}

func (s composer) nameOfSitting(sitting calendar.Sitting) string {
	return s.say("training.session", put("number", strconv.Itoa(sitting.Number)))
}

// sittingTimes writes the start and end of a session, if they are known.
func (s composer) sittingTimes(sitting calendar.Sitting) []document.Inline {
	length := calendar.Length(s.In.Agenda, sitting.Number)
	return s.fromTo(sitting.Start, definition.Int{V: length, Set: length > 0})
}

// agenda composes the items of each session with their times.
func (s composer) agenda() []document.Block {
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

// turns composes the table of the items of one session.
func (s composer) turns(sitting calendar.Sitting, caption string) document.Block {
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

// beside writes the items that run at the same time as an item.
func (s composer) beside(turns []calendar.Turn, i int) []document.Inline {
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
