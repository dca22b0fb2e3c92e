package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// layOut returns the pages of a document, before they are drawn.
func layOut(t *testing.T, blocks ...document.Block) *book {
	t.Helper()
	p := newPress(t)
	b := p.open("t", "en-GB", testImprint())
	t.Cleanup(func() { p.close(b) })
	b.addDocument(b.root, &document.Document{Name: "d", Title: "A title", Imprint: testImprint(), Blocks: blocks})
	return b
}

// words returns the text of a strip.
func (s *strip) words() string {
	var out strings.Builder
	for _, o := range s.ops {
		for _, p := range o.pieces {
			out.WriteString(p.word.text)
		}
		out.WriteByte(' ')
	}
	return strings.TrimSpace(out.String())
}

func TestNothingReachesIntoTheFoot(t *testing.T) {
	b := layOut(t, append(sampleBlocks(), sampleTable(60), document.Para(strings.Repeat(passage, 60)))...)
	page := b.press.look.Page
	for i, p := range b.pages {
		last := page.Top
		for _, at := range p.placed {
			if at.y < last-slack {
				t.Errorf("page %d: %q stands above what it follows", i+1, at.strip.words())
			}
			last = at.y + at.strip.height
		}
		if last > page.Height-page.Bottom+slack {
			t.Errorf("page %d: text ends at %.1f, below %.1f", i+1, last, page.Height-page.Bottom)
		}
	}
}

func TestRowsAreNotSplitAndHeadersRepeat(t *testing.T) {
	table := sampleTable(80)
	b := layOut(t, document.Para("before"), table)
	if len(b.pages) < 4 {
		t.Fatalf("%d pages; the table should fill more", len(b.pages))
	}
	rows := 0
	for i, p := range b.pages {
		first := p.placed[0]
		if i > 0 && (!first.again || !strings.Contains(first.strip.words(), "Minutes")) {
			t.Errorf("page %d starts with %q, not with the header row", i+1, first.strip.words())
		}
		for _, at := range p.placed {
			if at.strip.head != nil {
				rows++
			}
		}
	}
	if rows != len(table.Rows) {
		t.Errorf("%d strips hold the %d rows", rows, len(table.Rows))
	}
}

func TestRowTallerThanAPageIsSetLineByLine(t *testing.T) {
	row := document.Row{Cells: []document.Cell{{Text: text(strings.Repeat(passage, 40))}, {Text: text("beside")}}}
	b := layOut(t, document.Table{Columns: []document.Column{{Title: "Long", Wide: true}, {Title: "Short"}}, Rows: []document.Row{row, row}})
	got := 0
	for _, p := range b.pages {
		for _, at := range p.placed {
			got += strings.Count(at.strip.words(), "Nobody")
		}
	}
	if got != 80 || len(b.pages) < 4 {
		t.Errorf("%d of 80 sentences on %d pages", got, len(b.pages))
	}
}

// TestNoStrandedHeading moves a heading down line by line and looks at what stands
// last on the first page.
func TestNoStrandedHeading(t *testing.T) {
	blocks := map[string][]document.Block{
		"paragraph": {document.Heading{Level: 2, Text: text("HEADING")}, document.Para(strings.Repeat(passage, 3))},
		"table":     {document.Heading{Level: 2, Text: text("HEADING")}, sampleTable(3)},
		"heading":   {document.Heading{Level: 2, Text: text("HEADING")}, document.Heading{Level: 3, Text: text("HEADING")}, document.Para(passage)},
		"lines":     {document.Heading{Level: 3, Text: text("HEADING")}, document.Lines{Label: "HEADING", Count: 9}},
		"callout":   {document.Heading{Level: 3, Text: text("HEADING")}, document.Callout{Title: "HEADING", Blocks: []document.Block{document.Para(strings.Repeat(passage, 30))}}},
	}
	for name, bs := range blocks {
		for n := range 45 {
			var filler []document.Block
			for range n {
				filler = append(filler, document.Para("filler"))
			}
			b := layOut(t, append(filler, bs...)...)
			placed := b.pages[0].placed
			for len(placed) > 0 && len(placed[len(placed)-1].strip.ops) == 0 {
				placed = placed[:len(placed)-1]
			}
			if last := placed[len(placed)-1].strip.words(); strings.Contains(last, "HEADING") || strings.Contains(last, "Minutes") {
				t.Errorf("%s after %d paragraphs: %q ends the page", name, n, last)
			}
		}
	}
}

