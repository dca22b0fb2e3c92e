package html

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefpack/generator/model/document"
)

// shapes returns where the shapes and labels of a chart are, from the side where lines begin.
func shapes(t *testing.T, lang string) []string {
	t.Helper()
	chart := document.Timeline{Label: "Weeks", Columns: 8, Closed: []int{3}, Ticks: []document.Tick{{At: 0, Label: "September"}, {At: 5, Label: "October"}},
		Lanes: []document.Lane{{Label: "Preparation", From: 0, To: 4, Phase: true}, {Label: "1", Name: "A long name", From: 2, To: 7}, {Label: "2", Name: "After it", From: 2, To: 4}, {Label: "3", Name: "Before it", From: 6, To: 7}},
		Years: []document.Tick{{At: 0, Label: "2026"}}, Key: document.Key{Phase: "Phase", Lane: "Milestone"}}
	p := rosterPage()
	p.Doc = &document.Document{Name: "d", Title: "t", Lang: lang, Blocks: []document.Block{chart}}
	page, err := html.Parse(strings.NewReader(draw(t, newRenderer(t, sampleSite()), p)))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for n := range page.Descendants() {
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		switch n.Data {
		case "svg":
			if got, want := at["direction"], direction(lang); at["viewbox"]+at["viewBox"] != "" && got != want {
				t.Errorf("the chart in %q runs %q, want %q", lang, got, want)
			}
		case "rect", "text":
			var x, w float64
			fmt.Sscan(at["x"], &x)
			fmt.Sscan(at["width"], &w)
			if lang == "he" {
				x = chartWidth - x - w
			}
			if at["text-anchor"] == "end" {
				x -= 8
			}
			if x < 0 || x+w > chartWidth {
				t.Errorf("%s in %q is drawn from %.1f to %.1f, outside the chart", n.Data, lang, x, x+w)
			}
			out = append(out, fmt.Sprintf("%s %.1f %.1f %s", n.Data, x, w, at["y"]))
		}
	}
	return out
}

// On a page that is read from right to left a chart is the mirror of one that is read from left
// to right; its labels begin at their places, and none of them leaves the chart.
func TestChartsFromRightToLeft(t *testing.T) {
	forth, back := shapes(t, "en-GB"), shapes(t, "he")
	if len(forth) < 8 || strings.Join(forth, "\n") != strings.Join(back, "\n") {
		t.Errorf("mirrored, the chart is\n%s\nwant\n%s", strings.Join(back, "\n"), strings.Join(forth, "\n"))
	}
}
