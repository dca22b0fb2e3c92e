package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// report composes the readers' form for their report to chief officers.
func report(c composer) []document.Block {
	return slices.Concat(
		[]document.Block{
			document.Callout{
				Kind:   "important",
				Title:  c.Say("report.no_cases_title"),
				Blocks: []document.Block{c.Para("report.no_cases")},
			},
			document.Facts{Items: c.reportFacts()},
		},
		c.reportSections(),
		c.signOff(),
	)
}

func (c composer) reportFacts() []document.Fact {
	facts := c.partnership("report.partnership")
	if c.In.Programme != nil {
		facts = append(facts, c.FactOf("report.programme", c.In.Programme.Title)...)
	}
	facts = append(facts,
		c.Fact("report.trained_on", c.DateOf(c.In.Training.Date)...),
		c.Fact("report.read_on", c.ReadingSpan()...))
	if due, ok := c.In.Dates.Get("report_due"); ok && due.Set {
		facts = append(facts, c.Fact("report.due", c.On(due.V)))
	}
	return facts
}

// reportSections composes the sections with their prompts and space to write.
func (c composer) reportSections() []document.Block {
	var bs []document.Block
	for _, sec := range c.In.Sections {
		title := c.Prose(sec.Title)
		if len(title) == 0 {
			title = c.Open()
		}
		bs = append(bs,
			document.Heading{Level: 2, ID: document.Slug(document.Plain(title)), Text: title},
			document.Paragraph{Text: c.Prose(sec.Prompt)})
		if sec.Lines.V > 0 {
			bs = append(bs, document.Lines{
				Label: c.Say("report.write_here"),
				Count: min(sec.Lines.V, writer.MostLines),
			})
		}
	}
	return bs
}

// signOff composes a row for every reader, because they share the report.
func (c composer) signOff() []document.Block {
	bs := []document.Block{c.Heading(2, "report.sign_off")}
	seats := roster.Of(c.In).Pairs
	open := min(max(0, c.In.Reading.Readers.V-len(seats)), writer.MostSigners)
	t := document.Table{
		Caption: c.Say("report.sign_caption"),
		Columns: []document.Column{
			c.Wide("report.reader"), c.Wide("report.signature"), c.Column("report.date"),
		},
		RowHeads: true,
	}
	for _, seat := range seats {
		t.Rows = append(t.Rows, writer.Row(c.WhoFromWhere(seat), nil, nil))
	}
	for range open {
		t.Rows = append(t.Rows, writer.Row(c.Phrase("report.reader_to_come"), nil, nil))
	}
	return append(bs, c.Para("report.all_sign"), t)
}
