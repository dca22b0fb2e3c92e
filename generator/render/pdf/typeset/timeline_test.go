package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

// The name of a bar is next to it inside the chart, or above it if neither side has room.
func TestBarsHaveNames(t *testing.T) {
	long := strings.Repeat("nominate people ", 4) + "here"
	chart := document.Timeline{
		Label: "CHART", Columns: 10, Years: []document.Tick{{At: 0, Label: "2026"}}, Key: document.Key{Phase: "Phase", Lane: "Milestone", Closed: "Holiday"},
		Lanes: []document.Lane{{Label: "1", Name: "After", From: 1, To: 2}, {Label: "2", Name: "Before", From: 8, To: 9}, {Label: "3", Name: long, From: 2, To: 8}},
	}
	b := layOut(t, chart)
	g := b.galley()
	f := b.measure(b.Root)
	g.timeline(f, chart)
	ops := g.segments[0].Ops
	at := map[string]pages.Op{}
	var bars []pages.Op
	for _, o := range ops {
		switch {
		case o.Kind == pages.OpText:
			at[strings.TrimSpace(wordsOf(&pages.Segment{Ops: []pages.Op{o}}))] = o
			if o.X < f.x || o.X+o.W > f.x+f.w {
				t.Errorf("%q leaves the chart", wordsOf(&pages.Segment{Ops: []pages.Op{o}}))
			}
		case o.Kind == pages.OpFill && o.Ink == b.Ink.Muted:
			bars = append(bars, o)
		}
	}
	if len(bars) != 4 { // with the one in the key
		t.Fatalf("%d bars", len(bars))
	}
	if o := at["After"]; o.X < bars[0].X+bars[0].W {
		t.Errorf("the name of bar 1 begins at %.1f, before the bar ends", o.X)
	}
	if o := at["Before"]; o.X == 0 || o.X+o.W > bars[1].X {
		t.Errorf("the name of bar 2 ends at %.1f, after the bar begins", o.X+o.W)
	}
	if o := at[long]; o.Y == 0 || o.Y > bars[2].Y {
		t.Errorf("the name of bar 3 is not above it")
	}
	for _, want := range []string{"2026", "Phase", "Milestone", "Holiday"} {
		if at[want].W == 0 {
			t.Errorf("the chart does not say %q", want)
		}
	}
}

// In large print a chart is set closer before it is left out.
func TestChartsFitOnPages(t *testing.T) {
	for n, want := range map[int]bool{3: true, 22: true, 60: false} {
		chart := document.Timeline{Label: "CHART", Columns: 10}
		for range n {
			chart.Lanes = append(chart.Lanes, document.Lane{Label: "1", Name: "Name", From: 1, To: 2})
		}
		b := layOutLarge(t, chart)
		g := b.galley()
		if n > 20 { // a name without room beside its bar
			chart.Lanes[0].From, chart.Lanes[0].To, chart.Lanes[0].Name = 2, 8, strings.Repeat("name ", 9)
		}
		if g.timeline(b.measure(b.Root), chart); (len(g.segments) > 0) != want || want && g.segments[0].Height > b.room {
			t.Errorf("%d bars: %d segments", n, len(g.segments))
		}
	}
}
