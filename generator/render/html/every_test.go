package html

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// marked returns the names of the types that the document package marks with a
// method, "block" or "inline".
func marked(t *testing.T, method string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../model/document/document.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if ok && f.Recv != nil && f.Name.Name == method {
			names = append(names, f.Recv.List[0].Type.(*ast.Ident).Name)
		}
	}
	if len(names) < 5 {
		t.Fatalf("found only %v", names)
	}
	return names
}

// TestEveryBlockIsDrawn fails when document gets a block that nothing here draws,
// or that the samples of these tests lack.
func TestEveryBlockIsDrawn(t *testing.T) {
	drawn := map[string]string{}
	for _, b := range append(everyBlock(), heading(2, "Heading")) {
		drawn[reflect.TypeOf(b).Name()] = body(b)
	}
	for _, name := range marked(t, "block") {
		if strings.TrimSpace(drawn[name]) == "" {
			t.Errorf("document.%s is not rendered: add it to generator/render/html/blocks.go, and to everyBlock", name)
		}
	}
}

// TestEveryInlineIsDrawn is the same for inlines.
func TestEveryInlineIsDrawn(t *testing.T) {
	drawn := map[string]string{}
	for _, in := range everyInline() {
		drawn[reflect.TypeOf(in).Name()] = strings.TrimPrefix(body(document.Paragraph{Text: []document.Inline{in}}), "<p></p>\n")
	}
	for _, name := range marked(t, "inline") {
		if drawn[name] == "" {
			t.Errorf("document.%s is not rendered: add it to generator/render/html/inline.go, and to everyInline", name)
		}
	}
}