func TestNoWidowsOrOrphans(t *testing.T) {
	for n := range 45 {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, document.Para("filler"))
		}
		b := layOut(t, append(blocks, document.Para(strings.Repeat("long ", 120)))...)
		if len(b.pages) == 1 {
			continue
		}
		for i, p := range b.pages[:2] {
			lines := 0
			for _, at := range p.placed {
				if strings.HasPrefix(at.strip.words(), "long") {
					lines++
				}
			}
			if lines == 1 {
				t.Errorf("after %d paragraphs page %d has one line of the paragraph", n, i+1)
			}
		}
	}
}

func TestNothingEndsALineInside(t *testing.T) {
	for _, whole := range []string{"0131\u00a0496", "0131 496 0000", "well\u2011being", "3.5", "Màiri\u00a0NicDhòmhnaill", "1,000,000"} {
		b := layOut(t)
		for width := 60.0; width < 200; width += 7 {
			p := b.paragraph(b.plain(b.root, b.body(), "ask on "+whole+" or at the desk"))
			if p.least > width {
				continue
			}
			found := false
			for _, l := range b.lines(p, width) {
				var s strings.Builder
				for _, x := range l.pieces {
					s.WriteString(x.word.text)
				}
				found = found || strings.Contains(s.String(), whole)
			}
			if !found {
				t.Errorf("%q is broken at a width of %v", whole, width)
			}
		}
	}
}

func TestLinesFitTheirMeasure(t *testing.T) {
	b := layOut(t)
	for _, s := range []string{passage, strings.Repeat("W", 300), "a " + strings.Repeat("Wörterbuch", 30) + " b", strings.Repeat("e\u0323\u0323", 90)} {
		p := b.paragraph(b.plain(b.root, b.body(), s))
		var back strings.Builder
		for _, l := range b.lines(p, 90) {
			if l.width > 90+slack {
				t.Errorf("%.20q: a line is %.1f wide", s, l.width)
			}
			for _, x := range l.pieces {
				back.WriteString(x.word.text)
			}
		}
		if got, want := strings.TrimSpace(back.String()), strings.TrimSpace(b.press.clean(s)); got != want {
			t.Errorf("lines hold %q, not %q", got, want)
		}
	}
}

