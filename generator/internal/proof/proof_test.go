package proof

import (
	"maps"
	"strings"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/render/pdf"
	"briefpack/layouts"
)

// finished returns a small pack with everything that is checked.
func finished(t *testing.T) []byte {
	t.Helper()
	print, err := layouts.Files.ReadFile("print.toml")
	if err != nil {
		t.Fatal(err)
	}
	look, _, problems := load.Look(load.Layout{Path: "print.toml", Data: print})
	p, err := pdf.New(look, &words.Table{Lang: "en-GB"})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	cell := func(s string) document.Cell { return document.Cell{Text: document.Words(s)} }
	table := document.Table{Caption: "Times", RowHeads: true, Columns: []document.Column{{Title: "Day"}, {Title: "Hour"}},
		Rows: []document.Row{{Cells: []document.Cell{cell("One"), cell("9am")}}, {Cells: []document.Cell{cell("Two"), cell("10am")}}}}
	item := document.Item{Blocks: []document.Block{document.Para("First")}}
	d := &document.Document{Name: "d", Title: "A title", Lang: "en-GB", Imprint: document.Imprint{Owner: "Glenmarra", Page: "Page %[1]d of %[2]d"},
		Blocks: []document.Block{
			document.Heading{Level: 2, Text: document.Words("A section")},
			document.Paragraph{Text: []document.Inline{
				document.Text{S: "See "}, document.Link{To: document.Target{URL: "https://example.org/"}, Kids: document.Words("our page")},
				document.Text{S: " of "}, document.Span{Lang: "gd", Kids: document.Words("Màiri")}, document.Text{S: " and שלום עולם."}}},
			table, document.List{Ordered: true, Start: 3, Items: []document.Item{item, item}},
			document.Timeline{Label: "Weeks", Columns: 3, Lanes: []document.Lane{{Label: "1", From: 0, To: 1}}},
		}}
	f, err := p.Pack(pdf.Cover{Title: "A pack", Contents: "Contents", Lang: "en-GB"}, []*document.Document{d})
	if err != nil {
		t.Fatal(err)
	}
	return f.Data
}

// wreck is a file that a test spoils.
type wreck struct {
	t *testing.T
	f *File
}

// all returns the objects with an entry of a value.
func (w wreck) all(key, val string) []int {
	var out []int
	for _, n := range w.f.numbers() {
		if w.f.objects[n].value.dict[key].str == val {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		w.t.Fatalf("no object has /%s %s", key, val)
	}
	return out
}

// set changes an entry of the first object with an entry of a value; the zero value
// takes it out.
func (w wreck) set(key, val, entry string, to value) {
	n := w.all(key, val)[0]
	o := w.f.objects[n]
	o.value.dict = maps.Clone(o.value.dict)
	if o.value.dict[entry] = to; to.kind == none {
		delete(o.value.dict, entry)
	}
	w.f.objects[n] = o
}

// content replaces part of what is drawn on the last page.
func (w wreck) content(old, fresh string) {
	pages := w.all("Type", "Page")
	n := w.f.objects[pages[len(pages)-1]].value.dict["Contents"].int()
	o := w.f.objects[n]
	s := strings.Replace(string(o.stream), old, fresh, 1)
	if s == string(o.stream) {
		w.t.Fatalf("the page lacks %q", old)
	}
	o.stream = []byte(s)
	w.f.objects[n] = o
}

// TestFaultsAreFound spoils a good file in one way at a time.
func TestFaultsAreFound(t *testing.T) {
	data := finished(t)
	if faults := Read(data).Faults(); len(faults) > 0 {
		t.Fatalf("the good file has faults: %q", faults)
	}
	word := func(s string) value { return value{kind: name, str: s} }
	for _, c := range []struct {
		name  string
		spoil func(w wreck)
		want  string
	}{
		{"no language", func(w wreck) { w.set("Type", "Catalog", "Lang", value{}) }, "no language"},
		{"not marked", func(w wreck) { w.set("Type", "Catalog", "MarkInfo", value{}) }, "not marked"},
		{"no output intent", func(w wreck) { w.set("Type", "Catalog", "OutputIntents", value{}) }, "no output intent"},
		{"title not shown", func(w wreck) { w.set("Type", "Catalog", "ViewerPreferences", value{}) }, "not displayed"},
		{"no bookmarks", func(w wreck) { w.set("Type", "Catalog", "Outlines", value{}) }, "no bookmarks"},
		{"bookmarks in a ring", func(w wreck) { w.set("Type", "Outlines", "Last", value{kind: reference, num: 1}) }, "the last bookmark"},
		{"tab order", func(w wreck) { w.set("Type", "Page", "Tabs", word("R")) }, "tab order"},
		{"skipped heading", func(w wreck) { w.set("S", "H2", "S", word("H4")) }, "a heading of level 4 follows one of 1"},
		{"unknown role", func(w wreck) { w.set("S", "P", "S", word("Para")) }, `"Para", an unknown role`},
		{"wrong parent", func(w wreck) { w.set("S", "P", "P", value{kind: reference, num: 1}) }, "the parent of element"},
		{"header without scope", func(w wreck) { w.set("S", "TH", "A", value{}) }, "has no scope"},
		{"scope of another kind", func(w wreck) { w.set("S", "TH", "A", value{kind: dict, dict: map[string]value{"Scope": word("Row")}}) }, "in THead has the scope row"},
		{"row of fewer cells", func(w wreck) { w.set("S", "TR", "K", value{}) }, "rows of 0 and of 2 cells"},
		{"row outside of a table", func(w wreck) { w.set("S", "Table", "S", word("Div")) }, "is in the wrong parent"},
		{"item without label", func(w wreck) { w.set("S", "Lbl", "S", word("Span")) }, "has no label"},
		{"figure without alternative", func(w wreck) { w.set("S", "Figure", "Alt", value{}) }, "no alternative"},
		{"link without description", func(w wreck) { w.set("Subtype", "Link", "Contents", value{}) }, "a link has no description"},
		{"link to nowhere", func(w wreck) { w.set("Subtype", "Link", "Dest", value{}) }, "a link has no target"},
		{"link without its annotation", func(w wreck) { w.set("S", "Link", "K", value{}) }, "disagree"},
		{"content outside of marks", func(w wreck) { w.content("EMC\n", "") }, "begins inside of other"},
		{"text outside of marks", func(w wreck) { w.content("ET\nEMC\n", "EMC\nBT [(\x00\x01)] TJ ET\n") }, "TJ paints outside of marks"},
		{"wrong number", func(w wreck) { w.content("MCID 1>>", "MCID 7>>") }, "has another number"},
		{"missing glyph", func(w wreck) { w.content("[(", "[(\x00\x00") }, "glyph 0 is missing"},
		{"glyph of no text", func(w wreck) { w.set("Subtype", "Type0", "ToUnicode", value{}) }, "has no text"},
		{"wrong width", func(w wreck) { w.set("Subtype", "CIDFontType2", "W", value{kind: list}) }, "a different width"},
		{"nothing to draw with", func(w wreck) { w.set("Subtype", "Type0", "Encoding", word("H")) }, "not embedded as Briefpack"},
		{"dangling reference", func(w wreck) { w.set("S", "P", "X", value{kind: reference, num: 99999}) }, "which is missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := Read(data)
			f := &File{objects: good.objects, trailer: good.trailer, nodes: map[int]*node{}, fonts: map[int]*font{}}
			c.spoil(wreck{t, f})
			f.interpret()
			if faults := strings.Join(f.Faults(), "\n"); !strings.Contains(faults, c.want) {
				t.Errorf("no fault says %q:\n%s", c.want, faults)
			}
		})
	}
	for name, bad := range map[string][]byte{"empty": nil, "cut off": data[:len(data)/2], "text": []byte("%PDF-1.7\nstartxref\n9\n")} {
		if len(Read(bad).Faults()) == 0 {
			t.Errorf("%s: no faults", name)
		}
	}
}

