package typeset

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"reflect"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

// kinds returns the types of the document package that have a method of a name.
func kinds(t *testing.T, method string) map[string]bool {
	t.Helper()
	pkgs, err := filepath.Glob("../../../model/document/*.go")
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
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == method && f.Type.Params.NumFields() == 0 {
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
	p := testCompositor(t)
	b := p.open("t", "en-GB", sample.Imprint())
	for _, bl := range sample.Blocks() {
		b.footnotes = pages.NewFootnotes()
		g := b.galley()
		g.block(b.measure(b.Root), bl)
		if len(g.segments)+b.footnotes.Len() > 0 {
			delete(blocks, reflect.TypeOf(bl).Name())
		}
	}
	for _, in := range []document.Inline{
		document.Text{S: "x"}, document.Strong{Kids: document.Words("x")}, document.Emphasis{Kids: document.Words("x")}, document.Literal{S: "x"},
		document.Link{To: document.Target{URL: "https://example.org"}, Kids: document.Words("x")}, document.Time{S: "x"}, document.Span{Kids: document.Words("x")}, document.Break{}, document.Struck{Kids: document.Words("x")}, document.NoteRef{Number: 1, Note: "n"},
	} {
		if len(b.spans(b.Root, b.body(), []document.Inline{in})) > 0 {
			delete(inlines, reflect.TypeOf(in).Name())
		}
	}
	if len(blocks)+len(inlines) > 0 {
		t.Errorf("nothing is set for blocks %v and inlines %v: add them to the switches of generator/render/pdf/typeset, and the blocks to internal/sample", blocks, inlines)
	}
}
