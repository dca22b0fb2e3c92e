package pdf

import (
	"runtime"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/typeset"
)

// TestHostileDocuments draws documents and packs of hostile text: none may panic, be
// refused, or make a file whose structure its drawing contradicts.
func TestHostileDocuments(t *testing.T) {
	tool.Unraced(t)
	p := newRenderer(t)
	for seed := range uint64(30) {
		m := sample.NewMangler(seed)
		d := m.Document()
		file, err := p.Document(d)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, file)
		if seed%3 != 0 {
			continue
		}
		pack, err := p.Pack(typeset.Cover{Title: m.Text(), Contents: m.Text(), Facts: document.Facts{Items: []document.Fact{{Term: m.Text()}}}}, []*document.Document{d, m.Document(), d})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, pack)
	}
}

// FuzzDraw draws small documents: one block of hostile text, and text of any kind.
func FuzzDraw(f *testing.F) {
	for seed := range uint64(24) {
		f.Add(seed, sample.Hostile[int(seed)%len(sample.Hostile)])
	}
	p := newRenderer(f)
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		m := sample.NewMangler(seed)
		d := &document.Document{Title: s, Imprint: document.Imprint{Page: s, Issued: s}, Blocks: []document.Block{
			m.Block(3), document.Para(s), document.Table{Columns: []document.Column{{Title: s}}, Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words(s)}}}}},
		}}
		file, err := p.Document(d)
		if err != nil {
			t.Fatal(err)
		}
		checkFile(t, file)
	})
}

// large are blocks that can be as large as one likes: n is about their size in bytes.
var large = []struct {
	name  string
	block func(n int) document.Block
}{
	{"rows", func(n int) document.Block { return sample.Table(n / 10) }},
	{"a word", func(n int) document.Block { return document.Para(strings.Repeat("Wörter", n/7)) }},
	{"combining marks", func(n int) document.Block { return document.Para("e" + strings.Repeat("\u0323", n/2)) }},
	{"a word in a narrow cell", func(n int) document.Block {
		return document.Table{Columns: make([]document.Column, 12), Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words(strings.Repeat("W", n))}}}}}
	}},
	{"numbers", func(n int) document.Block { return document.Para(strings.Repeat("12 ", n/3)) }},
	{"a header that fills pages", func(n int) document.Block {
		return document.Table{Columns: []document.Column{{Title: strings.Repeat("head ", n/5)}}, Rows: []document.Row{{}, {}}}
	}},
	{"deep lists", func(n int) document.Block { return deepList(n / 30) }},
	{"deep emphasis", func(n int) document.Block { return document.Paragraph{Text: deepEmphasis(n / 30)} }},
	{"both directions", func(n int) document.Block { return document.Para(strings.Repeat("(שלום a) 12, ", n/18)) }},
	{"many languages", func(n int) document.Block {
		return document.Paragraph{Text: repeatInline(document.Span{Lang: "he", Kids: document.Words("שלום 1 ")}, n/12)}
	}},
	{"breaks", func(n int) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Text{S: "a"}, document.Strong{Kids: repeatInline(document.Break{}, n/20)}}}
	}},
	{"name cards", func(n int) document.Block {
		return document.Cards{Items: []document.Card{{Name: document.Words(strings.Repeat("name ", n/5)), From: document.Words(strings.Repeat("x", n))}}}
	}},
	{"name cards in both directions", func(n int) document.Block {
		return document.Cards{Items: []document.Card{{Name: document.Words(strings.Repeat("שרה name ", n/14)), From: document.Words("x")}}}
	}},
	{"terms", func(n int) document.Block {
		d := document.Facts{}
		for range n / 10 {
			d.Items = append(d.Items, document.Fact{Term: "term", Value: document.Words("value")})
		}
		return d
	}},
}

// TestLargeInputsTakeLinearWork checks that four times the input takes about four times as much
// work and memory, not sixteen times.
func TestLargeInputsTakeLinearWork(t *testing.T) {
	tool.Unraced(t)
	const n, times = 4_000, 4
	p := newRenderer(t)
	for _, c := range large {
		t.Run(c.name, func(t *testing.T) {
			small, big := drawn(t, p, c.block(n)), drawn(t, p, c.block(n*times))
			if big.steps > 6*small.steps+5_000 {
				t.Errorf("%d steps for %d bytes, %d for %d", small.steps, n, big.steps, n*times)
			}
			if big.memory > 8<<20 && big.memory > 7*small.memory {
				t.Errorf("%d KB for %d bytes, %d KB for %d", small.memory>>10, n, big.memory>>10, n*times)
			}
		})
	}
	for name, block := range map[string]document.Block{
		"lines": document.Lines{Label: "x", Count: 1 << 40},
		"weeks": document.Timeline{Label: "x", Columns: 1 << 40, Lanes: []document.Lane{{Label: "x"}}},
		"bars":  document.Timeline{Label: "x", Columns: 9, Lanes: make([]document.Lane, 5000)},
	} {
		if c := drawn(t, p, block); c.steps > 100_000 || c.memory > 100<<20 {
			t.Errorf("many %s: %d steps and %d KB", name, c.steps, c.memory>>10)
		}
	}
}

// cost is how much was looked at to lay something out, and how much memory was asked for to
// lay it out and draw it, in bytes.
type cost struct {
	steps  int
	memory uint64
}

// drawn draws a document of one block and returns what that costs.
func drawn(t *testing.T, p *Renderer, block document.Block) cost {
	t.Helper()
	p = &Renderer{p.compositor, pdffile.NewMaker(p.compositor.Faces[font.Regular])} // without memory of other files
	d := &document.Document{Name: "d", Title: "t", Imprint: sample.Imprint(), Blocks: []document.Block{block}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b := p.compositor.Document(d)
	steps := b.Steps()
	if _, err := p.print(b); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return cost{steps, after.TotalAlloc - before.TotalAlloc}
}

func deepList(n int) document.Block {
	b := document.Block(document.Para("deep"))
	for range n {
		b = document.List{Items: []document.Item{{Blocks: []document.Block{b}}}}
	}
	return b
}

func deepEmphasis(n int) []document.Inline {
	in := document.Words("deep")
	for range n {
		in = []document.Inline{document.Emphasis{Kids: in}}
	}
	return in
}

func repeatInline(in document.Inline, n int) []document.Inline {
	out := make([]document.Inline, n)
	for i := range out {
		out[i] = in
	}
	return out
}
