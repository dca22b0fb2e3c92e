package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// fillers returns n paragraphs of one line.
func fillers(n int) []document.Block {
	var out []document.Block
	for range n {
		out = append(out, document.Para("filler"))
	}
	return out
}

// lastWords returns the text of the last strip of a page that shows anything.
func lastWords(p *page) string {
	for i := len(p.placed) - 1; i >= 0; i-- {
		if len(p.placed[i].strip.ops) > 0 {
			return p.placed[i].strip.words()
		}
	}
	return ""
}

// TestIntroductionsStayWithWhatTheyIntroduce moves a heading, a short text and what
// comes after it down line by line.
func TestIntroductionsStayWithWhatTheyIntroduce(t *testing.T) {
	heading := document.Heading{Level: 2, Text: text("HELD")}
	short, long := document.Para("HELD"), document.Para(strings.Repeat("HELD and so on. ", 14))
	list := document.List{Items: []document.Item{
		{Blocks: []document.Block{document.Para("HELD")}}, {Blocks: fillers(1)}, {Blocks: fillers(1)}, {Blocks: fillers(1)}}}
	table := document.Table{Caption: "HELD", Columns: []document.Column{{Title: "HELD"}}}
	for range 20 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: text("row")}}})
	}
	facts := document.Facts{}
	for range 20 {
		facts.Items = append(facts.Items, document.Fact{Term: "term", Value: text("value")})
	}
	for name, bs := range map[string][]document.Block{
		"heading, text, table": {heading, short, table},
		"heading, text, list":  {heading, long, list},
		"heading, text, facts": {heading, short, facts},
		"heading, text, lines": {heading, short, document.Lines{Count: 20}},
		"two texts, table":     {heading, short, short, table},
		"text, list":           {long, list},
		"two headings":         {heading, short, document.Heading{Level: 3, Text: text("HELD")}, table},
		"blank text, list":     {heading, short, document.Para(""), list},
	} {
		for n := range 45 {
			for i, p := range layOut(t, append(fillers(n), bs...)...).pages {
				if last := lastWords(p); strings.Contains(last, "HELD") {
					t.Errorf("%s after %d paragraphs: %q ends page %d", name, n, last, i+1)
				}
			}
		}
	}
}

func TestOnlyShortTextsAreHeld(t *testing.T) {
	list := document.List{Items: []document.Item{{Blocks: fillers(1)}}}
	for name, c := range map[string]struct {
		blocks []document.Block
		held   int
	}{
		"one line":   {fillers(1), 1},
		"last three": {fillers(9), 3},
		"long":       {[]document.Block{document.Para(strings.Repeat(passage, 4))}, 2}, // its first to its second line, its last to the one before
		"rule":       {append(fillers(2), document.Rule{}), 0},
		"section":    {append(append([]document.Block{document.Heading{Level: 2, Text: text("x")}}, fillers(2)...), document.Heading{Level: 3, Text: text("x")}), 4},
		"sections":   {append(append([]document.Block{document.Heading{Level: 2, Text: text("x")}}, fillers(2)...), document.Heading{Level: 2, Text: text("x")}), 2},
		"end":        {append(append([]document.Block{document.Heading{Level: 2, Text: text("x")}}, fillers(9)...), document.Heading{Level: 3, Text: text("x")}), 2},
	} {
		b := layOut(t)
		g := b.galley()
		g.blocks(b.measure(b.root), append(c.blocks, list))
		held := 0
		for _, s := range g.strips {
			if s.keep && !s.space {
				held++
			}
		}
		if held != c.held {
			t.Errorf("%s: %d lines are held to what follows, not %d", name, held, c.held)
		}
	}
}

// TestTighterSpacesSaveAPage adds paragraphs until one is left over for a second page.
func TestTighterSpacesSaveAPage(t *testing.T) {
	loose := func(b *book) float64 { return b.pages[0].placed[4].y - b.pages[0].placed[2].y }
	usual := loose(layOut(t, fillers(9)...))
	saved := 0
	for n := range 40 {
		b := layOut(t, fillers(n+9)...)
		is := loose(b)
		if is < usual*0.7 || is > usual+slack {
			t.Fatalf("%d paragraphs stand %.2f apart, usually %.2f", n+9, is, usual)
		}
		if is < usual-slack {
			saved++
			if len(b.pages) > 1 {
				t.Errorf("%d paragraphs are set with less space on %d pages", n+9, len(b.pages))
			}
		}
	}
	if saved < 2 {
		t.Errorf("tighter spaces saved a page %d times", saved)
	}
	// one long text has no spaces that could save its last lines
	for n := range 30 {
		b := layOut(t, append(fillers(4), document.Para(strings.Repeat("long ", 600+12*n)))...)
		if len(b.pages) > 1 && math.Abs(loose(b)-usual) > slack {
			t.Errorf("%d: spaces are tighter, and save nothing", n)
		}
	}
}

