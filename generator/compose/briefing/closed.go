package briefing

import (
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Closed composes the notice that a closed inspection has in place of its pack: that it is over, when
// it was, how many people took part, and who to contact.
func Closed(b *writer.Brief) *document.Document {
	c := composer{writer.New(b)}
	var facts []document.Fact
	add := func(more ...document.Fact) { facts = append(facts, more...) }
	if c.In.Programme != nil {
		add(c.FactOf("overview.programme", c.In.Programme.Title)...)
	}
	add(c.partnership("overview.partnership")...)
	if date := calendar.TrainingDate(c.In); date.Set {
		add(c.Fact("overview.training", c.On(date.V)))
	}
	if days := calendar.ReadingDays(c.In); len(days) > 0 {
		add(c.Fact("overview.reading", c.Days(days, c.OnShort)...))
	}
	n := c.In.Counts
	add(c.countOf("closed.trained", n.Trained)...)
	add(c.countOf("closed.readers", n.Readers)...)
	add(c.countOf("closed.reserves", n.Reserves)...)
	add(c.countOf("closed.inspectors", n.Inspectors)...)
	add(c.Fact("index.ask", c.SiteContact()...))
	return &document.Document{
		Name: document.Overview, Title: c.Say("closed.title"), Lead: c.Say("closed.lead"), Lang: b.Words.Lang, Imprint: c.Imprint(document.Overview),
		Blocks: []document.Block{document.Facts{Items: facts}, c.Para("closed.copies")},
	}
}

func (c composer) countOf(key string, n definition.Int) []document.Fact {
	if !n.Set {
		return nil
	}
	return []document.Fact{c.Fact(key, document.Words(strconv.Itoa(n.V))...)}
}
