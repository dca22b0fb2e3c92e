package briefing

import (
	"slices"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// sittingFacts returns the date, time and place of a further session.
func (c composer) sittingFacts(sitting calendar.Sitting) []document.Fact {
	facts := []document.Fact{{
		Term:  c.nameOfSitting(sitting),
		Value: writer.InLines(c.DateOf(sitting.Date), c.sittingTimes(sitting)),
	}}
	if own := sitting.Own; own != nil && (writer.Has(own.Venue) || writer.Has(own.Access) || writer.Has(own.Joining)) {
		facts = append(facts, c.Place(writer.Place{Venue: own.Venue, Access: own.Access, Joining: own.Joining})...)
	}
	return facts
}

func (c composer) nameOfSitting(sitting calendar.Sitting) string {
	return c.Say("training.session", writer.Put("number", strconv.Itoa(sitting.Number)))
}

// sittingTimes writes the start and end of a session, if they are known.
func (c composer) sittingTimes(sitting calendar.Sitting) []document.Inline {
	length := calendar.Length(c.In.Agenda, sitting.Number)
	return c.FromTo(sitting.Start, definition.Int{V: length, Set: length > 0})
}

// agenda composes the items of each session with their times.
func (c composer) agenda() []document.Block {
	bs := []document.Block{c.Heading(2, "training.agenda")}
	if len(c.In.Agenda) == 0 {
		return append(bs, c.Para("training.no_agenda"))
	}
	bs = append(bs, c.agendaTotal())
	sittings := calendar.Sittings(c.In)
	for _, sitting := range sittings {
		caption := c.Say("training.caption")
		if len(sittings) > 1 {
			name := c.nameOfSitting(sitting)
			caption = c.Say("training.session_caption", writer.Put("number", strconv.Itoa(sitting.Number)))
			bs = append(bs, document.Heading{Level: 3, ID: "session-" + strconv.Itoa(sitting.Number), Text: document.Words(name)})
			bs = append(bs, document.Paragraph{Text: writer.InLines(c.DateOf(sitting.Date), c.sittingTimes(sitting))})
		}
		if len(sitting.Turns) == 0 {
			bs = append(bs, c.Para("training.no_agenda"))
			continue
		}
		bs = append(bs, c.turns(sitting, caption))
	}
	return bs
}

// turns composes the table of the items of one session.
func (c composer) turns(sitting calendar.Sitting, caption string) document.Block {
	t := document.Table{
		Caption: caption,
		Filled:  true,
		Columns: []document.Column{{Title: c.Say("time.minutes"), Align: document.End}, c.Wide("training.item"), c.Column("training.lead_by")},
	}
	if sitting.Start.Set {
		t.Columns = slices.Insert(t.Columns, 0, c.Column("time.start"))
	}
	for i, turn := range sitting.Turns {
		it := c.In.Agenda[turn.Item]
		row := writer.Row(document.Words(strconv.Itoa(it.Minutes.V)), c.item(sitting.Turns, i), c.ledBy(it))
		if sitting.Start.Set {
			row.Cells = slices.Insert(row.Cells, 0, document.Cell{Text: []document.Inline{c.At(turn.Slot.From)}})
		}
		row.Pause = it.Break.V
		t.Rows = append(t.Rows, row)
	}
	return t
}

// item writes the title of an item, with what runs beside it and its notes on their own lines.
func (c composer) item(turns []calendar.Turn, i int) []document.Inline {
	it := c.In.Agenda[turns[i].Item]
	title := c.Prose(it.Title)
	if !it.Break.V {
		title = []document.Inline{document.Strong{Kids: title}}
	}
	return writer.InLines(title, c.beside(turns, i), c.Prose(it.Notes))
}

// beside writes the items that run at the same time as an item.
func (c composer) beside(turns []calendar.Turn, i int) []document.Inline {
	var others [][]document.Inline
	for j, o := range turns {
		if j != i && turns[i].Group != "" && o.Group == turns[i].Group && o.Slot.From == turns[i].Slot.From {
			others = append(others, c.Prose(c.In.Agenda[o.Item].Title))
		}
	}
	if len(others) == 0 {
		return nil
	}
	return c.Phrase("training.beside", writer.Set("others", c.Listed(others)...))
}
