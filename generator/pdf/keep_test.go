package pdf

import (
	"math"
	"strings"
	"testing"

	"briefpack/generator/document"
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
