package briefing

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Limits for the ruled lines of a section and the rows of the sign-off. A mistyped number must
// not fill a thousand sheets.
const (
	mostLines   = 120
	mostSigners = 60
)

// report composes the readers' form for their report to chief officers.
func report(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{
			document.Callout{
				Kind:   "important",
				Title:  s.say("report.no_cases_title"),
				Blocks: []document.Block{s.para("report.no_cases")},
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
		facts = append(facts, s.factOf("report.programme", s.In.Programme.Title)...)
	}
	facts = append(facts,
		s.fact("report.trained_on", s.dateOf(s.In.Training.Date)...),
		s.fact("report.read_on", s.readingSpan()...))
	if due, ok := s.In.Dates.Get("report_due"); ok && due.Set {
		facts = append(facts, s.fact("report.due", s.on(due.V)))
	}
	return facts
}

// reportSections composes the sections with their prompts and space to write.
func (s composer) reportSections() []document.Block {
	if len(s.In.Sections) == 0 {
		return []document.Block{s.para("report.no_sections")}
	}
	var bs []document.Block
	for _, sec := range s.In.Sections {
		title := s.prose(sec.Title)
		if len(title) == 0 {
			title = s.phrase("gap.settled")
		}
		bs = append(bs,
			document.Heading{Level: 2, ID: document.Slug(document.Plain(title)), Text: title},
			document.Paragraph{Text: s.prose(sec.Prompt)})
		if sec.Lines.V > 0 {
			bs = append(bs, document.Lines{
				Label: s.say("report.write_here"),
				Count: min(sec.Lines.V, mostLines),
			})
		}
	}
	return bs
}

// signOff composes a row for every reader, because they share the report.
func (s composer) signOff() []document.Block {
	bs := []document.Block{s.heading(2, "report.sign_off")}
	seats := roster.Of(s.In).Pairs
	open := min(max(0, s.In.Reading.Readers.V-len(seats)), mostSigners)
	if len(seats)+open == 0 {
		return append(bs, s.para("report.nobody_signs"))
	}
	t := document.Table{
		Caption: s.say("report.sign_caption"),
		Columns: []document.Column{
			s.wide("report.reader"), s.wide("report.signature"), s.column("report.date"),
		},
		RowHeads: true,
	}
	for _, seat := range seats {
		t.Rows = append(t.Rows, row(s.whoFromWhere(seat), nil, nil))
	}
	for range open {
		t.Rows = append(t.Rows, row(s.phrase("report.reader_to_come"), nil, nil))
	}
	return append(bs, s.para("report.all_sign"), t)
}
