package pdf

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// The other side is drawn by turning the page around the middle of the card: what is drawn
// then is the same as below the fold.
func TestTheOtherSideIsUpsideDown(t *testing.T) {
	f, err := newRenderer(t).Document(&document.Document{Name: "d", Title: "Cards", Imprint: sample.Imprint(), Blocks: []document.Block{
		document.Cards{Items: []document.Card{{Name: document.Words("Shu")}}}}})
	if err != nil {
		t.Fatal(err)
	}
	content := checkFile(t, f).Content(0)
	_, turn, found := strings.Cut(content, "q\n-1 0 0 -1 ")
	turn, after, closed := strings.Cut(turn, "Q\n")
	var x, y float64
	if n, _ := fmt.Sscanf(turn, "%f %f cm", &x, &y); !found || !closed || n != 2 {
		t.Fatalf("nothing is turned round: %q", content)
	}
	page := newRenderer(t).compositor.Look.Page
	if middle := page.Inner + (page.Width-page.Inner-page.Outer)/2; x < 2*middle-0.1 || x > 2*middle+0.1 {
		t.Errorf("turned around %.2f, not %.2f", x/2, middle)
	}
	shown := func(s string) string {
		_, s, _ = strings.Cut(s, " Td ")
		s, _, _ = strings.Cut(s, "TJ ET")
		return s
	}
	if a, b := shown(turn), shown(after); a == "" || a != b {
		t.Errorf("one side shows %q, the other %q", a, b)
	}
}
