package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

func TestCardsFoldToATent(t *testing.T) {
	tool.Unraced(t)
	long := strings.Repeat("Anna Maria ", 18)
	for _, c := range [][2]string{
		{"Mòrag NicAoidh", "Inch social work"}, {"Shu", "Inch"}, {"שרה", "Inch"}, {"", "Inch"}, {"\x00\xff", ""},
		{strings.Repeat("Bartholomew-", 18), "Inch"}, {long, long}, {"Shu", strings.Repeat("Inch social work ", 30)},
		{strings.Repeat("x", 5000), long}, {strings.Repeat(long, 40), strings.Repeat("y", 6_000)},
	} {
		name := c[0]
		b := layOut(t, document.Cards{Items: []document.Card{{Name: document.Words(name), From: document.Words(c[1])}, {Name: document.Words("Next")}, {Name: document.Words("Third")}}})
		if got, want := spoken(b), strings.Join(strings.Fields("A title "+text.Clean(name, &b.Faces)+" "+text.Clean(c[1], &b.Faces)+" Next Third"), " "); got != want {
			t.Errorf("%.20q: the cards say %d bytes, not %d: %.80q", name, len(got), len(want), got)
		}
		cards := 0
		for _, p := range b.Pages {
			for _, at := range p.Placed {
				if len(at.Segment.Ops) > 0 && at.Segment.Ops[0].Kind == pages.OpBox {
					checkCard(t, name, b, at.Segment)
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
func checkCard(t *testing.T, name string, b *Book, s *pages.Segment) {
	t.Helper()
	side := b.Look.Card.Side
	if s.Height != 2*side {
		t.Errorf("%.20q: the card is %.1f high", name, s.Height)
	}
	var front, back []pages.Op
	for _, o := range s.Ops {
		switch {
		case o.Kind == pages.OpText:
			front = append(front, o)
		case o.Kind == pages.OpTurned:
			back = o.Turned.Ops
			if o.Y != side || o.X != s.Ops[0].X+s.Ops[0].W/2 {
				t.Errorf("%.20q: turned around %.1f, %.1f", name, o.X, o.Y)
			}
		}
	}
	if len(front) != len(back) {
		t.Fatalf("%.20q: %d lines on one side, %d on the other", name, len(front), len(back))
	}
	for i, o := range front {
		if o.Y < side || o.Y > 2*side || o.X < s.Ops[0].X || o.X+o.W > s.Ops[0].X+s.Ops[0].W {
			t.Errorf("%.20q: %q stands at %.1f, %.1f, over the edge of its side", name, o.Pieces[0].Word.Text, o.X, o.Y)
		}
		if o.Mark == nil || back[i].Mark != nil {
			t.Errorf("%.20q: a card is to be read once", name)
		}
		if back[i].X != o.X || back[i].Y != o.Y {
			t.Errorf("%.20q: the sides differ", name)
		}
	}
}
