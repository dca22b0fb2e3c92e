package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
)

// TestDatesOfAColumnStandOnOneLine sets dates beside running text that could use their room.
func TestDatesOfAColumnStandOnOneLine(t *testing.T) {
	date := []document.Inline{document.Time{ISO: "2026-12-16", S: "Wednesday 16 December 2026"}}
	hours := []document.Inline{document.Time{ISO: "09:30", S: "9:30am"}, document.Text{S: " to "}, document.Time{ISO: "13:30", S: "1:30pm"}}
	for _, c := range []struct {
		name  string
		cell  []document.Inline
		whole bool
	}{
		{"date", date, true},
		{"hours", hours, true},
		{"words", document.Words("Wednesday or Thursday, perhaps"), false},
		{"date in a sentence", append(document.Words("We meet in the hall of the library on "), date...), false},
		{"two lines", []document.Inline{date[0], document.Break{}, hours[0]}, false},
	} {
		if got := isMoment(c.cell); got != c.whole {
			t.Errorf("%s: is a moment: %v", c.name, got)
		}
		table := document.Table{Columns: []document.Column{{Title: "By"}, {Title: "What", Wide: true}, {Title: "Done", Tick: true}}}
		for range 5 {
			table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: c.cell}, {Text: document.Words(sample.Passage)}, {}}})
		}
		b := layOut(t)
		d := b.galley()
		head, rows := d.headRow(nil, table), d.bodyRows(nil, table)
		widths := b.columnWidths(table, head, rows, 400)
		for _, r := range rows {
			if n := len(b.Lines(r.cells[0].p, widths[0]-10)); c.whole && n != 1 {
				t.Errorf("%s: it takes %d lines", c.name, n)
			}
		}
	}
}

func TestOnlyTheFirstLineOfARowHeadIsBold(t *testing.T) {
	table := document.Table{RowHeads: true, Columns: []document.Column{{Title: "Reader"}, {Title: "Desk"}}, Rows: []document.Row{{Cells: []document.Cell{
		{Text: []document.Inline{document.Text{S: "Morag Shaw"}, document.Break{}, document.Text{S: "NHS"}}},
		{Text: []document.Inline{document.Text{S: "Desk"}, document.Break{}, document.Text{S: "One"}}}}}}}
	got := map[string]font.ID{}
	for _, p := range layOut(t, table).Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				for _, x := range o.Pieces {
					got[strings.TrimSpace(x.Word.Text)] = x.Word.Face
				}
			}
		}
	}
	for word, face := range map[string]font.ID{"Morag": font.Bold, "NHS": font.Regular, "One": font.Regular} {
		if got[word] != face {
			t.Errorf("%s is set in face %d", word, got[word])
		}
	}
}
