package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// report composes the readers' form for their report to chief officers.
func report(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{
			document.Callout{
				Kind:   "important",
				Title:  s.Say("report.no_cases_title"),
				Blocks: []document.Block{s.Para("report.no_cases")},
			},
			document.Facts{Items: s.reportFacts()},
		},
		s.reportSections(),
		s.signOff(),
	)
}

func (s composer) reportFacts() []document.Fact {
	facts := s.partnership("report.partnership")
	if s.In.Programme != nil {
		facts = append(facts, s.FactOf("report.programme", s.In.Programme.Title)...)
	}
	facts = append(facts,
		s.Fact("report.trained_on", s.DateOf(s.In.Training.Date)...),
		s.Fact("report.read_on", s.ReadingSpan()...))
	if due, ok := s.In.Dates.Get("report_due"); ok && due.Set {
		facts = append(facts, s.Fact("report.due", s.On(due.V)))
	}
	return facts
}

// reportSections composes the sections with their prompts and space to write.
func (s composer) reportSections() []document.Block {
	if len(s.In.Sections) == 0 {
		return []document.Block{s.Para("report.no_sections")}
	}
	var bs []document.Block
	for _, sec := range s.In.Sections {
		title := s.Prose(sec.Title)
		if len(title) == 0 {
			title = s.Phrase("gap.settled")
		}
		bs = append(bs,
			document.Heading{Level: 2, ID: document.Slug(document.Plain(title)), Text: title},
			document.Paragraph{Text: s.Prose(sec.Prompt)})
		if sec.Lines.V > 0 {
			bs = append(bs, document.Lines{
				Label: s.Say("report.write_here"),
				Count: min(sec.Lines.V, writer.MostLines),
			})
		}
	}
	return bs
}

// signOff composes a row for every reader, because they share the report.
func (s composer) signOff() []document.Block {
	bs := []document.Block{s.Heading(2, "report.sign_off")}
	seats := roster.Of(s.In).Pairs
	open := min(max(0, s.In.Reading.Readers.V-len(seats)), writer.MostSigners)
	if len(seats)+open == 0 {
		return append(bs, s.Para("report.nobody_signs"))
	}
	t := document.Table{
		Caption: s.Say("report.sign_caption"),
		Columns: []document.Column{
			s.Wide("report.reader"), s.Wide("report.signature"), s.Column("report.date"),
		},
		RowHeads: true,
	}
	for _, seat := range seats {
		t.Rows = append(t.Rows, writer.Row(s.WhoFromWhere(seat), nil, nil))
	}
	for range open {
		t.Rows = append(t.Rows, writer.Row(s.Phrase("report.reader_to_come"), nil, nil))
	}
	return append(bs, s.Para("report.all_sign"), t)
}
