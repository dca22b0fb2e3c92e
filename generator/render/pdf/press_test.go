package pdf

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
)

func TestSameInputSameBytes(t *testing.T) {
	c, docs := samplePack(3)
	first, err := newPress(t).Pack(c, docs)
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewPress(testLook(), &words.Table{Lang: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := p.Draw(benchDocument(2)); err != nil { // what was drawn before leaves no trace
			t.Fatal(err)
		}
		again, err := p.Pack(c, docs)
		if err != nil || !bytes.Equal(first.Data, again.Data) {
			t.Fatalf("the pack differs when it is drawn again (error %v)", err)
		}
	}
}

func TestManyGoroutinesShareAPress(t *testing.T) {
	p := newPress(t)
	want := make([]File, 6)
	for i := range want {
		want[i], _ = p.Draw(sampleDocument("d", fmt.Sprintf("Document %d", i)))
	}
	var wg sync.WaitGroup
	for i := range 24 {
		wg.Go(func() {
			got, err := p.Draw(sampleDocument("d", fmt.Sprintf("Document %d", i%6)))
			if err != nil || !bytes.Equal(got.Data, want[i%6].Data) {
				t.Errorf("document %d differs when others are drawn (error %v)", i, err)
			}
		})
	}
	wg.Wait()
}

// kinds returns the types of the document package that have a method of a name.
func kinds(t *testing.T, method string) map[string]bool {
	t.Helper()
	pkgs, err := filepath.Glob("../../model/document/*.go")
	if err != nil || len(pkgs) == 0 {
		t.Fatalf("no document package: %v", err)
	}
	out := map[string]bool{}
	for _, name := range pkgs {
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == method {
				if id, ok := f.Recv.List[0].Type.(*ast.Ident); ok {
					out[id.Name] = true
				}
			}
		}
	}
	return out
}

// TestEveryKindIsDrawn fails when the document package gains a kind that this package
// does not draw, or that the sample lacks.
func TestEveryKindIsDrawn(t *testing.T) {
	blocks, inlines := kinds(t, "block"), kinds(t, "inline")
	if len(blocks) < 11 || len(inlines) < 8 {
		t.Fatalf("found %d kinds of block and %d of inline", len(blocks), len(inlines))
	}
	p := newPress(t)
	b := p.open("t", "en-GB", testImprint())
	for _, bl := range sampleBlocks() {
		g := b.galley()
		g.block(b.measure(b.root), bl)
		if len(g.strips) > 0 {
			delete(blocks, reflect.TypeOf(bl).Name())
		}
	}
	for _, in := range []document.Inline{
		document.Text{S: "x"}, document.Strong{Kids: text("x")}, document.Emphasis{Kids: text("x")}, document.Literal{S: "x"},
		document.Link{To: document.Target{URL: "https://example.org"}, Kids: text("x")}, document.Time{S: "x"}, document.Span{Kids: text("x")}, document.Break{}, document.Struck{Kids: text("x")}, document.NoteRef{Number: 1, Note: "n"},
	} {
		if len(b.spans(b.root, b.body(), []document.Inline{in})) > 0 {
			delete(inlines, reflect.TypeOf(in).Name())
		}
	}
	if len(blocks)+len(inlines) > 0 {
		t.Errorf("nothing is drawn for blocks %v and inlines %v", blocks, inlines)
	}
}

func TestPagesOfAPack(t *testing.T) {
	p := newPress(t)
	c, docs := samplePack(3)
	b := p.open(c.Title, c.Lang, c.Imprint)
	b.addCover(c)
	b.addContents(c, docs)
	for _, d := range docs {
		b.addDocument(b.root.add(roleSect), d)
	}
	b.fillNumbers()
	if len(b.sections) != 5 || b.sections[1].first != 1 {
		t.Fatalf("%d sections, contents on page %d", len(b.sections), b.sections[1].first+1)
	}
	for i, n := range b.pending {
		want := fmt.Sprint(b.sections[2+i].first + 1)
		if got := n.op.pieces[0].word.text; got != want {
			t.Errorf("contents lead to page %s for document %d, which starts on %s", got, i+1, want)
		}
	}
	for i := range b.pages {
		_, foot := b.headAndFoot(i)
		s := strip{ops: foot}
		if want := fmt.Sprintf("Page %d of %d", i+1, len(b.pages)); !strings.Contains(s.words(), want) || !strings.Contains(s.words(), "Version 1.2, issued 2 November 2026") {
			t.Errorf("page %d: the foot is %q", i+1, s.words())
		}
	}
}

func TestText(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	f, err := newPress(t).Draw(sampleDocument("criteria", "Selection criteria"))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, f.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", name, "-").Output()
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

func TestCanDraw(t *testing.T) {
	p := newPress(t)
	for r, want := range map[rune]bool{'a': true, 'ò': true, 'Ł': true, 'ґ': true, '\u2011': true, '\u00a0': true, '\u00ad': true, '…': true, '\u0301': true, 'ש': true,
		'😀': false, '中': false, '\x00': false, '\u0627': false, '\ufffd': false} {
		if got := p.CanDraw(r); got != want {
			t.Errorf("CanDraw(%U) is %v", r, got)
		}
		clean := p.clean("x" + string(r))
		if drawn := !strings.Contains(clean, string(standIn)) && clean != "x"; want && !drawn && fate(r) != hidden {
			t.Errorf("%U can be drawn, but is set as %q", r, clean)
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
		l := testLook()
		spoil(&l)
		if _, err := NewPress(l, &words.Table{}); err == nil {
			t.Errorf("%s: printed without a word", name)
		}
	}
}

func TestPageText(t *testing.T) {
	for pattern, want := range map[string]string{
		"Page %[1]d of %[2]d": "Page 2 of 7", "%[2]d/%[1]d": "7/2", "": "2/7", "%s %d": "2/7", "%[1]d%% %[2]d": "2/7", "%[1]d %[2]d %!": "2/7",
	} {
		if got := pageText(pattern, 2, 7); got != want {
			t.Errorf("pageText(%q) is %q", pattern, got)
		}
	}
}

// What a cover says stays on one page as long as there is room: the space above gives way.
func TestLongCover(t *testing.T) {
	for _, lines := range []int{1, 3, 4} {
		c, _ := samplePack(1)
		c.Facts.Items = []document.Fact{{Term: "Venue", Value: text(strings.Repeat(passage, lines))}}
		c.Web = []document.Block{document.Web{Label: "Online", Address: "https://example.org/x", Code: "Code"}}
		b := layOut(t)
		b.pages = nil
		b.addCover(c)
		if len(b.pages) != 1 {
			t.Errorf("with %d passages a cover takes %d pages", lines, len(b.pages))
		}
	}
}
