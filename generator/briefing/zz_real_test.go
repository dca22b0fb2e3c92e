package briefing

import (
	"fmt"
	"os"
	"testing"

	"briefpack/generator/edition"
	"briefpack/generator/load"
	"briefpack/generator/source"
)

func TestReal(t *testing.T) {
	tree, ps, err := source.Read("../..")
	if err != nil {
		t.Fatal(err)
	}
	var pieces []load.Piece
	for _, f := range tree.Under("content") {
		pieces = append(pieces, load.Parse(f))
	}
	c, more := load.Assemble(pieces, tree)
	for _, p := range append(ps, more...) {
		fmt.Println("PROBLEM", p.At, p.Message)
	}
	w := english(t)
	for _, in := range c.Inspections {
		for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
			b := briefFor(in, c.Guidance, w, a)
			b.Site = &c.Site
			f, _ := os.Create("/tmp/real-" + in.Folder + "-" + a.String() + ".txt")
			for _, k := range All {
				fmt.Fprintln(f, "=================")
				fmt.Fprintln(f, dump(k.Compose(b)))
			}
			f.Close()
		}
		fmt.Println(in.Folder, len(edition.Withheld(in)))
		for _, s := range edition.Withheld(in) {
			if s.Kind == "text" {
				fmt.Println("   ", s.ID, s.Value)
			}
		}
	}
}