func TestText(t *testing.T) {
	f := Read(finished(t))
	want := "A title A section See our page of Màiri and שלום עולם. Times Day Hour One 9am Two 10am 3. First 4. First Weeks"
	parts := f.Parts()
	if len(parts) != 3 || parts[2].Text != want || parts[2].Page != 3 || parts[2].Chapters[0] != (Chapter{"A section", 3}) {
		t.Errorf("the parts are %v; the last should be %v", parts, want)
	}
	if got, want := f.Languages(), map[string]string{"gd": "Màiri"}; !maps.Equal(got, want) {
		t.Errorf("parts are in %q, not in %q", got, want)
	}
	page := `<header>no</header><div class="title"><p class="owner">no</p><h1>A title</h1><p class="lead">So &amp; so.</p></div><div class="body"><h2>A</h2>
		<ul><li>one</li></ul><ol start="3"><li>x</li><li>y<ol><li>z</li></ol></li></ol><ul class="ticks"><li>t</li></ul><p>a<strong>b</strong><br>c</p>
		<img alt="picture"><svg aria-label="chart"><text>no</text></svg><p class="lines-note">no</p><section class="downloads">no</section></div>`
	text, err := ReadExpectedText([]byte(page), same)
	if want := "A title So & so. A • one 3. x 4. y 1. z t ab c picture chart"; err != nil || text.Text() != want || text.Title != "A title" {
		t.Errorf("the page is called %q and says %q, %v; want %q", text.Title, text.Text(), err, want)
	}
}

func same(r rune) rune { return r }

// TestExpectedTextOfTables checks that a page may also show its tables as lists of entries.
func TestExpectedTextOfTables(t *testing.T) {
	page := `<h1>T</h1><div class="body"><p>a</p><table><caption>C</caption><thead><tr><th>Day</th><th>Hour</th></tr></thead>
		<tbody><tr><th>One</th><td></td></tr><tr><th lang="gd">Two</th><td>10am</td></tr></tbody></table><p>b</p>
		<table><thead><tr><th>X</th></tr></thead><tbody><tr><td><span lang="gd">y</span></td></tr></tbody></table></div>`
	text, err := ReadExpectedText([]byte(page), same)
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]bool{
		"T a C Day Hour One Two 10am b X y":          true,
		"T a C Day One Hour Day Two Hour 10am b X y": true,
		"T a C Day One Hour Day Two Hour 10am b X":   false,
		"T a C Day One Hour Day Two Hour b X y":      false,
		"T a C One Two 10am b X y":                   false,
		"T b C Day Hour One Two 10am a X y":          false,
		"T a C Day Hour One Two 10am b X y z":        false,
		"":                                           false,
	} {
		if like := text.Like(got); (like == got) != want {
			t.Errorf("%q is like %q", got, like)
		}
	}
	if want := map[string]string{"gd": "Two y"}; !maps.Equal(text.Languages, want) {
		t.Errorf("the page says %q in other languages, not %q", text.Languages, want)
	}
	if text.Text() != "T a C Day Hour One Two 10am b X y" {
		t.Errorf("the page says %q", text.Text())
	}
}
