package pdf

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
)

func TestCardsFoldToATent(t *testing.T) {
	tool.Unraced(t)
	long := strings.Repeat("Anna Maria ", 18)
	for _, c := range [][2]string{
		{"Mòrag NicAoidh", "Inch social work"}, {"Shu", "Inch"}, {"שרה", "Inch"}, {"", "Inch"}, {"\x00\xff", ""},
		{strings.Repeat("Bartholomew-", 18), "Inch"}, {long, long}, {"Shu", strings.Repeat("Inch social work ", 30)},
		{strings.Repeat("x", 5000), long}, {strings.Repeat(long, 500), strings.Repeat("y", 40_000)},
	} {
		name := c[0]
		b := layOut(t, document.Cards{Items: []document.Card{{Name: text(name), From: text(c[1])}, {Name: text("Next")}, {Name: text("Third")}}})
		if got, want := spoken(b), strings.Join(strings.Fields("A title "+b.press.clean(name)+" "+b.press.clean(c[1])+" Next Third"), " "); got != want {
			t.Errorf("%.20q: the cards say %d bytes, not %d: %.80q", name, len(got), len(want), got)
		}
		cards := 0
		for _, p := range b.pages {
			for _, at := range p.placed {
				if len(at.strip.ops) > 0 && at.strip.ops[0].kind == opBox {
					checkCard(t, name, b, at.strip)
					cards++
				}
			}
		}
		if cards != 3 {
			t.Errorf("%.20q: %d cards", name, cards)
		}
	}
}

// checkCard holds a card to its sides: the text that reads the right way up below the
// fold, the same upside down above it, and nothing over the edge.
func checkCard(t *testing.T, name string, b *book, s *strip) {
	t.Helper()
	side := b.press.look.Card.Side
	if s.height != 2*side {
		t.Errorf("%.20q: the card is %.1f high", name, s.height)
	}
	var front, back []op
	for _, o := range s.ops {
		switch {
		case o.kind == opText:
			front = append(front, o)
		case o.kind == opShape:
			back = o.shape.(turned)
			if o.y != side || o.x != s.ops[0].x+s.ops[0].w/2 {
				t.Errorf("%.20q: turned around %.1f, %.1f", name, o.x, o.y)
			}
		}
	}
	if len(front) != len(back) {
		t.Fatalf("%.20q: %d lines on one side, %d on the other", name, len(front), len(back))
	}
	for i, o := range front {
		if o.y < side || o.y > 2*side || o.x < s.ops[0].x || o.x+o.w > s.ops[0].x+s.ops[0].w {
			t.Errorf("%.20q: %q stands at %.1f, %.1f, over the edge of its side", name, o.pieces[0].word.text, o.x, o.y)
		}
		if o.mark == nil || back[i].mark != nil {
			t.Errorf("%.20q: a card is to be read once", name)
		}
		if back[i].x != o.x || back[i].y != o.y {
			t.Errorf("%.20q: the sides differ", name)
		}
	}
}

func TestPagesOfLinesAreFull(t *testing.T) {
	b := layOut(t, document.Para("before"), document.Lines{Label: "Notes", Count: 3, Pages: true}, document.Para("after"))
	if len(b.pages) != 4 {
		t.Fatalf("%d pages, not three of lines and one for what follows", len(b.pages))
	}
	for i, p := range b.pages[:3] {
		last := p.placed[len(p.placed)-1]
		if left := b.press.look.Page.Height - b.press.look.Page.Bottom - last.y - last.strip.height; left < 0 || left >= b.press.look.Table.Line {
			t.Errorf("page %d: %.1f points are left below the last line", i+1, left)
		}
	}
}

// The other side is drawn by turning the page around the middle of the card: what is drawn
// then is the same as below the fold.
func TestTheOtherSideIsUpsideDown(t *testing.T) {
	f, err := newPress(t).Draw(&document.Document{Name: "d", Title: "Cards", Imprint: testImprint(), Blocks: []document.Block{
		document.Cards{Items: []document.Card{{Name: text("Shu")}}}}})
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
	page := newPress(t).look.Page
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
