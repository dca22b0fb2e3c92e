package typeset

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

func TestRowsAreNotSplitAndHeadersRepeat(t *testing.T) {
	table := sample.Table(80)
	b := layOut(t, document.Para("before"), table)
	if len(b.Pages) < 4 {
		t.Fatalf("%d pages; the table should fill more", len(b.Pages))
	}
	rows := 0
	for i, p := range b.Pages {
		k := 0
		for k < len(p.Placed) && p.Placed[k].Again && !strings.Contains(wordsOf(p.Placed[k].Segment), "Minutes") {
			k++ // the caption
		}
		if first := p.Placed[k]; i > 0 && !first.Again {
			t.Errorf("page %d starts with %q, not with the header row", i+1, wordsOf(first.Segment))
		}
		for _, at := range p.Placed {
			if at.Segment.Head != nil {
				rows++
			}
		}
	}
	if rows != len(table.Rows) {
		t.Errorf("%d segments hold the %d rows", rows, len(table.Rows))
	}
}

func TestRowTallerThanAPageIsSetLineByLine(t *testing.T) {
	row := document.Row{Cells: []document.Cell{{Text: document.Words(strings.Repeat(sample.Passage, 40))}, {Text: document.Words("beside")}}}
	b := layOut(t, document.Table{Columns: []document.Column{{Title: "Long", Wide: true}, {Title: "Short"}}, Rows: []document.Row{row, row}})
	got := 0
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			got += strings.Count(wordsOf(at.Segment), "weigh")
		}
	}
	if got != 80 || len(b.Pages) < 4 {
		t.Errorf("%d of 80 sentences on %d pages", got, len(b.Pages))
	}
}

func TestFiguresStandAtTheEnd(t *testing.T) {
	b := layOut(t, sample.Table(3))
	right := map[string]bool{}
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				if len(o.Pieces) == 1 && strings.Trim(o.Pieces[0].Word.Text, "0123456789") == "" {
					right[fmt.Sprintf("%.1f", o.X+o.W)] = true
				}
			}
		}
	}
	if len(right) != 1 {
		t.Errorf("figures of the last column end at %v", right)
	}
}

// TestNoRowAlone moves a table of short rows down and looks at where pages divide it.
func TestNoRowAlone(t *testing.T) {
	table := document.Table{Columns: []document.Column{{Title: "ROW"}}}
	for range 24 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("row")}}})
	}
	for n := range 45 {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, document.Para("filler"))
		}
		for i, p := range layOut(t, append(blocks, table)...).Pages {
			rows := 0
			for _, at := range p.Placed {
				if strings.HasPrefix(wordsOf(at.Segment), "row") {
					rows++
				}
			}
			if rows == 1 {
				t.Errorf("after %d paragraphs one row stands alone on page %d", n, i+1)
			}
		}
	}
}

// shortTable is a table that takes most of a page.
func shortTable(caption string) document.Table {
	table := document.Table{Caption: caption, Columns: []document.Column{{Title: "ROW"}}}
	for range 20 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("row")}}})
	}
	return table
}

// TestTableThatFitsAPageIsNotSplit moves a table down. Where most of its page would be empty without it,
// it may be split, unless people compare its columns.
func TestTableThatFitsAPageIsNotSplit(t *testing.T) {
	for n := 9; n < 45; n++ {
		testWhole(t, n, shortTable("Caption"), 0.4)
		matrix := shortTable("Caption")
		matrix.Matrix = true
		testWhole(t, n, matrix, 0)
	}
}

// testWhole checks that the rows of a table after n paragraphs are on one page if these take at least a
// part of the page before.
func testWhole(t *testing.T, n int, table document.Table, part float64) {
	t.Helper()
	heading := document.Heading{Level: 2, Text: document.Words("Rows")}
	b := layOut(t, append(fillers(n), heading, document.Para("intro"), table)...)
	for i, p := range b.Pages {
		rows, above := 0, 0.0
		for _, at := range p.Placed {
			switch words := wordsOf(at.Segment); {
			case strings.HasPrefix(words, "row"):
				rows++
			case rows == 0 && words == "filler":
				above = at.Y - b.Look.Page.Top
			}
		}
		if above < b.room*part && rows > 0 {
			break
		}
		if rows != 0 && rows != 20 {
			t.Errorf("after %d paragraphs, %d rows are on page %d", n, rows, i+1)
		}
	}
}

func TestSplitTableRepeatsItsCaption(t *testing.T) {
	table := shortTable("All rows")
	table.Rows = append(append(table.Rows, table.Rows...), table.Rows...)
	b := layOut(t, document.Heading{Level: 2, Text: document.Words("All rows")}, table)
	if b.Root.Kids[len(b.Root.Kids)-1].Element.About != "All rows" {
		t.Error("the table has no description")
	}
	for i, p := range b.Pages {
		var words []string
		for _, at := range p.Placed {
			words = append(words, wordsOf(at.Segment))
		}
		all := strings.Join(words, "\n")
		if strings.Count(all, "All rows") != 1 || i > 0 != strings.Contains(all, "All rows (continued)") {
			t.Errorf("page %d says %s", i+1, all)
		}
	}
	if len(b.Pages) < 2 {
		t.Error("the table is not split")
	}
}
