package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/model/document"
)

// node is an element of any part.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Kids    []node     `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (n *node) attr(local string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// at returns the first element along a path of names; nil when there is none.
func (n *node) at(names ...string) *node {
	for _, name := range names {
		i := slices.IndexFunc(n.Kids, func(k node) bool { return k.XMLName.Local == name })
		if i < 0 {
			return nil
		}
		n = &n.Kids[i]
	}
	return n
}

func (n *node) each(local string, do func(*node)) {
	if n.XMLName.Local == local {
		do(n)
	}
	for i := range n.Kids {
		n.Kids[i].each(local, do)
	}
}

func (n *node) text() string {
	var b strings.Builder
	n.each("t", func(t *node) { b.WriteString(t.Text) })
	return b.String()
}

func open(t testing.TB, data []byte) map[string]*node {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]*node{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		var n node
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			if err := xml.Unmarshal(b, &n); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		parts[f.Name] = &n
	}
	return parts
}

// faults returns what is wrong with a file that validators do not find: what a screen
// reader needs, and what Word calls damaged.
func faults(parts map[string]*node) []string {
	var list []string
	doc := parts["word/document.xml"]
	list = append(list, propertyFaults(parts)...)
	list = append(list, headingFaults(doc, parts["word/styles.xml"])...)
	list = append(list, tableFaults(doc)...)
	list = append(list, linkFaults(doc, parts)...)
	list = append(list, controlFaults(doc, parts["word/glossary/document.xml"])...)
	list = append(list, listFaults(doc, parts["word/numbering.xml"])...)
	for _, name := range []string{"word/document.xml", "word/styles.xml"} {
		parts[name].each("sz", func(n *node) {
			if v, _ := strconv.Atoi(n.attr("val")); v < 20 {
				list = append(list, "text of "+n.attr("val")+" half points")
			}
		})
		parts[name].each("jc", func(n *node) {
			if n.attr("val") == "both" {
				list = append(list, "justified text")
			}
		})
	}
	doc.each("r", func(r *node) {
		isBackward := strings.ContainsFunc(r.text(), func(c rune) bool { return c >= 0x590 && c <= 0x8ff })
		if isBackward && (r.at("rPr", "rtl") == nil || r.at("rPr", "lang") == nil || r.at("rPr", "lang").attr("bidi") == "") {
			list = append(list, "text from right to left that does not say so: "+r.text())
		}
	})
	return list
}

func propertyFaults(parts map[string]*node) (list []string) {
	for _, key := range []string{"title", "creator", "language"} {
		n := 0
		parts["docProps/core.xml"].each(key, func(*node) { n++ })
		if n != 1 {
			list = append(list, strconv.Itoa(n)+" times "+key)
		}
	}
	mode := ""
	parts["word/settings.xml"].each("compatSetting", func(n *node) { mode = n.attr("val") })
	if mode != "15" {
		list = append(list, "it opens in compatibility mode")
	}
	if parts["word/settings.xml"].at("documentProtection") != nil {
		list = append(list, "it is protected")
	}
	return list
}

func headingFaults(doc, styles *node) (list []string) {
	names := map[string]string{}
	styles.each("style", func(n *node) { names[n.attr("styleId")] = n.at("name").attr("val") })
	level, titles := 0, 0
	doc.each("p", func(p *node) {
		s := p.at("pPr", "pStyle")
		if s == nil {
			return
		}
		name, known := names[s.attr("val")]
		if !known {
			list = append(list, "unknown style "+s.attr("val"))
		}
		if name == "Title" {
			titles, level = titles+1, 1
		}
		if n, ok := strings.CutPrefix(name, "heading "); ok {
			this, _ := strconv.Atoi(n)
			if this > level+1 || this == 1 {
				list = append(list, "a heading skips a level: "+p.text())
			}
			level = this
		}
	})
	if titles != 1 {
		list = append(list, strconv.Itoa(titles)+" titles")
	}
	return list
}

func tableFaults(doc *node) (list []string) {
	doc.each("tbl", func(t *node) {
		var rows []*node
		t.each("tr", func(r *node) { rows = append(rows, r) })
		if rows[0].at("trPr", "tblHeader") == nil {
			list = append(list, "a table without a header row")
		}
		if c := t.at("tblPr", "tblCaption"); c == nil || c.attr("val") == "" {
			list = append(list, "a table without a title")
		}
		for _, r := range rows {
			cells := 0
			for i := range r.Kids {
				if c := &r.Kids[i]; c.XMLName.Local == "tc" {
					cells++
					if c.Kids[len(c.Kids)-1].XMLName.Local != "p" {
						list = append(list, "a cell that does not end in a paragraph")
					}
				}
			}
			if cells != len(t.at("tblGrid").Kids) || r.at("trPr", "cantSplit") == nil {
				list = append(list, "a row of another shape than its table, or one that pages divide")
			}
		}
	})
	body := doc.at("body")
	for i := range body.Kids[:len(body.Kids)-1] {
		if next := body.Kids[i+1].XMLName.Local; body.Kids[i].XMLName.Local == "tbl" && (next == "tbl" || next == "sectPr") {
			list = append(list, "nothing stands after a table")
		}
	}
	return list
}

