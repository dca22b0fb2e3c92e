package judge

import (
	"encoding/xml"
	"strings"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/docx"
)

// TestWordChecksFindFaults plants a fault for each check in a good file.
func TestWordChecksFindFaults(t *testing.T) {
	data, err := docx.Write(&document.Document{
		Title: "Report", Lang: "en-GB", Imprint: document.Imprint{Issued: "2026-11-02"},
		Blocks: []document.Block{
			document.Heading{Level: 2, ID: "a", Text: document.Words("Part")}, document.Para("Text"),
			document.Facts{Items: []document.Fact{{Term: "Post", Room: document.RoomText}}},
			document.Table{Caption: "Steps", Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: []document.Row{{Cells: make([]document.Cell, 2)}}},
		},
	}, docx.Options{Author: "Publisher", Hint: "Write here", HintDate: "Choose a date", HintChoice: "Choose one"})
	if err != nil {
		t.Fatal(err)
	}
	read := func() map[string]*Node {
		parts, err := Parts(data)
		if err != nil {
			t.Fatal(err)
		}
		return parts
	}
	if found := Word(read()); len(found) > 0 {
		t.Fatalf("the good file has %q", found)
	}
	const doc, styles = "word/document.xml", "word/styles.xml"
	body := func(p map[string]*Node) *Node { return p[doc].At("body") }
	add := func(to *Node, text string) { to.Kids = append([]Node{piece(t, text)}, to.Kids...) }
	plants := map[string]func(p map[string]*Node){
		"properties": func(p map[string]*Node) { p["docProps/core.xml"].At("title").Text = " " },
		"language":   func(p map[string]*Node) { p[styles].At("docDefaults", "rPrDefault", "rPr", "lang").Attrs = nil },
		"headings":   func(p map[string]*Node) { add(body(p), `<p><pPr><pStyle val="Heading3"/></pPr></p>`) },
		"tables":     func(p map[string]*Node) { body(p).At("tbl", "tblPr", "tblCaption").Attrs = nil },
		"pictures":   func(p map[string]*Node) { add(body(p), `<p><drawing><docPr id="7"/></drawing></p>`) },
		"links": func(p map[string]*Node) {
			add(body(p), `<p><hyperlink anchor="nowhere"><r><t>here</t></r></hyperlink></p>`)
		},
		"controls":  func(p map[string]*Node) { add(body(p), `<sdt><sdtPr><id val="99"/></sdtPr></sdt>`) },
		"lists":     func(p map[string]*Node) { add(body(p), `<p><r><t>1. one</t></r></p>`) },
		"type":      func(p map[string]*Node) { add(body(p), `<p><r><rPr><sz val="12"/></rPr></r></p>`) },
		"contrast":  func(p map[string]*Node) { add(body(p), `<p><r><rPr><color val="AAAAAA"/></rPr></r></p>`) },
		"direction": func(p map[string]*Node) { add(body(p), `<p><r><t>فرح</t></r></p>`) },
		"opening":   func(p map[string]*Node) { add(p["word/settings.xml"], `<documentProtection/>`) },
		"space":     func(p map[string]*Node) { add(body(p), `<p/>`); add(body(p), `<p/>`) },
	}
	for _, check := range wordChecks {
		plant, ok := plants[check.name]
		if !ok {
			t.Errorf("no fault is planted for %s", check.name)
			continue
		}
		parts := read()
		plant(parts)
		if found := strings.Join(Word(parts), "\n"); !strings.Contains(found, check.name+": ") {
			t.Errorf("%s does not find its fault: %q", check.name, found)
		}
	}
}

// piece reads an element.
func piece(t *testing.T, text string) (n Node) {
	t.Helper()
	if err := xml.Unmarshal([]byte(text), &n); err != nil {
		t.Fatal(err)
	}
	return n
}
