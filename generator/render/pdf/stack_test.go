package pdf

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// A table in another language says so, as a list of entries too.
func TestTablesSayTheirLanguage(t *testing.T) {
	table := sample.WideTable(12, 1)
	table.Lang = "gd"
	for name, p := range map[string]*Renderer{"ordinary": newRenderer(t), "large": newRenderer(t).Large()} {
		f, err := p.Document(&document.Document{Name: "d", Title: "t", Imprint: sample.Imprint(), Blocks: []document.Block{document.Para("before"), table}})
		if err != nil {
			t.Fatal(err)
		}
		said := checkFile(t, f).Languages()["gd"]
		if !strings.HasPrefix(said, "Everything Column0 ") || !strings.Contains(said, "cell 9 of 0") || strings.Contains(said, "before") {
			t.Errorf("%s: %q is in the table's language", name, said)
		}
	}
}

func TestHostileLargePrint(t *testing.T) {
	p := newRenderer(t).Large()
	f, err := p.Document(sample.Document("d", "A document"))
	if err != nil {
		t.Fatal(err)
	}
	checkFile(t, f)
	for seed := range uint64(40) {
		f, err := p.Document(sample.NewMangler(seed).Document())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, f)
	}
}