func linkFaults(doc *node, parts map[string]*node) (list []string) {
	marks, ids := map[string]bool{}, map[string]bool{}
	doc.each("bookmarkStart", func(n *node) {
		name := strings.ToLower(n.attr("name"))
		if marks[name] || len(name) > 40 || !regexp.MustCompile(`^[a-z]\w*$`).MatchString(name) {
			list = append(list, "bookmark "+name)
		}
		marks[name] = true
	})
	doc.each("docPr", func(n *node) {
		if ids[n.attr("id")] || strings.TrimSpace(n.attr("descr")) == "" {
			list = append(list, "a picture without words, or numbered like another")
		}
		ids[n.attr("id")] = true
	})
	related := map[string]*node{}
	rels := parts["word/_rels/document.xml.rels"]
	for i := range rels.Kids {
		r := &rels.Kids[i]
		related[r.attr("Id")] = r
		if target := r.attr("Target"); r.attr("TargetMode") == "" && parts[path.Join("word", target)] == nil {
			list = append(list, "the part "+target+" is missing")
		} else if strings.ContainsFunc(target, func(c rune) bool { return c <= ' ' || c > '~' }) {
			list = append(list, "the address "+target)
		}
	}
	doc.each("hyperlink", func(n *node) {
		if a := n.attr("anchor"); a != "" && !marks[strings.ToLower(a)] {
			list = append(list, "a link to "+a+" is broken")
		}
		if id := n.attr("id"); id != "" && related[id] == nil {
			list = append(list, "the link "+id+" is broken")
		}
	})
	return list
}

func controlFaults(doc, glossary *node) (list []string) {
	hints, ids, tags := map[string]bool{}, map[string]bool{}, map[string]bool{}
	glossary.each("docPartPr", func(n *node) { hints[n.at("name").attr("val")] = true })
	doc.each("sdtPr", func(n *node) {
		alias, tag, id := n.at("alias"), n.at("tag"), n.at("id").attr("val")
		switch {
		case alias == nil || tag == nil || alias.attr("val") == "" || tag.attr("val") == "":
			list = append(list, "a control without a name")
		case len(tag.attr("val")) > 64 || len(alias.attr("val")) > 64 || tags[tag.attr("val")] || ids[id]:
			list = append(list, "a control called like another, or too long: "+tag.attr("val"))
		default:
			tags[tag.attr("val")], ids[id] = true, true
		}
		if p := n.at("placeholder", "docPart"); p != nil && !hints[p.attr("val")] {
			list = append(list, "the hint of "+tag.attr("val")+" is not kept")
		}
	})
	return list
}

func listFaults(doc, numbering *node) (list []string) {
	known := map[string]bool{}
	numbering.each("num", func(n *node) { known[n.attr("numId")] = true })
	doc.each("numId", func(n *node) {
		if !known[n.attr("val")] {
			list = append(list, "the list "+n.attr("val")+" is not defined")
		}
	})
	doc.each("p", func(p *node) {
		if s := strings.TrimSpace(p.text()); p.at("pPr", "numPr") == nil && regexp.MustCompile(`^(•|-|\d+\.) `).MatchString(s) {
			list = append(list, "a list that is made by hand: "+s)
		}
	})
	return list
}

func words(s string) []document.Inline { return document.Words(s) }

