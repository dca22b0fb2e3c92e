package pdf

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

func TestRepeatedHeadersAreNotReadAgain(t *testing.T) {
	f, err := newRenderer(t).Document(&document.Document{Name: "d", Title: "t", Imprint: sample.Imprint(), Blocks: []document.Block{sample.Table(80)}})
	if err != nil {
		t.Fatal(err)
	}
	r := checkFile(t, f)
	count := map[string]int{}
	for _, body := range r.Objects() {
		for _, what := range []string{"/S /THead", "/S /TR ", "/Scope /Column", "/Scope /Row"} {
			count[what] += strings.Count(body, what)
		}
		if strings.Contains(body, "/Scope /Column") && strings.Contains(body, "/MCR") {
			t.Errorf("a header cell is drawn on several pages: %s", body)
		}
	}
	if count["/S /THead"] != 1 || count["/S /TR "] != 81 || count["/Scope /Column"] != 4 || count["/Scope /Row"] != 80 {
		t.Errorf("the structure of a table of 80 rows has %v", count)
	}
}