// A chart that has no room on a page leaves no gap: the text after it goes on there, and
// the chart stands at the top of the next page. Aloud it is read where it belongs.
func TestChartsLeaveNoGap(t *testing.T) {
	chart := document.Timeline{Label: "CHART", Caption: "CAPTION", Columns: 20}
	for range 14 {
		chart.Lanes = append(chart.Lanes, document.Lane{Label: "1", From: 2, To: 4})
	}
	moved := 0
	for n := range 45 {
		blocks := append(fillers(n), chart, document.Heading{Level: 2, Text: text("HEADING")}, document.Para(strings.Repeat(passage, 2)), sampleTable(30))
		b := layOut(t, blocks...)
		said := spoken(b)
		if heading := strings.Index(said, "CAPTION HEADING"); heading < 0 || strings.Count(said, "CAPTION") != 1 {
			t.Fatalf("after %d paragraphs the caption is read elsewhere: %s", n, said)
		}
		charts := 0
		for i, p := range b.pages {
			bottom := 0.0
			for k, at := range p.placed {
				if at.y < bottom-slack {
					t.Errorf("after %d paragraphs, page %d: %q stands on something else", n, i+1, at.strip.words())
				}
				bottom = at.y + at.strip.height
				if at.strip.figure == nil {
					continue
				}
				charts++
				if below := p.placed[k+2].strip.words(); below != "CAPTION" {
					t.Errorf("after %d paragraphs %q stands below the chart", n, below)
				}
				if k == 0 && i > 0 && slices.ContainsFunc(b.pages[i-1].placed, func(at placed) bool { return strings.Contains(at.strip.words(), "HEADING") }) {
					moved++
				}
			}
			if bottom > b.press.look.Page.Height-b.press.look.Page.Bottom+slack {
				t.Errorf("after %d paragraphs page %d reaches into its foot", n, i+1)
			}
			if last := p.placed[len(p.placed)-1].strip.words(); last == "HEADING" {
				t.Errorf("after %d paragraphs a heading ends page %d", n, i+1)
			}
		}
		if charts != 1 {
			t.Errorf("after %d paragraphs there are %d charts", n, charts)
		}
	}
	if moved < 5 {
		t.Errorf("%d times text went on before the chart", moved)
	}
	last := layOut(t, append(fillers(26), chart)...) // nothing comes after it
	if n := len(last.pages); n != 2 || last.pages[1].placed[0].strip.figure == nil {
		t.Errorf("a chart at the end of a document is not drawn, on %d pages", n)
	}
}

// What is asked stands on the page on which the answer begins, on paper and on a screen.
func TestQuestionsStayWithTheirAnswers(t *testing.T) {
	for name, onScreen := range map[string]bool{"paper": false, "screen": true} {
		for n := range 45 {
			p := newPress(t)
			b := p.open("t", "en-GB", testImprint())
			if onScreen {
				b.form = &form{section: "t", taken: map[string]int{}}
			}
			blocks := append(fillers(n), document.Heading{Level: 2, Text: text("HEADING")}, document.Para("QUESTION "+passage+passage), document.Lines{Label: "LABEL", Count: 9})
			b.addDocument(b.root, &document.Document{Name: "d", Title: "t", Imprint: testImprint(), Blocks: blocks})
			pages := map[int]bool{}
			for i, page := range b.pages {
				for _, at := range page.placed {
					said := at.strip.words()
					if said == "HEADING" || said == "LABEL" || strings.HasPrefix(said, "QUESTION") {
						pages[i] = true
					}
				}
			}
			if len(pages) != 1 {
				t.Errorf("%s, after %d paragraphs: the question and its answer stand on pages %v", name, n, pages)
			}
			p.close(b)
		}
	}
}

// An introduction of some lines stands on the page before, with its heading, where what it
// introduces has no room and a third of the page would stay empty; one of a line does not,
// nor does what is asked.
func TestIntroductionsPartFromWhatIsHigh(t *testing.T) {
	heading, short, long := document.Heading{Level: 2, Text: text("HEADING")}, document.Para("short END"), document.Para(strings.Repeat("long and so on ", 12)+"END")
	table := document.Table{Columns: []document.Column{{Title: "Column"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: text(strings.Repeat("high ", 560))}}}}}
	lines := document.Lines{Label: "Column", Count: 24}
	for name, c := range map[string]struct {
		blocks []document.Block
		parts  bool
	}{
		"long":  {[]document.Block{heading, long, table}, true},
		"short": {[]document.Block{heading, short, table}, false},
		"asked": {[]document.Block{heading, long, lines}, false},
	} {
		parted := 0
		for n := range 45 {
			b := newPress(t).open("t", "en-GB", testImprint())
			b.form = &form{taken: map[string]int{}} // where a field is one piece, and as high
			b.addDocument(b.root, &document.Document{Name: "d", Title: "A title", Imprint: testImprint(), Blocks: append(fillers(n), c.blocks...)})
			for i, p := range b.pages[:len(b.pages)-1] {
				if !strings.HasSuffix(lastWords(p), "END") {
					continue
				}
				parted++
				last := p.placed[len(p.placed)-1]
				if free := b.room/3 - 6*b.body().size*2; last.y+free > b.press.look.Page.Top+b.room {
					t.Errorf("%s: parted after %d paragraphs on page %d, though little of it is left", name, n, i+1)
				}
			}
			newPress(t).close(b)
		}
		if (parted > 0) != c.parts {
			t.Errorf("%s: parted %d times", name, parted)
		}
	}
}

// The last rows of a table do not stand alone on a page that tighter spaces can save.
func TestTighterSpacesSaveTheLastRows(t *testing.T) {
	table := document.Table{Columns: []document.Column{{Title: "Version"}, {Title: "What changed"}}}
	for range 4 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: text("1.0")}, {Text: text(passage[:170])}}})
	}
	most := -math.MaxFloat64
	for n := range 20 {
		var blocks []document.Block
		for range 6 {
			blocks = append(blocks, document.Heading{Level: 2, Text: text("Next")}, document.Para("filler"))
		}
		blocks = append(append(blocks, fillers(n)...), table)
		b := layOut(t, blocks...)
		g := b.galley()
		g.titled(b.measure(nil), b.paragraph(b.plain(nil, style{bold, b.press.look.Text.Title, rgb{}}, "A title")), 0, "A title", "")
		g.gap(b.gap * 1.8)
		g.blocks(b.measure(nil), blocks)
		if over := heightOf(g.strips) - b.room; len(b.pages) == 1 {
			most = max(most, over)
		}
	}
	if most < 30 {
		t.Errorf("at most %.1f points too many were saved", most)
	}
}