// everything is a document with each kind of block and inline.
func everything() *document.Document {
	row := func(cells ...string) document.Row {
		var r document.Row
		for _, c := range cells {
			r.Cells = append(r.Cells, document.Cell{Text: words(c)})
		}
		return r
	}
	items := []document.Item{{Blocks: []document.Block{document.Para("one"), document.Para("more of one")}}, {Blocks: []document.Block{document.List{Ordered: true, Start: 4, Items: []document.Item{{Blocks: []document.Block{document.Para("four")}}}}}}, {}}
	png, _ := os.ReadFile("testdata/dot.png")
	return &document.Document{
		Name: "report", Title: "Report & <findings>", Lead: "What we learned", Lang: "en-GB", Form: true,
		Imprint: document.Imprint{Owner: "Glenmarra", Version: "Version 1.2", Edition: "For you to keep", Page: "Page %[1]d of %[2]d", Issued: "2026-11-02"},
		Blocks: []document.Block{
			document.Heading{Level: 2, ID: "who", Text: words("Who we are")},
			document.Paragraph{Text: []document.Inline{
				document.Text{S: "Text\twith\x01 \u202econtrol "}, document.Strong{Kids: words("strong ")}, document.Emphasis{Kids: words("stressed ")}, document.Struck{Kids: words("struck ")},
				document.Literal{S: "a.toml"}, document.Break{}, document.Time{ISO: "2027-01-19", S: "19 January 2027"}, document.NoteRef{Number: 1, ID: "ref_1", Note: "note_1"}, document.NoteRef{Number: 1, ID: "ref_1_2", Note: "note_1"},
				document.Link{To: document.Target{URL: "https://exämple.org/a b?c={d}"}, Kids: words("elsewhere")}, document.Link{To: document.Target{Fragment: "who"}, Kids: words("above")},
				document.Link{To: document.Target{URL: "javascript:alert(1)"}, Kids: words("nowhere")}, document.Link{To: document.Target{Document: "roster"}, Kids: words("roster")},
				document.Span{Lang: "gd", Kids: words(" clann ")}, document.Span{Lang: "ar", Kids: words("فرح صدیقی")},
			}},
			document.List{Items: items}, document.List{Ordered: true, Start: 1, Items: items},
			document.List{Ticks: true, Items: []document.Item{{Done: true, Blocks: []document.Block{document.Para("Booked")}}, {Blocks: []document.Block{document.Para("Sent")}}, {}}},
			document.Table{Caption: "Signatures", RowHeads: true, Columns: []document.Column{{Title: "Name"}, {Title: "Signature"}, {Title: "Agreed", Tick: true}, {Title: "Number", Align: document.End}}, Rows: []document.Row{row("Reader 1", "", "", "4"), row("Reader 2", "", "", "")}},
			document.Table{Columns: []document.Column{{Title: "A", Wide: true}, {Title: "B", Align: document.Center}}, Rows: []document.Row{row("a", "b")}},
			document.Facts{Items: []document.Fact{{Term: "Venue", Value: words("Town House")}}},
			document.Callout{Kind: "important", Title: "No case detail", Blocks: []document.Block{document.Para("Write about learning.")}},
			document.Paragraph{Text: words("What did you learn?")}, document.Lines{Count: 4}, document.Lines{Label: "And next?", Count: 2},
			document.Heading{Level: 2, ID: "answers", Text: words("Answers")}, document.Paragraph{Text: words("Say it briefly."), Prompt: true},
			document.Facts{Items: []document.Fact{{Term: "Post", Room: document.RoomText}, {Term: "Trained on", Room: document.RoomDate}}},
			document.Para("Did it help?"), document.List{Ticks: true, One: true, Items: []document.Item{{Blocks: []document.Block{document.Para("Yes")}}, {Blocks: []document.Block{document.Para("No")}}, {Blocks: []document.Block{document.Para("No")}}}},
			document.Table{Caption: "Steps", Grows: true, Columns: []document.Column{{Title: "Step"}, {Title: "By", Room: document.RoomDate}, {Title: "Kind", Room: document.RoomChoice, Choices: []string{"Now", "Later"}}}, Rows: []document.Row{row("", "", ""), row("", "", "")}},
			document.Web{Label: "This page:", Address: "https://example.org/a.html"},
			document.Cards{Items: []document.Card{{Name: words("Morag Shaw"), From: words("Social work")}}},
			document.Quote{Blocks: []document.Block{document.Para("Everyone is responsible.")}},
			document.Code{Text: "a\n  b"}, document.Rule{},
			document.Figure{Path: "a.png", Type: "png", Alt: "A dot", Caption: "The room", Width: 2000, Height: 1000, Data: png}, document.Figure{Alt: "Lost"},
			document.Timeline{Label: "What happens when"},
			document.Notes{Items: []document.Note{{Number: 1, ID: "note_1", From: "ref_1", Blocks: []document.Block{document.Para("Says the council.")}}}},
		},
	}
}

func options() Options {
	return Options{Author: "Inspectorate", Hint: "Write here", HintDate: "Choose a date", HintChoice: "Choose one", Address: "https://example.org/briefing", Folder: "glenmarra"}
}

