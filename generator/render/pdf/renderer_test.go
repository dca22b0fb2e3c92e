package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
)

func TestSameInputSameBytes(t *testing.T) {
	c, docs := samplePack(3)
	first, err := newRenderer(t).Pack(c, docs)
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(sample.Look(), &words.Table{Lang: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := p.Document(sample.Long(2)); err != nil { // what was drawn before leaves no trace
			t.Fatal(err)
		}
		again, err := p.Pack(c, docs)
		if err != nil || !bytes.Equal(first.Data, again.Data) {
			t.Fatalf("the pack differs when it is drawn again (error %v)", err)
		}
	}
}

func TestManyGoroutinesShareARenderer(t *testing.T) {
	p := newRenderer(t)
	want := make([]File, 6)
	for i := range want {
		want[i], _ = p.Document(sample.Document("d", fmt.Sprintf("Document %d", i)))
	}
	var wg sync.WaitGroup
	for i := range 24 {
		wg.Go(func() {
			got, err := p.Document(sample.Document("d", fmt.Sprintf("Document %d", i%6)))
			if err != nil || !bytes.Equal(got.Data, want[i%6].Data) {
				t.Errorf("document %d differs when others are drawn (error %v)", i, err)
			}
		})
	}
	wg.Wait()
}

func TestText(t *testing.T) {
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	f, err := newRenderer(t).Document(sample.Document("criteria", "Selection criteria"))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, f.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-enc", "UTF-8", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	if len(pages) != f.Pages {
		t.Fatalf("pdftotext sees %d pages of %d", len(pages), f.Pages)
	}
	for i, page := range pages {
		for _, want := range []string{"Selection criteria", "Glenmarra Community Planning Partnership", "Version 1.2, issued 2 November 2026", fmt.Sprintf("Page %d of %d", i+1, f.Pages)} {
			if !strings.Contains(page, want) {
				t.Errorf("page %d does not say %q", i+1, want)
			}
		}
	}
	all := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{"Ask Màiri NicDhòmhnaill on 0131 496 0000 or see the guide for readers and their managers", "The file is glenmarra-plan.pdf.", "10. Send the names.", "What did you learn?"} {
		if !strings.Contains(all, want) {
			t.Errorf("the text lacks %q:\n%s", want, all)
		}
	}
}

// People who copy or search a name that runs from right to left find its words apart.
func TestTextOfNamesFromRightToLeft(t *testing.T) {
	const name = "אברהם לוי"
	d := sample.Document("roster", "Roster")
	cell := func(s string) document.Cell { return document.Cell{Text: document.Words(s)} }
	d.Blocks = []document.Block{
		document.Para("Ask " + name + " first."),
		document.Table{RowHeads: true, Columns: []document.Column{{Title: "Reader"}, {Title: "Inspector"}, {Title: "Room", Wide: true}}, Rows: []document.Row{
			{Cells: []document.Cell{cell("Morag Shaw"), cell(name), cell("Desk 1")}},
			{Cells: []document.Cell{cell(name), cell("Douglas Reid"), cell("Desk 2")}},
		}},
		document.Cards{Items: []document.Card{{Name: document.Words(name)}}},
	}
	f, err := newRenderer(t).Document(d)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, f.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{tool.Need(t, "pdftotext"), path, "-"}, {tool.Need(t, "pdftotext"), "-layout", path, "-"}, {tool.Need(t, "pdfinfo"), "-struct-text", path}} {
		out, err := exec.Command(args[0], args[1:]...).Output()
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(out), name); n < 4 {
			t.Errorf("%s has the name %d times, not 4:\n%s", strings.Join(args[:2], " "), n, out)
		}
	}
}

func TestBadLooks(t *testing.T) {
	for name, spoil := range map[string]func(*printstyle.Look){
		"no room":    func(l *printstyle.Look) { l.Page.Inner = 500 },
		"small body": func(l *printstyle.Look) { l.Text.Body = 11 },
		"small foot": func(l *printstyle.Look) { l.Text.Small = 9 },
		"huge title": func(l *printstyle.Look) { l.Text.Title = 900 },
		"leading":    func(l *printstyle.Look) { l.Text.Leading = 0 },
		"colour":     func(l *printstyle.Look) { l.Colour.Link = "blue" },
		"no colour":  func(l *printstyle.Look) { l.Colour.Text = "" },
	} {
		l := sample.Look()
		spoil(&l)
		if _, err := New(l, &words.Table{}); err == nil {
			t.Errorf("%s: printed without a word", name)
		}
	}
}
