package html

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

func TestBlocks(t *testing.T) {
	para := func(ins ...document.Inline) document.Block { return document.Paragraph{Text: ins} }
	tests := []struct {
		name  string
		block document.Block
		want  string
	}{
		{"level above the second", document.Heading{Level: 1, Text: document.Words("A")}, "<h2>A</h2>\n"},
		{"level below the sixth", document.Heading{Level: 9, Text: document.Words("A")}, "<h6>A</h6>\n"},
		{"list from one", document.List{Ordered: true, Start: 1}, "<ol>\n</ol>\n"},
		{"item that is not a paragraph", document.List{Items: []document.Item{{Blocks: []document.Block{document.Rule{}}}}}, "<ul>\n<li>\n<hr>\n</li>\n</ul>\n"},
		{"no facts", document.Facts{}, ""},
		{"link that leads nowhere", para(link(document.Target{}, text("here"))), "<p>here</p>\n"},
		{"link to a script", para(link(document.Target{URL: "javascript:alert(1)"}, text("here"))), "<p>here</p>\n"},
		{"e-mail address", para(link(document.Target{URL: "mailto:a@example.org"}, text("a@example.org"))), "<p><a href=\"mailto:a@example.org\">a<wbr>@example.org</a></p>\n"},
		{"e-mail address with a dot", para(link(document.Target{URL: "mailto:a.b@example.org"}, text("a.b@example.org"))), "<p><a href=\"mailto:a.b@example.org\">a<wbr>.b<wbr>@example.org</a></p>\n"},
		{"telephone", para(link(document.Target{URL: "tel:1632960001"}, text("1632 960 001"))), "<p><a href=\"tel:1632960001\">1632\u00a0960\u00a0001</a></p>\n"},
		{"no e-mail address", para(link(document.Target{URL: "mailto:a"}, text("a"))), "<p><a href=\"mailto:a\">a</a></p>\n"},
		{"time without a machine form", para(document.Time{S: "soon"}), "<p>soon</p>\n"},
		{"day and hour without T", para(document.Time{ISO: "2027-01-1909:30", S: "x"}), "<p>x</p>\n"},
		{"language from right to left", para(document.Span{Lang: "he-IL", Kids: document.Words("x")}), "<p><span lang=\"he-IL\" dir=\"rtl\">x</span></p>\n"},
		{"span of no language", para(document.Span{Kids: document.Words("x")}), "<p>x</p>\n"},
		{"figure of unknown size", document.Figure{Path: "a.png", Alt: ""}, "<figure><img src=\"../a.png\" alt=\"\"></figure>\n"},
		{"no lines", document.Lines{Label: "Name"}, "<div class=\"lines\">\n<p class=\"lines-label\">Name</p>\n</div>\n"},
		{"control characters", para(text("a\x00b\x1bc\td")), "<p>a\uFFFDb\uFFFDc\td</p>\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := body(tt.block); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestFragmentsAreUnique(t *testing.T) {
	got := body(heading(2, "a"), heading(2, "a"), document.Callout{Blocks: []document.Block{heading(3, "a")}})
	if n := strings.Count(got, `id="a"`); n != 1 {
		t.Errorf("id=\"a\" occurs %d times, want once:\n%s", n, got)
	}
}

func TestCaptionThatRepeatsItsHeading(t *testing.T) {
	table := document.Table{Caption: "Readers", Columns: []document.Column{{Title: "Name"}}}
	tests := []struct {
		name   string
		blocks []document.Block
		hidden bool
	}{
		{"right under it", []document.Block{heading(2, "Readers"), table}, true},
		{"under another", []document.Block{heading(2, "Reserves"), table}, false},
		{"with a paragraph between", []document.Block{heading(2, "Readers"), document.Para("x"), table}, true},
		{"inside a callout under it", []document.Block{heading(2, "Readers"), document.Callout{Blocks: []document.Block{document.Para("x"), table}}}, true},
		{"after another heading", []document.Block{heading(2, "Readers"), heading(3, "Reserves"), table}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Contains(body(tt.blocks...), `<caption class="unseen">Readers`); got != tt.hidden {
				t.Errorf("caption hidden: %v, want %v", got, tt.hidden)
			}
		})
	}
}

func TestTableHeads(t *testing.T) {
	table := document.Table{RowHeads: true, Columns: []document.Column{{Title: "A", Wide: true}, {Title: "B"}}, Rows: []document.Row{{Cells: []document.Cell{
		{Text: []document.Inline{text("Reader 1"), document.Break{}, text("Social work"), document.Break{}, text("Glenmarra")}},
	}}}}
	got := body(table)
	if want := "<th scope=\"row\" class=\"wide\">Reader 1<br>\n<span class=\"more\">Social work<br>\nGlenmarra</span></th>"; !strings.Contains(got, want) {
		t.Errorf("no %s in\n%s", want, got)
	}
	if want := `<th scope="col" class="wide">A</th>`; !strings.Contains(got, want) {
		t.Errorf("no %s in\n%s", want, got)
	}
	table.Columns[1].Wide = true
	if got := body(table); strings.Contains(got, `<th scope="col" class="wide">`) {
		t.Errorf("two columns take the room that others leave:\n%s", got)
	}
}

func TestLongCells(t *testing.T) {
	end, start := document.Column{Align: document.End}, document.Column{}
	tests := []struct {
		text string
		in   document.Column
		want string
	}{
		{"9:30am to 9:45am", end, ""},
		{"when the doors open, at 9:30am", end, "long"},
		{"when the doors open, at 9:30am", start, ""},
		{"ailsa.muir.of.glenmarra@example.org", start, "long"},
	}
	for _, tt := range tests {
		if got := breaking(tt.in, tt.text); got != tt.want {
			t.Errorf("breaking(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestContents(t *testing.T) {
	r := &Renderer{words: english()}
	three := []document.Block{heading(2, "a"), heading(3, "deeper"), heading(2, "b"), heading(2, "c"), document.Heading{Level: 2, Text: document.Words("no id")}}
	if got := r.contents(&document.Document{Blocks: three}, up(1)); got != nil {
		t.Errorf("a page of three sections has contents: %v", got)
	}
	linked := document.Heading{Level: 2, ID: "d e", Text: []document.Inline{link(document.Target{Document: "x"}, text("D"))}}
	got := r.contents(&document.Document{Blocks: append(three, linked)}, up(1))
	if len(got) != 4 || got[3] != (Entry{Href: "#d%20e", Text: "D"}) {
		t.Errorf("contents of four sections: %v", got)
	}
}

func TestSizeOf(t *testing.T) {
	for bytes, want := range map[int]string{
		0: "", 1: "1 KB", 1000: "1 KB", 1001: "2 KB", 999_000: "999 KB", 1_000_000: "1.0 MB", 1_000_001: "1.1 MB", 12_345_678: "12.4 MB",
	} {
		if got := sizeOf(bytes, english()); got != want {
			t.Errorf("sizeOf(%d) = %q, want %q", bytes, got, want)
		}
	}
}
