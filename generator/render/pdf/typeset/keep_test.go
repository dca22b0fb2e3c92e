package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// fillers returns n paragraphs of one line.
func fillers(n int) []document.Block {
	var out []document.Block
	for range n {
		out = append(out, document.Para("filler"))
	}
	return out
}

// lastWords returns the text of the last segment of a page that shows anything.
func lastWords(p *pages.Page) string {
	for i := len(p.Placed) - 1; i >= 0; i-- {
		if len(p.Placed[i].Segment.Ops) > 0 {
			return wordsOf(p.Placed[i].Segment)
		}
	}
	return ""
}

// TestIntroductionsStayWithWhatTheyIntroduce moves a heading, a short text and what
// comes after it down line by line.
func TestIntroductionsStayWithWhatTheyIntroduce(t *testing.T) {
	heading := document.Heading{Level: 2, Text: document.Words("HELD")}
	short, long := document.Para("HELD"), document.Para(strings.Repeat("HELD and so on. ", 14))
	list := document.List{Items: []document.Item{
		{Blocks: []document.Block{document.Para("HELD")}}, {Blocks: fillers(1)}, {Blocks: fillers(1)}, {Blocks: fillers(1)}}}
	table := document.Table{Caption: "HELD", Columns: []document.Column{{Title: "HELD"}}}
	for range 20 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("row")}}})
	}
	facts := document.Facts{}
	for range 20 {
		facts.Items = append(facts.Items, document.Fact{Term: "term", Value: document.Words("value")})
	}
	for name, bs := range map[string][]document.Block{
		"heading, text, table": {heading, short, table},
		"heading, text, list":  {heading, long, list},
		"heading, text, facts": {heading, short, facts},
		"heading, text, lines": {heading, short, document.Lines{Count: 20}},
		"two texts, table":     {heading, short, short, table},
		"text, list":           {long, list},
		"two headings":         {heading, short, document.Heading{Level: 3, Text: document.Words("HELD")}, table},
		"blank text, list":     {heading, short, document.Para(""), list},
	} {
		for n := range 45 {
			for i, p := range layOut(t, append(fillers(n), bs...)...).Pages {
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
		"long":       {[]document.Block{document.Para(strings.Repeat(sample.Passage, 4))}, 2}, // its first to its second line, its last to the one before
		"rule":       {append(fillers(2), document.Rule{}), 0},
		"section":    {append(append([]document.Block{document.Heading{Level: 2, Text: document.Words("x")}}, fillers(2)...), document.Heading{Level: 3, Text: document.Words("x")}), 4},
		"sections":   {append(append([]document.Block{document.Heading{Level: 2, Text: document.Words("x")}}, fillers(2)...), document.Heading{Level: 2, Text: document.Words("x")}), 2},
		"end":        {append(append([]document.Block{document.Heading{Level: 2, Text: document.Words("x")}}, fillers(9)...), document.Heading{Level: 3, Text: document.Words("x")}), 2},
	} {
		b := layOut(t)
		g := b.galley()
		g.blocks(b.measure(b.Root), append(c.blocks, list))
		held := 0
		for _, s := range g.segments {
			if s.Keep && !s.Space {
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
	loose := func(b *Book) float64 { return b.Pages[0].Placed[4].Y - b.Pages[0].Placed[2].Y }
	usual := loose(layOut(t, fillers(9)...))
	saved := 0
	for n := range 40 {
		b := layOut(t, fillers(n+9)...)
		is := loose(b)
		if is < usual*0.7 || is > usual+text.Slack {
			t.Fatalf("%d paragraphs stand %.2f apart, usually %.2f", n+9, is, usual)
		}
		if is < usual-text.Slack {
			saved++
			if len(b.Pages) > 1 {
				t.Errorf("%d paragraphs are set with less space on %d pages", n+9, len(b.Pages))
			}
		}
	}
	if saved < 2 {
		t.Errorf("tighter spaces saved a page %d times", saved)
	}
	// one long text has no spaces that could save its last lines
	for n := range 30 {
		b := layOut(t, append(fillers(4), document.Para(strings.Repeat("long ", 600+12*n)))...)
		if len(b.Pages) > 1 && math.Abs(loose(b)-usual) > text.Slack {
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
		blocks := append(fillers(n), chart, document.Heading{Level: 2, Text: document.Words("HEADING")}, document.Para(strings.Repeat(sample.Passage, 2)), sample.Table(30))
		b := layOut(t, blocks...)
		said := spoken(b)
		if heading := strings.Index(said, "CAPTION HEADING"); heading < 0 || strings.Count(said, "CAPTION") != 1 {
			t.Fatalf("after %d paragraphs the caption is read elsewhere: %s", n, said)
		}
		charts := 0
		for i, p := range b.Pages {
			bottom := 0.0
			for k, at := range p.Placed {
				if at.Y < bottom-text.Slack {
					t.Errorf("after %d paragraphs, page %d: %q stands on something else", n, i+1, wordsOf(at.Segment))
				}
				bottom = at.Y + at.Segment.Height
				if at.Segment.Figure == nil {
					continue
				}
				charts++
				if below := wordsOf(p.Placed[k+2].Segment); below != "CAPTION" {
					t.Errorf("after %d paragraphs %q stands below the chart", n, below)
				}
				if k == 0 && i > 0 && slices.ContainsFunc(b.Pages[i-1].Placed, func(at pages.Placed) bool { return strings.Contains(wordsOf(at.Segment), "HEADING") }) {
					moved++
				}
			}
			if bottom > b.Look.Page.Height-b.Look.Page.Bottom+text.Slack {
				t.Errorf("after %d paragraphs page %d reaches into its foot", n, i+1)
			}
			if last := wordsOf(p.Placed[len(p.Placed)-1].Segment); last == "HEADING" {
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
	if n := len(last.Pages); n != 2 || last.Pages[1].Placed[0].Segment.Figure == nil {
		t.Errorf("a chart at the end of a document is not drawn, on %d pages", n)
	}
}

// TestQuestionsStayWithTheirAnswers checks that a question is on the page on which its answer
// begins, on paper and on a screen.
func TestQuestionsStayWithTheirAnswers(t *testing.T) {
	for name, onScreen := range map[string]bool{"paper": false, "screen": true} {
		for n := range 45 {
			p := testCompositor(t)
			b := p.open("t", "en-GB", sample.Imprint())
			if onScreen {
				b.Form = &form{section: "t", taken: map[string]int{}}
			}
			blocks := append(fillers(n), document.Heading{Level: 2, Text: document.Words("HEADING")}, document.Para("QUESTION "+sample.Passage+sample.Passage), document.Lines{Label: "LABEL", Count: 9})
			b.addDocument(b.Root, &document.Document{Name: "d", Title: "t", Imprint: sample.Imprint(), Blocks: blocks})
			pages := map[int]bool{}
			for i, page := range b.Pages {
				for _, at := range page.Placed {
					said := wordsOf(at.Segment)
					if said == "HEADING" || said == "LABEL" || strings.HasPrefix(said, "QUESTION") {
						pages[i] = true
					}
				}
			}
			if len(pages) != 1 {
				t.Errorf("%s, after %d paragraphs: the question and its answer stand on pages %v", name, n, pages)
			}
			b.Close()
		}
	}
}

// An introduction of some lines stands on the page before, with its heading, where what it
// introduces has no room and a third of the page would stay empty; one of a line does not,
// nor does what is asked.
func TestIntroductionsPartFromWhatIsHigh(t *testing.T) {
	heading, short, long := document.Heading{Level: 2, Text: document.Words("HEADING")}, document.Para("short END"), document.Para(strings.Repeat("long and so on ", 12)+"END")
	table := document.Table{Columns: []document.Column{{Title: "Column"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words(strings.Repeat("high ", 560))}}}}}
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
			b := testCompositor(t).open("t", "en-GB", sample.Imprint())
			b.Form = &form{taken: map[string]int{}} // where a field is one piece, and as high
			b.addDocument(b.Root, &document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: append(fillers(n), c.blocks...)})
			for i, p := range b.Pages[:len(b.Pages)-1] {
				if !strings.HasSuffix(lastWords(p), "END") {
					continue
				}
				parted++
				last := p.Placed[len(p.Placed)-1]
				if free := b.room/3 - 6*b.body().Size*2; last.Y+free > b.Look.Page.Top+b.room {
					t.Errorf("%s: parted after %d paragraphs on page %d, though little of it is left", name, n, i+1)
				}
			}
			b.Close()
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
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("1.0")}, {Text: document.Words(sample.Passage[:170])}}})
	}
	most := -math.MaxFloat64
	for n := range 20 {
		var blocks []document.Block
		for range 6 {
			blocks = append(blocks, document.Heading{Level: 2, Text: document.Words("Next")}, document.Para("filler"))
		}
		blocks = append(append(blocks, fillers(n)...), table)
		b := layOut(t, blocks...)
		g := b.galley()
		g.titled(b.measure(nil), b.Paragraph(b.plain(nil, text.Style{Face: font.Bold, Size: b.Look.Text.Title, Ink: printstyle.RGB{}}, "A title")), 0, "A title", "")
		g.gap(b.gap * 1.8)
		g.blocks(b.measure(nil), blocks)
		if over := pages.HeightOf(g.segments) - b.room; len(b.Pages) == 1 {
			most = max(most, over)
		}
	}
	if most < 30 {
		t.Errorf("at most %.1f points too many were saved", most)
	}
}
