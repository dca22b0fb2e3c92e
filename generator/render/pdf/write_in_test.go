package pdf

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// TestBoxesToTickAreDrawn looks for rectangles that are stroked in the file itself.
func TestBoxesToTickAreDrawn(t *testing.T) {
	f, err := newRenderer(t).Document(&document.Document{Name: "d", Title: "t", Imprint: sample.Imprint(), Blocks: sample.ToTick()})
	if err != nil {
		t.Fatal(err)
	}
	content := checkFile(t, f).Content(0)
	if n := strings.Count(content, " re S\n"); n != 5 {
		t.Errorf("%d boxes are drawn, not 5", n)
	}
}
