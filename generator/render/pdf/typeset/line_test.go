package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

func TestNothingEndsALineInside(t *testing.T) {
	for _, whole := range []string{"0131\u00a0496", "0131 496 0000", "well\u2011being", "3.5", "Màiri\u00a0NicDhòmhnaill", "1,000,000"} {
		b := layOut(t)
		for width := 60.0; width < 200; width += 7 {
			p := b.Paragraph(b.plain(b.Root, b.body(), "ask on "+whole+" or at the desk"))
			if p.Least > width {
				continue
			}
			found := false
			for _, l := range b.Lines(p, width) {
				var s strings.Builder
				for _, x := range l.Pieces {
					s.WriteString(x.Word.Text)
				}
				found = found || strings.Contains(s.String(), whole)
			}
			if !found {
				t.Errorf("%q is broken at a width of %v", whole, width)
			}
		}
	}
}

func TestLinesFitTheirMeasure(t *testing.T) {
	b := layOut(t)
	for _, s := range []string{sample.Passage, strings.Repeat("W", 300), "a " + strings.Repeat("Wörterbuch", 30) + " b", strings.Repeat("e\u0323\u0323", 90)} {
		p := b.Paragraph(b.plain(b.Root, b.body(), s))
		var back strings.Builder
		for _, l := range b.Lines(p, 90) {
			if l.Width > 90+text.Slack {
				t.Errorf("%.20q: a line is %.1f wide", s, l.Width)
			}
			for _, x := range l.Pieces {
				back.WriteString(x.Word.Text)
			}
		}
		if got, want := strings.TrimSpace(strings.ReplaceAll(back.String(), "\u00ad", "")), strings.TrimSpace(text.Clean(s, &b.Faces)); got != want {
			t.Errorf("lines hold %q, not %q", got, want)
		}
	}
}

// A line may end after the day of the week of a date, and nowhere else in it.
func TestDatesAreNotBroken(t *testing.T) {
	when := document.Time{ISO: "2027-02-11", S: "Thursday 11 February 2027"}
	for n := range 40 {
		b := layOut(t, document.Paragraph{Text: []document.Inline{document.Text{S: strings.Repeat("xx ", n) + "xxxxxxxxxx from Monday to "}, when, document.Text{S: " " + sample.Passage}}})
		whole := false
		for _, at := range b.Pages[0].Placed {
			whole = whole || strings.Contains(wordsOf(at.Segment), "11 February 2027")
		}
		if !whole {
			t.Errorf("after %d words the date is broken", n)
		}
	}
}

// In a cell a date is whole, its weekday too, unless the column has no room for it; then its
// day stays with its month all the same.
func TestDatesOfCellsAreWhole(t *testing.T) {
	when := []document.Inline{document.Text{S: "from "}, document.Time{ISO: "2027-02-11", S: "Thursday 11 February 2027"}, document.Text{S: ", or later"}}
	b := layOut(t)
	for _, c := range []struct {
		measure float64
		want    string
	}{
		{400, "from Thursday 11 February 2027, or later"},
		{170, "from/Thursday 11 February 2027, or/later"},
		{110, "from/Thursday/11 February 2027,/or later"},
		{60, "from/Thursday/11/February/2027, or/later"},
	} {
		p := b.Paragraph(b.spans(b.Root, b.body(), when))
		p.KeepDates()
		var got []string
		for _, l := range b.Lines(p, c.measure) {
			got = append(got, wordsOf(&pages.Segment{Ops: []pages.Op{{Pieces: l.Pieces}}}))
		}
		if said := strings.Join(got, "/"); said != c.want {
			t.Errorf("in %.0f points: %s, not %s", c.measure, said, c.want)
		}
	}
	for n := range 40 {
		value := append(document.Words(strings.Repeat("x ", n)), when...)
		facts := document.Facts{Items: []document.Fact{{Term: "Away", Value: value}}}
		table := document.Table{Columns: []document.Column{{Title: "Away"}, {Title: "What", Wide: true}}, Rows: []document.Row{{Cells: []document.Cell{{Text: value}, {Text: document.Words(sample.Passage)}}}}}
		stacked := sample.WideTable(9, 1)
		stacked.Rows[0].Cells[1].Text = value
		for name, b := range map[string]*Book{"facts": layOut(t, facts), "table": layOut(t, table), "entries": layOutLarge(t, stacked)} {
			whole := false
			for _, p := range b.Pages {
				for _, at := range p.Placed {
					for _, o := range at.Segment.Ops {
						whole = whole || strings.Contains(wordsOf(&pages.Segment{Ops: []pages.Op{o}}), "Thursday 11 February 2027")
					}
				}
			}
			if !whole {
				t.Errorf("%s: the date is broken after %d words", name, n)
			}
		}
	}
}

// TestBoundLinesAreFull checks that words which should stay together fill their lines if they
// must be broken.
func TestBoundLinesAreFull(t *testing.T) {
	b := layOut(t)
	for measure := 40.0; measure < 300; measure += 20 {
		free, bound := b.Paragraph(b.plain(b.Root, b.body(), "9:30am to 1:30pm and from 2:15pm on")), b.Paragraph(b.plain(b.Root, b.body(), "9:30am to 1:30pm and from 2:15pm on"))
		bound.Bind()
		if want, got := len(b.Lines(free, measure)), len(b.Lines(bound, measure)); got != want {
			t.Errorf("in %.0f points: %d lines, not %d", measure, got, want)
		}
	}
}

// To count lines takes no shaping, and says the same.
func TestLinesAreCounted(t *testing.T) {
	b := layOut(t)
	for _, s := range []string{strings.Repeat("Wolfeschlegel", 5), sample.Passage, strings.Repeat("ש", 60)} {
		p := b.Paragraph(b.plain(b.Root, b.body(), s))
		for measure := 30.0; measure < 200; measure += 17 {
			if got, want := b.CountLines(p, measure), len(b.Lines(p, measure)); got < want-1 || got > want+1 {
				t.Errorf("%.9q in %.0f points: %d lines, not %d", s, measure, got, want)
			}
		}
		counted := testing.AllocsPerRun(5, func() {
			b.CountLines(p, 30)
		})
		if set := testing.AllocsPerRun(5, func() { b.BreakLines(p, 30) }); set > 5 && counted > set*0.6 {
			t.Errorf("%.9q: %.0f allocations to count lines, %.0f to set them", s, counted, set)
		}
	}
}
