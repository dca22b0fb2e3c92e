package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// mirrorBlocks are blocks of every kind in words that are as wide in a text of either
// direction: a full stop would be shaped apart from its word.
func mirrorBlocks() []document.Block {
	const words = "The records reading takes four days and readers sit in pairs with inspectors who read the same records from the first day to the last"
	item := func(bs ...document.Block) document.Item { return document.Item{Blocks: bs} }
	items := []document.Item{item(document.Para(words)), item(document.Para("two"), document.List{Items: []document.Item{item(document.Para("deeper"))}})}
	return []document.Block{
		document.Heading{Level: 2, ID: "dates", Text: text("Dates")},
		document.Para(words),
		document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{URL: "https://example.org/"}, Kids: text("the guide")}}},
		document.Facts{Items: []document.Fact{{Term: "Venue", Value: text(words)}, {Term: "Time", Value: text("morning")}}},
		document.Callout{Kind: "important", Title: "Before", Blocks: []document.Block{document.Para(words), document.List{Items: items}}},
		document.List{Ordered: true, Start: 9, Items: items},
		document.List{Ticks: true, Items: items},
		document.Table{Caption: "Who", RowHeads: true, Columns: []document.Column{{Title: "Name"}, {Title: "Part", Wide: true}, {Title: "Minutes", Align: document.End}},
			Rows: []document.Row{{Cells: []document.Cell{{Text: text("One")}, {Text: text(words)}, {Text: text("15")}}}, {Cells: []document.Cell{{Text: text("Two")}, {Text: text("short")}, {Text: text("5")}}}}},
		document.Table{Columns: []document.Column{{Title: "Name", Wide: true}, {Title: "Signature"}, {Title: "Present", Tick: true}}, Rows: []document.Row{{Cells: []document.Cell{{Text: text("One")}}}}},
		document.Quote{Blocks: []document.Block{document.Para(words)}},
		document.Code{Text: "plan\n    version\n"},
		document.Rule{},
		document.Lines{Label: "Write", Count: 3},
		document.Timeline{Label: "What", Columns: 8, Closed: []int{3}, Ticks: []document.Tick{{At: 0, Label: "September"}, {At: 5, Label: "October"}},
			Lanes: []document.Lane{{Label: "Before", From: 0, To: 4, Phase: true}, {Label: "1", From: 2, To: 7}}},
		document.Figure{Path: "room.png", Type: "png", Alt: "Plan", Caption: "Room", Width: 320, Height: 120, Data: samplePicture(320, 120)},
		document.Cards{Items: []document.Card{{Name: text("Ailsa Muir"), From: text("Social work")}}},
		document.Web{Label: "Online", Address: "https://example.org/x", Code: "Code"},
	}
}

// mirrorFile lays a pack, or a document alone, out in a language.
func mirrorFile(t *testing.T, p *Press, lang string, alone bool) *book {
	t.Helper()
	im := document.Imprint{Owner: "Glenmarra", Version: "Version 2", Edition: "Hosted", Page: "Page %[1]d of %[2]d"}
	b := p.open("t", lang, im)
	t.Cleanup(func() { p.close(b) })
	d := &document.Document{Name: "d", Title: "Everything", Lang: lang, Imprint: im, Lead: "What we ask", Blocks: mirrorBlocks()}
	b.documents = []string{d.Name}
	if alone {
		b.addDocument(b.root, d)
	} else {
		b.addCover(Cover{Title: "Pack", Subtitle: "Glenmarra", Imprint: im, Facts: document.Facts{Items: []document.Fact{{Term: "Venue", Value: text("Town House")}}}})
		b.addContents(Cover{Contents: "Contents"}, []*document.Document{d})
		b.addDocument(b.root.add(roleSect), d)
	}
	b.fillNumbers()
	return b
}