func TestColumnWidths(t *testing.T) {
	b := layOut(t)
	g := b.galley()
	for name, d := range map[string]document.Table{
		"agenda":     sampleTable(9),
		"no rows":    {Columns: []document.Column{{Title: "A"}, {Title: "B"}}},
		"to write":   {Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: []document.Row{{}, {}}},
		"many":       {Columns: make([]document.Column, 30), Rows: []document.Row{{Cells: []document.Cell{{Text: text(strings.Repeat("W", 99))}}}}},
		"long words": {Columns: make([]document.Column, 4), Rows: []document.Row{{Cells: []document.Cell{{Text: text(strings.Repeat("W", 99))}, {Text: text(strings.Repeat("W", 99))}}}}},
	} {
		widths := b.columnWidths(d, g.headRow(nil, d), g.bodyRows(nil, d), 400, 5)
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

func TestFiguresStandAtTheEnd(t *testing.T) {
	b := layOut(t, sampleTable(3))
	right := map[string]bool{}
	for _, p := range b.pages {
		for _, at := range p.placed {
			for _, o := range at.strip.ops {
				if len(o.pieces) == 1 && strings.Trim(o.pieces[0].word.text, "0123456789") == "" {
					right[fmt.Sprintf("%.1f", o.x+o.w)] = true
				}
			}
		}
	}
	if len(right) != 1 {
		t.Errorf("figures of the last column end at %v", right)
	}
}

func TestShareOut(t *testing.T) {
	for _, c := range []struct {
		lacks []float64
		room  float64
		want  []float64
	}{
		{[]float64{10, 200, 300}, 110, []float64{10, 40, 60}},
		{[]float64{10, 20}, 100, []float64{10, 20}},
		{[]float64{0, 50, 50}, 60, []float64{0, 30, 30}},
		{[]float64{5, 5}, 0, []float64{0, 0}},
	} {
		if got := shareOut(c.lacks, c.room); !slices.Equal(got, c.want) {
			t.Errorf("shareOut(%v, %v) is %v, not %v", c.lacks, c.room, got, c.want)
		}
	}
}

// TestNoRowAlone moves a table of short rows down and looks at where pages divide it.
func TestNoRowAlone(t *testing.T) {
	table := document.Table{Columns: []document.Column{{Title: "ROW"}}}
	for range 24 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: text("row")}}})
	}
	for n := range 45 {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, document.Para("filler"))
		}
		for i, p := range layOut(t, append(blocks, table)...).pages {
			rows := 0
			for _, at := range p.placed {
				if strings.HasPrefix(at.strip.words(), "row") {
					rows++
				}
			}
			if rows == 1 {
				t.Errorf("after %d paragraphs one row stands alone on page %d", n, i+1)
			}
		}
	}
}

// TestShortColumnsGiveWayWhereThatSavesLines compares agendas: the names of a column
// are broken when the running text beside them then takes fewer lines, and only then.
func TestShortColumnsGiveWayWhereThatSavesLines(t *testing.T) {
	b := layOut(t)
	g := b.galley()
	long := text("Confidentiality, data protection and declaring an interest before the first record is opened")
	two := []document.Inline{document.Text{S: "Break"}, document.Break{}, document.Text{S: "Tea"}}
	for _, c := range []struct {
		name        string
		first, rest []document.Inline
		gives       bool
	}{
		{"all long", long, long, true},
		{"all short", text("Break"), text("Break"), false},
		{"one long", long, two, false},
	} {
		d := document.Table{Columns: []document.Column{{Title: "Time"}, {Title: "What", Wide: true}, {Title: "Led by"}}}
		for i := range 9 {
			body := c.rest
			if i == 0 {
				body = c.first
			}
			d.Rows = append(d.Rows, document.Row{Cells: []document.Cell{{Text: text("9:30am to 9:45am")}, {Text: body}, {Text: text("Strategic support officer")}}})
		}
		head, rows := g.headRow(nil, d), g.bodyRows(nil, d)
		widths := b.columnWidths(d, head, rows, 400, 5)
		for _, i := range []int{0, 2} {
			natural := columnNeeds(head, rows, i, 5).natural
			if got := widths[i] < natural-slack; got != (c.gives && i == 2) {
				t.Errorf("%s: column %d is %.1f of %.1f wide", c.name, i, widths[i], natural)
			}
		}
		if total := sum(widths); total < 399.9 || total > 400.1 {
			t.Errorf("%s: columns are %.1f wide together, not 400", c.name, total)
		}
	}
}

func TestLongestPlainColumns(t *testing.T) {
	needs := []columnNeed{{natural: 5}, {natural: 9, wide: true}, {natural: 7}, {natural: 1}, {natural: 7}, {natural: 6}, {natural: 2}}
	if got := longest(needs); !slices.Equal(got, []int{2, 4, 5, 0}) {
		t.Errorf("the longest plain columns are %v", got)
	}
}