func TestFiles(t *testing.T) {
	arabic := everything()
	arabic.Lang = "ar"
	empty := &document.Document{Title: "Empty", Lang: "en-GB"}
	for name, d := range map[string]*document.Document{"everything": everything(), "Arabic": arabic, "empty": empty} {
		data, err := Write(d, options())
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Write(d, options())
		if !bytes.Equal(data, again) {
			t.Errorf("%s: two files of one document differ", name)
		}
		for _, fault := range faults(open(t, data)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestValid has the validator of the Open XML SDK look at the same files.
func TestValid(t *testing.T) {
	arabic := everything()
	arabic.Lang = "ar"
	for name, d := range map[string]*document.Document{"everything.docx": everything(), "arabic.docx": arabic, "empty.docx": {Title: "Empty", Lang: "en-GB"}} {
		data, err := Write(d, options())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range judge.Office(t, name, data) {
			t.Error(f)
		}
	}
}

// People choose from a list, pick a date, add rows, and delete the prompts in one go.
func TestControls(t *testing.T) {
	data, err := Write(everything(), options())
	if err != nil {
		t.Fatal(err)
	}
	doc := open(t, data)["word/document.xml"]
	for kind, want := range map[string]int{"dropDownList": 3, "date": 3, "repeatingSection": 1, "repeatingSectionItem": 1, "checkbox": 5} {
		n := 0
		doc.each(kind, func(*node) { n++ })
		if n != want {
			t.Errorf("%d controls of the kind %s, want %d", n, kind, want)
		}
	}
	var prompts, choices []string
	doc.each("p", func(p *node) {
		if s := p.at("pPr", "pStyle"); s != nil && s.attr("val") == "Prompt" {
			prompts = append(prompts, p.text())
		}
	})
	doc.each("listItem", func(n *node) { choices = append(choices, n.attr("value")) })
	if !slices.Equal(prompts, []string{"Say it briefly."}) || !slices.Equal(choices[:2], []string{"Yes", "No"}) {
		t.Errorf("prompts %q, choices %q", prompts, choices)
	}
}

// TestTextIsInOrder finds each piece of the tree in the file, in the order of the tree.
func TestTextIsInOrder(t *testing.T) {
	data, err := Write(everything(), options())
	if err != nil {
		t.Fatal(err)
	}
	text, at := open(t, data)["word/document.xml"].text(), 0
	for _, s := range []string{"Report & <findings>", "What we learned", "Who we are", "Textwith control ", "strong", "19 January", "elsewhere", "above", "nowhere", "roster", "clann", "one", "more of one", "four", "☒", "Booked", "☐", "Sent",
		"Signatures", "Name", "Signature", "Reader 1", "Write here", "☐", "4", "Venue:", "Town House", "No case detail", "What did you learn?", "Write here", "And next?", "Answers", "Say it briefly.", "Post:", "Write here", "Trained on:", "Choose a date", "Did it help?", "Choose one", "Steps", "Step", "Write here", "Choose one", "https://example.org/a.html", "Morag Shaw", "Everyone", "The room", "Lost"} {
		i := strings.Index(text[at:], s)
		if i < 0 {
			t.Fatalf("%q is missing after %q", s, text[max(at-40, 0):at])
		}
		at += i + len(s)
	}
}

// TestEveryKindIsWritten fails when document gets a kind that everything lacks: a kind that
// is not written panics.
func TestEveryKindIsWritten(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../../model/document/document.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	had := map[string]bool{}
	for _, b := range everything().Blocks {
		had[reflect.TypeOf(b).Name()] = true
		if p, ok := b.(document.Paragraph); ok {
			for _, in := range p.Text {
				had[reflect.TypeOf(in).Name()] = true
			}
		}
	}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if ok && f.Recv != nil && (f.Name.Name == "block" || f.Name.Name == "inline") {
			if name := f.Recv.List[0].Type.(*ast.Ident).Name; !had[name] {
				t.Errorf("everything has no %s; add one, and a case to blocks.go or inline.go", name)
			}
		}
	}
}

func TestLinksToPages(t *testing.T) {
	for _, c := range []struct {
		to   document.Target
		want string
	}{
		{document.Target{Document: "roster", Fragment: "pairs"}, "https://example.org/briefing/glenmarra/roster.html#pairs"},
		{document.Target{Shared: "why"}, "https://example.org/briefing/guidance/why.html"},
		{document.Target{Folder: "strath", Document: "overview"}, "https://example.org/briefing/strath/index.html"},
	} {
		if got := options().page(c.to); got != c.want {
			t.Errorf("%+v: got %s, want %s", c.to, got, c.want)
		}
		if got := (Options{Folder: "glenmarra"}).page(c.to); got != "" {
			t.Errorf("%+v: got %s on a site without an address", c.to, got)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://exämple.org/a b?c={d}": "https://xn--exmple-cua.org/a%20b?c=%7Bd%7D",
		"javascript:alert(1)":           "", "http://": "", "http://[bad": "", "file:///etc/passwd": "",
		"mailto:a@example.org": "mailto:a@example.org", "tel:+441632960001": "tel:+441632960001",
		"https://example.org:8080/x": "https://example.org:8080/x", "https://example.org/" + strings.Repeat("a", 3000): "",
	} {
		if got := address(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