// onSheet lists where all that was laid out stands: shapes one by one, text line by line,
// from left and right alike when mirrored.
func onSheet(b *book, mirrored bool) []string {
	var out []string
	put := func(page int, what string, y, x, w float64) {
		if mirrored {
			x = b.press.look.Page.Width - x - w
		}
		out = append(out, fmt.Sprintf("%d %.1f %s %.1f %.1f", page, y, what, x, w))
	}
	for i, p := range b.pages {
		list := func(ops []op, top float64) {
			type extent struct{ from, to float64 }
			lines := map[string]extent{}
			for _, o := range ops {
				x := b.across(i, o.x, o.w)
				if o.kind != opText {
					put(i, fmt.Sprint("shape ", o.kind, " ", o.h), top+o.y, x, o.w)
					continue
				}
				key := fmt.Sprintf("%.2f %p", o.y, o.mark)
				l, ok := lines[key]
				if !ok {
					l = extent{x, x + o.w}
				}
				lines[key] = extent{min(l.from, x), max(l.to, x+o.w)}
			}
			for key, l := range lines {
				y, _, _ := strings.Cut(key, " ")
				put(i, "text "+y, top, l.from, l.to-l.from)
			}
		}
		head, foot := b.headAndFoot(i)
		list(head, 0)
		list(foot, 0)
		list(b.punchMark(i), 0)
		for _, at := range p.placed {
			list(at.strip.ops, at.y)
			for _, e := range chain(at.strip.edge) {
				put(i, "edge", at.y, b.across(i, e.x, e.w), e.w)
			}
			if f := at.strip.figure; f != nil && f.box != nil {
				put(i, "figure", f.box.y, f.box.x, f.box.w)
			}
		}
	}
	slices.Sort(out)
	return out
}

// What is written from right to left is the mirror of what is written from left to right:
// heads and feet, contents, cover, lists, boxes, tables, charts, codes and pictures, and of
// facing pages the bound side.
func TestRightToLeftIsTheMirror(t *testing.T) {
	for _, alone := range []bool{false, true} {
		for _, facing := range []bool{false, true} {
			l := testLook()
			l.Page.Facing, l.Page.Punch = facing, 20
			p, err := NewPress(l, &words.Table{})
			if err != nil {
				t.Fatal(err)
			}
			forth, back := onSheet(mirrorFile(t, p, "en-GB", alone), false), onSheet(mirrorFile(t, p, "he", alone), true)
			for i := range min(len(forth), len(back)) {
				if forth[i] != back[i] {
					t.Errorf("alone %v, facing %v: mirrored, %q is %q", alone, facing, forth[i], back[i])
					break
				}
			}
			if len(forth) != len(back) {
				t.Errorf("alone %v, facing %v: %d things became %d", alone, facing, len(forth), len(back))
			}
		}
	}
}

// drawnRules returns the rules, bars, boxes and dots that are drawn on a page.
func drawnRules(content string, width float64, mirrored bool) []string {
	var out []string
	for line := range strings.SplitSeq(content, "\n") {
		var x, y, w, h float64
		switch {
		case scan(line, "%f %f m %f %f l S", &x, &y, &w, &h) == 4 && strings.HasSuffix(line, "S"):
			w, h = w-x, h-y
		case strings.HasSuffix(line, " re f") || strings.HasSuffix(line, " re S"):
			scan(line, "%f %f %f %f", &x, &y, &w, &h)
		default:
			continue
		}
		if mirrored {
			x = width - x - w
		}
		out = append(out, fmt.Sprintf("%.1f %.0f %.1f %.1f", y, x, w, h))
	}
	slices.Sort(out)
	return out
}