// However long a term is, its text and that of what it means do not touch.
func TestTermsStandApart(t *testing.T) {
	for n := 1; n < 60; n += 3 {
		term := strings.Repeat("term ", n) + strings.Repeat("t", n)
		b := layOut(t, document.Facts{Items: []document.Fact{{Term: term, Value: text("VALUE " + passage)}}})
		for _, at := range b.pages[0].placed {
			ends, value := 0.0, 0.0
			for _, o := range at.strip.ops {
				switch {
				case o.kind != opText:
				case o.pieces[0].span.style.face == bold && at.strip.words() != "A title":
					width := o.w
					if last := o.pieces[len(o.pieces)-1]; last.word.space {
						width -= last.width
					}
					ends = max(ends, o.x+width)
				case value == 0:
					value = o.x
				}
			}
			if value > 0 && ends > 0 && value-ends < leastGap-slack {
				t.Errorf("%d letters: %.1f points between the term and its meaning", len(term), value-ends)
			}
		}
	}
}

// A line may end after the day of the week of a date, and nowhere else in it.
func TestDatesAreNotBroken(t *testing.T) {
	when := document.Time{ISO: "2027-02-11", S: "Thursday 11 February 2027"}
	for n := range 40 {
		b := layOut(t, document.Paragraph{Text: []document.Inline{document.Text{S: strings.Repeat("xx ", n) + "xxxxxxxxxx from Monday to "}, when, document.Text{S: " " + passage}}})
		whole := false
		for _, at := range b.pages[0].placed {
			whole = whole || strings.Contains(at.strip.words(), "11 February 2027")
		}
		if !whole {
			t.Errorf("after %d words the date is broken", n)
		}
	}
	for _, c := range []struct {
		before, after string
		want          bool
	}{{"11", "February", true}, {"February", "2027", true}, {"Thursday", "11", false}, {"9:30am", "2027", true}, {"0131", "February", false}, {"a", "b", false}} {
		if got := belong(c.before, c.after); got != c.want {
			t.Errorf("belong(%q, %q) is %v", c.before, c.after, got)
		}
	}
}

