package typeset

import (
	"testing"

	"briefpack/generator/model/document"
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
