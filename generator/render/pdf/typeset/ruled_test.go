package typeset

import (
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

func TestPagesOfLinesAreFull(t *testing.T) {
	b := layOut(t, document.Para("before"), document.Lines{Label: "Notes", Count: 3, Pages: true}, document.Para("after"))
	if len(b.Pages) != 4 {
		t.Fatalf("%d pages, not three of lines and one for what follows", len(b.Pages))
	}
	for i, p := range b.Pages[:3] {
		last := p.Placed[len(p.Placed)-1]
		if left := b.Look.Page.Height - b.Look.Page.Bottom - last.Y - last.Segment.Height; left < 0 || left >= b.Look.Table.Line {
			t.Errorf("page %d: %.1f points are left below the last line", i+1, left)
		}
	}
}

// Lines that are left over for another page are left out if there are enough without them.
func TestNoLinesAreLeftOver(t *testing.T) {
	for n := range 30 {
		b := layOut(t, append(fillers(n), document.Lines{Label: "Notes", Count: 20})...)
		last := b.Pages[len(b.Pages)-1]
		if len(b.Pages) > 1 && last.Lines() == len(last.Placed) && b.Pages[len(b.Pages)-2].Lines() >= pages.EnoughLines {
			t.Errorf("after %d paragraphs, the last page has %d lines and nothing else", n, last.Lines())
		}
		total := 0
		for _, p := range b.Pages {
			total += p.Lines()
		}
		if total < pages.EnoughLines {
			t.Errorf("after %d paragraphs, %d lines", n, total)
		}
	}
}