// A word that is too long for its column does not take the room of all others: those keep
// their words whole.
func TestLongWordsYield(t *testing.T) {
	name := "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"
	for _, long := range [][]string{{name}, {name, name}, {name, name, name}, {strings.Repeat(name, 9), name}} {
		table := document.Table{Columns: []document.Column{{Title: "Room"}, {Title: "Why", Wide: true}}}
		cells := []document.Cell{{Text: text("Undecided")}, {Text: text("Free for each other on every reading day")}}
		for _, word := range long {
			table.Columns = append(table.Columns, document.Column{Title: "Reader"})
			cells = append(cells, document.Cell{Text: text(word)})
		}
		table.Rows = []document.Row{{Cells: cells}}
		b := layOut(t, table)
		row := b.pages[0].placed[len(b.pages[0].placed)-1].strip.words()
		for _, whole := range []string{"Undecided", "other", "reading"} {
			if !strings.Contains(row, whole) {
				t.Errorf("%d long words: %q is cut in %q", len(long), whole, row)
			}
		}
		g := b.galley()
		head, rows := g.headRow(nil, table), g.bodyRows(nil, table)
		widths := b.columnWidths(table, head, rows, 469, 5)
		if total := sum(widths); total < 468.9 || total > 469.1 {
			t.Errorf("%d long words: the columns are %.1f wide together", len(long), total)
		}
		if widths[1] < testLook().Table.Column {
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
		{reader("Sìne NicGriogair", "Comhairle Eilean na Gaoithe social work"), text("Natalie Fenwick"), text("Map room, north window"), text("On a small island people know each other; this inspector has never worked here")},
		{reader("Dòmhnall MacAmhlaigh", "NHS Eilean na Gaoithe"), text("Anndra MacLeòid"), text("Map room, south window"), text("Two Gaelic speakers, as several records are partly in Gaelic")},
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
	widths := b.columnWidths(table, head, rows, 469, 5)
	for i, r := range rows {
		if first := r.cells[0].p.first; first > widths[0]-10 {
			t.Errorf("row %d: the name is %.1f wide, its column %.1f", i, first, widths[0])
		}
		for k, c := range r.cells {
			if n := len(b.lines(c.p, widths[k]-10)); n > 4 {
				t.Errorf("row %d, column %d: %d lines", i, k, n)
			}
		}
	}
	for k := range table.Columns {
		if keeps := min(columnNeeds(head, rows, k, 5).natural, testLook().Table.Column); widths[k] < keeps {
			t.Errorf("column %d is %.1f wide, too narrow to read", k, widths[k])
		}
	}
}

// In a cell a date is whole, its weekday too, unless the column has no room for it; then its
// day stays with its month all the same.
func TestDatesOfCellsAreWhole(t *testing.T) {
	when := []document.Inline{document.Text{S: "from "}, document.Time{ISO: "2027-02-11", S: "Thursday 11 February 2027"}, document.Text{S: ", or later"}}
	b := layOut(t)
	for _, c := range []struct {
		measure float64
		want    string
	}{
		{400, "from Thursday 11 February 2027, or later"},
		{170, "from/Thursday 11 February 2027, or/later"},
		{110, "from/Thursday/11 February 2027,/or later"},
		{60, "from/Thursday/11/February/2027, or/later"},
	} {
		p := b.paragraph(b.spans(b.root, b.body(), when))
		p.keepDates()
		var got []string
		for _, l := range b.lines(p, c.measure) {
			got = append(got, (&strip{ops: []op{{pieces: l.pieces}}}).words())
		}
		if said := strings.Join(got, "/"); said != c.want {
			t.Errorf("in %.0f points: %s, not %s", c.measure, said, c.want)
		}
	}
	for n := range 40 {
		value := append(text(strings.Repeat("x ", n)), when...)
		facts := document.Facts{Items: []document.Fact{{Term: "Away", Value: value}}}
		table := document.Table{Columns: []document.Column{{Title: "Away"}, {Title: "What", Wide: true}}, Rows: []document.Row{{Cells: []document.Cell{{Text: value}, {Text: text(passage)}}}}}
		stacked := wideTable(9, 1)
		stacked.Rows[0].Cells[1].Text = value
		for name, b := range map[string]*book{"facts": layOut(t, facts), "table": layOut(t, table), "entries": layOutLarge(t, stacked)} {
			whole := false
			for _, p := range b.pages {
				for _, at := range p.placed {
					for _, o := range at.strip.ops {
						whole = whole || strings.Contains((&strip{ops: []op{o}}).words(), "Thursday 11 February 2027")
					}
				}
			}
			if !whole {
				t.Errorf("%s: the date is broken after %d words", name, n)
			}
		}
	}
}

// What is bound fills its lines where it has to be broken all the same.
func TestBoundLinesAreFull(t *testing.T) {
	b := layOut(t)
	for measure := 40.0; measure < 300; measure += 20 {
		free, bound := b.paragraph(b.plain(b.root, b.body(), "9:30am to 1:30pm and from 2:15pm on")), b.paragraph(b.plain(b.root, b.body(), "9:30am to 1:30pm and from 2:15pm on"))
		bound.bind()
		if want, got := len(b.lines(free, measure)), len(b.lines(bound, measure)); got != want {
			t.Errorf("in %.0f points: %d lines, not %d", measure, got, want)
		}
	}
}

// To count lines takes no shaping, and says the same.
func TestLinesAreCounted(t *testing.T) {
	b := layOut(t)
	for _, s := range []string{strings.Repeat("Wolfeschlegel", 5), passage, strings.Repeat("ש", 60)} {
		p := b.paragraph(b.plain(b.root, b.body(), s))
		for measure := 30.0; measure < 200; measure += 17 {
			if got, want := b.countLines(p, measure), len(b.lines(p, measure)); got < want-1 || got > want+1 {
				t.Errorf("%.9q in %.0f points: %d lines, not %d", s, measure, got, want)
			}
		}
		counted := testing.AllocsPerRun(5, func() {
			b.rowCost(make([]columnNeed, 1), gridRow{cells: []gridCell{{p: p}}}, []float64{40}, 5)
		})
		if set := testing.AllocsPerRun(5, func() { b.breakLines(p, 30) }); set > 5 && counted > set*0.6 {
			t.Errorf("%.9q: %.0f allocations to count lines, %.0f to set them", s, counted, set)
		}
	}
}
