package html

import (
	"testing"

	"briefpack/generator/model/document"
)

// A phone shows up to three columns side by side, and two beside one to write in.
func TestFewColumns(t *testing.T) {
	cell := func(s string) document.Cell { return document.Cell{Text: document.Words(s)} }
	plain, wide := document.Column{Title: "Name"}, document.Column{Title: "Signature", Wide: true}
	for name, c := range map[string]struct {
		t    document.Table
		want bool
	}{
		"two columns, one to write in": {document.Table{RowHeads: true, Columns: []document.Column{plain, wide}, Rows: []document.Row{{Cells: []document.Cell{cell("a")}}}}, true},
		"three columns":                {document.Table{RowHeads: true, Columns: []document.Column{plain, plain, wide}, Rows: []document.Row{{Cells: []document.Cell{cell("a"), cell("b"), cell("c")}}}}, true},
		"a third column to write in":   {document.Table{RowHeads: true, Columns: []document.Column{plain, plain, wide}, Rows: []document.Row{{Cells: []document.Cell{cell("a"), cell("b")}}}}, false},
		"four columns":                 {document.Table{Columns: []document.Column{plain, plain, plain, plain}}, false},
	} {
		if got := isFew(c.t); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
