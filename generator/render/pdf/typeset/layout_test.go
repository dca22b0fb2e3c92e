package typeset

import (
	"strings"
	"sync"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// sharedCompositor is made once: parsing the faces takes longer than most tests.
var sharedCompositor = sync.OnceValues(func() (*Compositor, error) { return New(sample.Look(), "en-GB") })

func testCompositor(t testing.TB) *Compositor {
	t.Helper()
	c, err := sharedCompositor()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// layOut returns the pages of a document, before they are drawn.
func layOut(t *testing.T, blocks ...document.Block) *Book {
	t.Helper()
	p := testCompositor(t)
	b := p.open("t", "en-GB", sample.Imprint())
	t.Cleanup(b.Close)
	b.addDocument(b.Root, &document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: blocks})
	return b
}

// wordsOf returns the text of a segment.
func wordsOf(s *pages.Segment) string {
	var out strings.Builder
	for _, o := range s.Ops {
		for _, p := range o.Pieces {
			out.WriteString(p.Word.Text)
		}
		out.WriteByte(' ')
	}
	return strings.TrimSpace(out.String())
}

func TestNothingReachesIntoTheFoot(t *testing.T) {
	b := layOut(t, append(sample.Blocks(), sample.Table(60), document.Para(strings.Repeat(sample.Passage, 60)))...)
	page := b.Look.Page
	for i, p := range b.Pages {
		last := page.Top
		for _, at := range p.Placed {
			if at.Y < last-text.Slack {
				t.Errorf("page %d: %q stands above what it follows", i+1, wordsOf(at.Segment))
			}
			last = at.Y + at.Segment.Height
		}
		if last > page.Height-page.Bottom+text.Slack {
			t.Errorf("page %d: text ends at %.1f, below %.1f", i+1, last, page.Height-page.Bottom)
		}
	}
}

// TestNoStrandedHeading moves a heading down line by line and looks at what stands
// last on the first page.
func TestNoStrandedHeading(t *testing.T) {
	blocks := map[string][]document.Block{
		"paragraph": {document.Heading{Level: 2, Text: document.Words("HEADING")}, document.Para(strings.Repeat(sample.Passage, 3))},
		"table":     {document.Heading{Level: 2, Text: document.Words("HEADING")}, sample.Table(3)},
		"heading":   {document.Heading{Level: 2, Text: document.Words("HEADING")}, document.Heading{Level: 3, Text: document.Words("HEADING")}, document.Para(sample.Passage)},
		"lines":     {document.Heading{Level: 3, Text: document.Words("HEADING")}, document.Lines{Label: "HEADING", Count: 9}},
		"callout":   {document.Heading{Level: 3, Text: document.Words("HEADING")}, document.Callout{Title: "HEADING", Blocks: []document.Block{document.Para(strings.Repeat(sample.Passage, 30))}}},
	}
	for name, bs := range blocks {
		for n := range 45 {
			var filler []document.Block
			for range n {
				filler = append(filler, document.Para("filler"))
			}
			b := layOut(t, append(filler, bs...)...)
			placed := b.Pages[0].Placed
			for len(placed) > 0 && len(placed[len(placed)-1].Segment.Ops) == 0 {
				placed = placed[:len(placed)-1]
			}
			if last := wordsOf(placed[len(placed)-1].Segment); strings.Contains(last, "HEADING") || strings.Contains(last, "Minutes") {
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
		if len(b.Pages) == 1 {
			continue
		}
		for i, p := range b.Pages[:2] {
			lines := 0
			for _, at := range p.Placed {
				if strings.HasPrefix(wordsOf(at.Segment), "long") {
					lines++
				}
			}
			if lines == 1 {
				t.Errorf("after %d paragraphs page %d has one line of the paragraph", n, i+1)
			}
		}
	}
}

// However long a term is, its text and that of what it means do not touch.
func TestTermsStandApart(t *testing.T) {
	for n := 1; n < 60; n += 3 {
		term := strings.Repeat("term ", n) + strings.Repeat("t", n)
		b := layOut(t, document.Facts{Items: []document.Fact{{Term: term, Value: document.Words("VALUE " + sample.Passage)}}})
		for _, at := range b.Pages[0].Placed {
			ends, value := 0.0, 0.0
			for _, o := range at.Segment.Ops {
				switch {
				case o.Kind != pages.OpText:
				case o.Pieces[0].Span.Style.Face == font.Bold && wordsOf(at.Segment) != "A title":
					width := o.W
					if last := o.Pieces[len(o.Pieces)-1]; last.Word.Space {
						width -= last.Width
					}
					ends = max(ends, o.X+width)
				case value == 0:
					value = o.X
				}
			}
			if value > 0 && ends > 0 && value-ends < leastGap-text.Slack {
				t.Errorf("%d letters: %.1f points between the term and its meaning", len(term), value-ends)
			}
		}
	}
}
