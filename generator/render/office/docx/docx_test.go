package docx

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/model/document"
)

// node is an element of any part.
type node = judge.Node

func open(t testing.TB, data []byte) map[string]*node {
	t.Helper()
	parts, err := judge.Parts(data)
	if err != nil {
		t.Fatal(err)
	}
	return parts
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
		for _, fault := range judge.Word(open(t, data)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestValid has the validator of the Open XML SDK, the schemas of Apache POI and LibreOffice look at the same
// files.
func TestValid(t *testing.T) {
	arabic := everything()
	arabic.Lang = "ar"
	dir := t.TempDir()
	var files []string
	for name, d := range map[string]*document.Document{"everything.docx": everything(), "arabic.docx": arabic, "empty.docx": {Title: "Empty", Lang: "en-GB"}} {
		data, err := Write(d, options())
		if err != nil {
			t.Fatal(err)
		}
		t.Run("SDK", func(t *testing.T) {
			for _, f := range judge.Office(t, name, data) {
				t.Error(f)
			}
		})
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	t.Run("Apache POI", func(t *testing.T) { judge.Schemas(t, files...) })
	t.Run("LibreOffice", func(t *testing.T) { judge.PDFs(t, files...) })
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
		doc.Each(kind, func(*node) { n++ })
		if n != want {
			t.Errorf("%d controls of the kind %s, want %d", n, kind, want)
		}
	}
	var prompts, choices []string
	doc.Each("p", func(p *node) {
		if s := p.At("pPr", "pStyle"); s != nil && s.Attr("val") == "Prompt" {
			prompts = append(prompts, p.Content())
		}
	})
	doc.Each("listItem", func(n *node) { choices = append(choices, n.Attr("value")) })
	if !slices.Equal(prompts, []string{"Say it briefly."}) || !slices.Equal(choices[:2], []string{"Yes", "No"}) {
		t.Errorf("prompts %q, choices %q", prompts, choices)
	}
}

// A column is as wide as the longest word of its title, unless there are too many columns. The widths
// add up to the measure.
func TestColumnWidths(t *testing.T) {
	columns := func(titles ...string) (list []document.Column) {
		for _, title := range titles {
			list = append(list, document.Column{Title: title, Tick: title == "Tick"})
		}
		return list
	}
	seven := document.Table{Columns: columns("Text", "Number", "Date", "Time", "Choice (Red / Green)", "Tick", "Person")}
	seven.Columns[0].Wide, seven.Columns[6].Wide = true, true
	seven.Rows = []document.Row{{Cells: make([]document.Cell, 7)}}
	many := document.Table{Columns: columns(strings.Fields(strings.Repeat("Considerations ", 20))...)}
	for name, table := range map[string]document.Table{"seven": seven, "many": many, "none": {}} {
		widths, sum := columnWidths(table), 0
		for i, width := range widths {
			sum += width
			if least := len(table.Columns[i].Title) * 100; name == "seven" && i != 4 && width < least {
				t.Errorf("%s: the column %q is %d wide, want %d", name, table.Columns[i].Title, width, least)
			}
			if width <= 0 {
				t.Errorf("%s: column %d is %d wide", name, i, width)
			}
		}
		if sum != measure && len(widths) > 0 {
			t.Errorf("%s: the widths add up to %d, want %d", name, sum, measure)
		}
	}
}

// A caption that repeats the heading above its table is only for those who have the table read to them.
func TestCaptionThatRepeats(t *testing.T) {
	for heading, want := range map[string]int{"Pairs": 0, "Reserves": 1} {
		d := &document.Document{Title: "Roster", Lang: "en-GB", Blocks: []document.Block{
			document.Heading{Level: 2, Text: document.Words(heading)},
			document.Table{Caption: "Pairs", Columns: []document.Column{{Title: "Desk"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words("1")}}}}},
		}}
		data, err := Write(d, options())
		if err != nil {
			t.Fatal(err)
		}
		doc := open(t, data)["word/document.xml"]
		captions := 0
		doc.Each("pStyle", func(n *node) {
			if n.Attr("val") == "Caption" {
				captions++
			}
		})
		if captions != want {
			t.Errorf("under the heading %q there are %d captions, want %d", heading, captions, want)
		}
		titles := 0
		doc.Each("tblCaption", func(*node) { titles++ })
		if titles != 1 {
			t.Errorf("under the heading %q the table has no title", heading)
		}
	}
}

// TestTextIsInOrder finds each piece of the tree in the file, in the order of the tree.
func TestTextIsInOrder(t *testing.T) {
	data, err := Write(everything(), options())
	if err != nil {
		t.Fatal(err)
	}
	text, at := open(t, data)["word/document.xml"].Content(), 0
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
				t.Errorf("everything has no %s: add one, and a case to blocks.go or inline.go of generator/render/office/docx", name)
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
