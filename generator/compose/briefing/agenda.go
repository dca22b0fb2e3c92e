package briefing

import (
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// sittingFacts returns the date, time and place of a further session.
func (s composer) sittingFacts(sitting calendar.Sitting) []document.Fact {
	facts := []document.Fact{{
		Term:  s.nameOfSitting(sitting),
		Value: writer.InLines(s.DateOf(sitting.Date), s.sittingTimes(sitting)),
	}}
	if own := sitting.Own; own != nil && (writer.Has(own.Venue) || writer.Has(own.Access) || writer.Has(own.Joining)) {
		facts = append(facts, s.Place(writer.Place{Venue: own.Venue, Access: own.Access, Joining: own.Joining})...)
	}
	return facts
}

func (s composer) nameOfSitting(sitting calendar.Sitting) string {
	return s.Say("training.session", writer.Put("number", strconv.Itoa(sitting.Number)))
}

// sittingTimes writes the start and end of a session, if they are known.
func (s composer) sittingTimes(sitting calendar.Sitting) []document.Inline {
	length := calendar.Length(s.In.Agenda, sitting.Number)
	return s.FromTo(sitting.Start, definition.Int{V: length, Set: length > 0})
}

// agenda composes the items of each session with their times.
func (s composer) agenda() []document.Block {
	bs := []document.Block{s.Heading(2, "training.agenda")}
	if len(s.In.Agenda) == 0 {
		return append(bs, s.Para("training.no_agenda"))
	}
	sittings := calendar.Sittings(s.In)
	for _, sitting := range sittings {
		caption := s.Say("training.caption")
		if len(sittings) > 1 {
			name := s.nameOfSitting(sitting)
			caption = s.Say("training.session_caption", writer.Put("number", strconv.Itoa(sitting.Number)))
			bs = append(bs, document.Heading{Level: 3, ID: "session-" + strconv.Itoa(sitting.Number), Text: document.Words(name)})
			bs = append(bs, document.Paragraph{Text: writer.InLines(s.DateOf(sitting.Date), s.sittingTimes(sitting))})
		}
		if len(sitting.Turns) == 0 {
			bs = append(bs, s.Para("training.no_agenda"))
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
		Columns: []document.Column{s.TimeColumn(sitting.Start), s.Wide("training.item"), s.Column("training.lead_by")},
	}
	for i, turn := range sitting.Turns {
		it := s.In.Agenda[turn.Item]
		what := writer.InLines(s.Prose(it.Title), s.beside(sitting.Turns, i), s.Prose(it.Notes))
		t.Rows = append(t.Rows, writer.Row(s.Time(sitting.Start, turn.Slot), what, s.ledBy(it)))
	}
	return t
}

// beside writes the items that run at the same time as an item.
func (s composer) beside(turns []calendar.Turn, i int) []document.Inline {
	var others [][]document.Inline
	for j, o := range turns {
		if j != i && turns[i].Group != "" && o.Group == turns[i].Group && o.Slot.From == turns[i].Slot.From {
			others = append(others, s.Prose(s.In.Agenda[o.Item].Title))
		}
	}
	if len(others) == 0 {
		return nil
	}
	return s.Phrase("training.beside", writer.Set("others", s.Listed(others)...))
}
