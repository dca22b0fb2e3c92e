package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

func TestAnAddressIsPrintedWithOrWithoutItsCode(t *testing.T) {
	has := func(b *Book) (code bool) {
		for _, p := range b.Pages {
			for _, at := range p.Placed {
				code = code || at.Segment.Figure != nil
			}
		}
		return code
	}
	for _, c := range []struct {
		name, address string
		says, code    bool
	}{
		{"short", "https://example.org/", true, true},
		{"too long for a code", "https://example.org/" + strings.Repeat("x", 4000), true, false},
		{"none", " ", false, false},
	} {
		b := layOut(t, document.Para("p"), document.Web{Label: "On the web:", Address: c.address, Code: "code"})
		if says := strings.Contains(spoken(b), "On the web:"); says != c.says || has(b) != c.code {
			t.Errorf("%s: the address is printed: %v, its code: %v", c.name, says, has(b))
		}
	}
	b := layOut(t, document.Web{Label: "On the web:", Address: "https://example.org/", Code: " "})
	if alt := b.Pages[0].Placed[0].Segment.Figure.Alt; alt != "https://example.org/" {
		t.Errorf("the alternative of a code without one is %q", alt)
	}
	p := testCompositor(t)
	b = p.open("t", "en-GB", sample.Imprint())
	defer b.Close()
	b.covered = true
	b.addDocument(b.Root, &document.Document{Name: "d", Title: "A title", Blocks: []document.Block{document.Web{Label: "On the web:", Address: "https://example.org/"}}})
	if has(b) {
		t.Error("a document in a pack repeats what the cover says")
	}
}

// An address that ends a document stands beside its title, is read last, and takes no sheet
// of its own, however full the last one is.
func TestAnAddressStandsAtTheHead(t *testing.T) {
	web := document.Web{Label: "On the web:", Address: "https://example.org/", Code: "code"}
	for lines := 1; lines < 60; lines++ {
		b := layOut(t, document.Para(strings.Repeat("as wide as the sheet ", 20)), document.Lines{Label: "Write", Count: lines}, web)
		first := b.Pages[0].Placed[0].Segment
		if first.Figure == nil || wordsOf(first) != "A title" {
			t.Fatalf("%d lines: the title has no code beside it", lines)
		}
		if last := b.Pages[len(b.Pages)-1]; len(b.Pages) > 1 && last.Height() < 10 {
			t.Fatalf("%d lines: the last sheet has nothing on it", lines)
		}
		if text := spoken(b); strings.Index(text, "Write") > strings.Index(text, "On the web:") {
			t.Fatalf("%d lines: the address is read before what it is of", lines)
		}
		reach := first.Ops[0].H
		for _, at := range b.Pages[0].Placed {
			for _, o := range at.Segment.Ops {
				if at.Y < b.Pages[0].Placed[0].Y+reach && o.Kind != pages.OpCode && o.X+o.W > first.Ops[0].X {
					t.Fatalf("%d lines: something is set over the code", lines)
				}
			}
		}
	}
}
