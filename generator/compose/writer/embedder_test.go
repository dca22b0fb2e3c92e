package writer_test

import (
	"slices"
	"testing"

	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/document"
)

// TestLevels has headings follow each other without a gap, whatever numbers they had.
func TestLevels(t *testing.T) {
	tests := []struct {
		name     string
		under    int
		from, to []int
	}{
		{"as they should be", 1, []int{2, 3, 3, 2}, []int{2, 3, 3, 2}},
		{"moved down", 2, []int{2, 3, 2}, []int{3, 4, 3}},
		{"a level skipped", 1, []int{2, 4, 4, 3}, []int{2, 3, 3, 3}},
		{"starting low", 1, []int{4, 2, 3}, []int{2, 2, 3}},
		{"starting high", 1, []int{1, 2, 1}, []int{2, 3, 2}},
		{"deeper than a page can say", 2, []int{1, 2, 3, 4, 5, 6, 5}, []int{3, 4, 5, 6, 6, 6, 6}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := writer.Embedder{Under: tt.under}
			var got []int
			for _, level := range tt.from {
				got = append(got, m.Blocks([]document.Block{document.Heading{Level: level}})[0].(document.Heading).Level)
			}
			if !slices.Equal(got, tt.to) {
				t.Errorf("%v became %v, want %v", tt.from, got, tt.to)
			}
		})
	}
}

// TestMoverReachesEverything has a link at every depth, and finds each of them moved.
func TestMoverReachesEverything(t *testing.T) {
	link := []document.Inline{document.Link{To: document.Target{Shared: "a"}, Kids: document.Words("x")}}
	para := document.Paragraph{Text: link}
	blocks := []document.Block{
		para,
		document.Heading{Level: 2, ID: "h", Text: link},
		document.List{Items: []document.Item{{Blocks: []document.Block{para}}}},
		document.Quote{Blocks: []document.Block{para}},
		document.Callout{Kind: "note", Blocks: []document.Block{para}},
		document.Notes{Items: []document.Note{{ID: "n", From: "r", Blocks: []document.Block{para}}}},
		document.Facts{Items: []document.Fact{{Term: "t", Value: link}}},
		document.Table{Columns: make([]document.Column, 1), Rows: []document.Row{writer.Row(link)}},
		document.Paragraph{Text: []document.Inline{
			document.Strong{Kids: link}, document.Emphasis{Kids: link}, document.Span{Lang: "gd", Kids: link}, document.Struck{Kids: link},
		}},
	}
	moved := 0
	m := writer.Embedder{Words: briefs.English(t), Name: "p", Under: 2, Target: func(document.Target) (document.Target, bool) {
		moved++
		return document.Target{Fragment: "b"}, true
	}}
	out := &document.Document{Blocks: m.Blocks(blocks)}
	left := 0
	for _, s := range document.Strings(out) {
		if s == "a" {
			left++
		}
	}
	if moved != 12 || left != 0 {
		t.Errorf("%d links were moved and %d were left, of 12", moved, left)
	}
	if before := document.Strings(&document.Document{Blocks: blocks}); slices.Contains(before, "b") {
		t.Error("the page of guidance itself was changed")
	}
}
