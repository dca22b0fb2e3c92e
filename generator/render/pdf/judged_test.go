package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
)

// TestJudged has a pack and many documents of hostile text judged, in ordinary and in large
// print and to fill in.
func TestJudged(t *testing.T) {
	tool.Slow(t, "starts a Java program")
	tool.Need(t, "verapdf")
	p, dir := newRenderer(t), t.TempDir()
	save := func(name string, f File, err error) {
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name+".pdf"), f.Data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	c, docs := samplePack(3)
	f, err := p.Pack(c, docs)
	save("pack", f, err)
	for seed := range uint64(240) {
		m := sample.NewMangler(seed)
		draw := [...]func(*document.Document) (File, error){p.Document, p.Large().Document, p.Form}[seed%3]
		f, err := draw(m.Document())
		save(fmt.Sprintf("hostile-%d", seed), f, err)
		if seed%20 == 0 {
			c.Title, c.Contents, c.Lang = m.Text(), m.Text(), m.Lang()
			f, err := p.Pack(c, docs[:1])
			save(fmt.Sprintf("pack-%d", seed), f, err)
		}
	}
	judge.Folder(t, dir)
}
