package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/text"
)

func TestColumnWidths(t *testing.T) {
	b := layOut(t)
	g := b.galley()
	for name, d := range map[string]document.Table{
		"agenda":     sample.Table(9),
		"no rows":    {Columns: []document.Column{{Title: "A"}, {Title: "B"}}},
		"to write":   {Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: []document.Row{{}, {}}},
		"many":       {Columns: make([]document.Column, 30), Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words(strings.Repeat("W", 99))}}}}},
		"long words": {Columns: make([]document.Column, 4), Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words(strings.Repeat("W", 99))}, {Text: document.Words(strings.Repeat("W", 99))}}}}},
	} {
		widths := b.columnWidths(d, g.headRow(nil, d), g.bodyRows(nil, d), 400)
		total := 0.0
		for i, w := range widths {
			total += w
			if w <= 0 {
				t.Errorf("%s: column %d is %.1f wide", name, i, w)
			}
		}
		if total < 399.9 || total > 400.1 {
			t.Errorf("%s: columns are %.1f wide together, not 400", name, total)
		}
	}
}

// TestShortColumnsGiveWayWhereThatSavesLines compares agendas: the names of a column
// are broken when the running text beside them then takes fewer lines, and only then.
func TestShortColumnsGiveWayWhereThatSavesLines(t *testing.T) {
	b := layOut(t)
	g := b.galley()
	long := document.Words("Confidentiality, data protection and declaring an interest before the first record is opened")
	two := []document.Inline{document.Text{S: "Break"}, document.Break{}, document.Text{S: "Tea"}}
	for _, c := range []struct {
		name        string
		first, rest []document.Inline
		gives       bool
	}{
		{"all long", long, long, true},
		{"all short", document.Words("Break"), document.Words("Break"), false},
		{"one long", long, two, false},
	} {
		d := document.Table{Columns: []document.Column{{Title: "Time"}, {Title: "What", Wide: true}, {Title: "Led by"}}}
		for i := range 9 {
			body := c.rest
			if i == 0 {
				body = c.first
			}
			d.Rows = append(d.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("9:30am to 9:45am")}, {Text: body}, {Text: document.Words("Strategic support officer")}}})
		}
		head, rows := g.headRow(nil, d), g.bodyRows(nil, d)
		widths := b.columnWidths(d, head, rows, 400)
		for _, i := range []int{0, 2} {
			_, natural := b.columns(d, head, rows).Need(i)
			if got := widths[i] < natural-text.Slack; got != (c.gives && i == 2) {
				t.Errorf("%s: column %d is %.1f of %.1f wide", c.name, i, widths[i], natural)
			}
		}
		if total := sum(widths); total < 399.9 || total > 400.1 {
			t.Errorf("%s: columns are %.1f wide together, not 400", c.name, total)
		}
	}
}

// A word that is too long for its column does not take the room of all others: those keep
// their words whole.
func TestLongWordsYield(t *testing.T) {
	name := "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"
	for _, long := range [][]string{{name}, {name, name}, {name, name, name}, {strings.Repeat(name, 9), name}} {
		table := document.Table{Columns: []document.Column{{Title: "Room"}, {Title: "Why", Wide: true}}}
		cells := []document.Cell{{Text: document.Words("Undecided")}, {Text: document.Words("Free for each other on every reading day")}}
		for _, word := range long {
			table.Columns = append(table.Columns, document.Column{Title: "Reader"})
			cells = append(cells, document.Cell{Text: document.Words(word)})
		}
		table.Rows = []document.Row{{Cells: cells}}
		b := layOut(t, table)
		row := wordsOf(b.Pages[0].Placed[len(b.Pages[0].Placed)-1].Segment)
		for _, whole := range []string{"Undecided", "other", "reading"} {
			if !strings.Contains(row, whole) {
				t.Errorf("%d long words: %q is cut in %q", len(long), whole, row)
			}
		}
		g := b.galley()
		head, rows := g.headRow(nil, table), g.bodyRows(nil, table)
		widths := b.columnWidths(table, head, rows, 469)
		if total := sum(widths); total < 468.9 || total > 469.1 {
			t.Errorf("%d long words: the columns are %.1f wide together", len(long), total)
		}
		if widths[1] < sample.Look().Table.Column {
			t.Errorf("%d long words: the column of running text is %.1f wide", len(long), widths[1])
		}
	}
}

// Where a place with a long name takes room, those who are looked up have theirs on one line,
// and what they belong to does not stand word below word.
func TestNamesOfRowsAreWhole(t *testing.T) {
	reader := func(name, from string) []document.Inline {
		return []document.Inline{document.Text{S: name}, document.Break{}, document.Text{S: from}}
	}
	table := document.Table{RowHeads: true, Columns: []document.Column{{Title: "Local records reader"}, {Title: "Inspector"}, {Title: "Room or desk"}, {Title: "Why this pair", Wide: true}}}
	for _, cells := range [][4][]document.Inline{
		{reader("Sìne NicGriogair", "Comhairle Eilean na Gaoithe social work"), document.Words("Natalie Fenwick"), document.Words("Map room, north window"), document.Words("On a small island people know each other; this inspector has never worked here")},
		{reader("Dòmhnall MacAmhlaigh", "NHS Eilean na Gaoithe"), document.Words("Anndra MacLeòid"), document.Words("Map room, south window"), document.Words("Two Gaelic speakers, as several records are partly in Gaelic")},
	} {
		row := document.Row{}
		for _, c := range cells {
			row.Cells = append(row.Cells, document.Cell{Text: c})
		}
		table.Rows = append(table.Rows, row)
	}
	b := layOut(t)
	g := b.galley()
	head, rows := g.headRow(nil, table), g.bodyRows(nil, table)
	widths := b.columnWidths(table, head, rows, 469)
	for i, r := range rows {
		if first := r.cells[0].p.First; first > widths[0]-10 {
			t.Errorf("row %d: the name is %.1f wide, its column %.1f", i, first, widths[0])
		}
		for k, c := range r.cells {
			if n := len(b.Lines(c.p, widths[k]-10)); n > 4 {
				t.Errorf("row %d, column %d: %d lines", i, k, n)
			}
		}
	}
	for k := range table.Columns {
		_, natural := b.columns(table, head, rows).Need(k)
		if keeps := min(natural, sample.Look().Table.Column); widths[k] < keeps {
			t.Errorf("column %d is %.1f wide, too narrow to read", k, widths[k])
		}
	}
}