// The file is drawn as it was laid out, says how it runs, and is read in the same order.
func TestRightToLeftIsDrawn(t *testing.T) {
	p := newPress(t)
	files, pressed := map[string]File{}, map[string][]string{}
	for _, lang := range []string{"en-GB", "he"} {
		b := mirrorFile(t, p, lang, false)
		f, err := b.print()
		if err != nil {
			t.Fatal(err)
		}
		files[lang] = f
		for _, l := range b.links {
			for _, q := range l.areas[0].quads {
				if lang == "he" {
					q.x = testLook().Page.Width - q.x - q.w
				}
				pressed[lang] = append(pressed[lang], fmt.Sprintf("%s %.1f %.1f", l.says, q.x, q.w))
			}
		}
		if said := spoken(b); said != spoken(mirrorFile(t, p, "en-GB", false)) {
			t.Errorf("%s is read as %q", lang, said)
		}
	}
	if got, want := pressed["he"], pressed["en-GB"]; len(got) == 0 || !slices.Equal(got, want) {
		t.Errorf("mirrored, links can be pressed at %v, not at %v", got, want)
	}
	forth, back := checkFile(t, files["en-GB"]), checkFile(t, files["he"])
	for page := range files["he"].Pages {
		want := drawnRules(forth.Content(page), testLook().Page.Width, false)
		if got := drawnRules(back.Content(page), testLook().Page.Width, true); len(got) == 0 || !slices.Equal(got, want) {
			t.Errorf("page %d: mirrored, drawn is\n%s\nnot\n%s", page+1, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for lang, says := range map[string]bool{"en-GB": false, "he": true} {
		all := strings.Join(checkFile(t, files[lang]).Objects(), "\n")
		if strings.Contains(all, "/Direction /R2L") != says || strings.Contains(all, "/WritingMode /RlTb") != says {
			t.Errorf("%s: the file does not say how it runs", lang)
		}
	}
}

// Of a file in one language a document in another, which runs the other way, begins at its
// own side, and the sheets stay bound on one side.
func TestDirectionsInOneFile(t *testing.T) {
	p := newPress(t)
	b := p.open("t", "en-GB", testImprint())
	t.Cleanup(func() { p.close(b) })
	for _, lang := range []string{"en-GB", "he"} {
		b.addDocument(b.root.add(roleSect), &document.Document{Name: lang, Title: "כותרת", Lang: lang, Imprint: testImprint(), Blocks: []document.Block{document.Para("פסקה")}})
	}
	l := testLook().Page
	for i, p := range b.pages {
		var first []float64 // where the first things of each line begin
		for _, at := range p.placed {
			for _, o := range at.strip.ops {
				x := b.across(i, o.x, o.w)
				if i == 1 {
					x += o.w
				}
				first = append(first, x)
			}
		}
		want := l.Inner
		if i == 1 {
			want = l.Width - l.Outer
		}
		if x := slices.MinFunc(first, func(x, y float64) int { return cmp.Compare(max(x-want, want-x), max(y-want, want-y)) }); x < want-0.1 || x > want+0.1 {
			t.Errorf("page %d begins at %.1f, not at %.1f", i+1, x, want)
		}
	}
	if root, sect := b.root, b.root.kids[1].element; root.attr != "" || sect.attr != rightToLeft {
		t.Errorf("the file runs %q, the second part %q", root.attr, sect.attr)
	}
}

// Fields to type into stand where paper has room to write, and what is typed begins there.
func TestFormsFromRightToLeft(t *testing.T) {
	d := formDocument()
	forth := checkFile(t, formOf(t, d))
	d.Lang = "he"
	back := checkFile(t, formOf(t, d))
	want := map[string]string{}
	width := testLook().Page.Width
	place := func(x0, x1 float64) string { return fmt.Sprintf("%.0f to %.0f", x0, x1) }
	for _, f := range forth.Fields() {
		want[f.Name] = place(width-f.Rect[2], width-f.Rect[0])
	}
	for _, f := range back.Fields() {
		if got := place(f.Rect[0], f.Rect[2]); got != want[f.Name] {
			t.Errorf("%s lies at %s, not at %s", f.Name, got, want[f.Name])
		}
	}
	if all := strings.Join(back.Objects(), "\n"); !strings.Contains(all, "/Q 2") || len(want) == 0 {
		t.Error("what is typed begins on the left")
	}
}
