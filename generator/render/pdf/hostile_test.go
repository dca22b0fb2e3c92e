package pdf

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
)

// hostile are pieces of text that have broken programs.
var hostile = []string{
	"plain words ", "Łódź ", "Оксана ", "Màiri NicDhòmhnaill ", "e\u0301", "x\u0301\u0323", "\u0301", strings.Repeat("\u0300", 300), "\u00ad", "\u00a0", "0131 496 0000 ",
	"😀", "👨‍👩‍👧", "\U00010000", "\U0010ffff", "\xff", "caf\xe9", "\xe2\x82", "中文", "\x00", "\x1b[31m", "\n", "\r\n", "\t", "\ufeff", "\ufffe", "\uffff",
	"{nb}", "(((", "\\", ")", "<<>>", "endobj\nendstream", "שלום ", "שָׁלוֹם עולם ", "السلام ", "\u202e", "\u200b", "\u2011", "\u2060", "\u034f", "%d%s%[1]d", "–", " – ",
	strings.Repeat("W", 200), "  ", "", " ", "č", "\u0d0d", "https://example.org/" + strings.Repeat("a/", 60), "fi ffl ", "1 2 3 4 5 6 7 8 9 10 11 ", "\u2028", "\u0085",
}

type mangler struct{ r *rand.Rand }

func newMangler(seed uint64) mangler { return mangler{rand.New(rand.NewPCG(seed, 0))} }

func (m mangler) text() string {
	var b strings.Builder
	for range m.r.IntN(14) {
		b.WriteString(hostile[m.r.IntN(len(hostile))])
	}
	return b.String()
}

func (m mangler) inlines(depth int) []document.Inline {
	var out []document.Inline
	for range m.r.IntN(4) {
		s := m.text()
		kids := func() []document.Inline {
			if depth > 3 {
				return text(s)
			}
			return m.inlines(depth + 1)
		}
		switch m.r.IntN(9) {
		case 0, 1:
			out = append(out, document.Text{S: s})
		case 2:
			out = append(out, document.Strong{Kids: kids()})
		case 3:
			out = append(out, document.Emphasis{Kids: kids()})
		case 4:
			out = append(out, document.Literal{S: s})
		case 5:
			to := []document.Target{{URL: "https://example.org/" + s}, {Document: "training"}, {Document: "nowhere"}, {Fragment: s}, {Shared: "guide"}, {Folder: s}, {}, {URL: "javascript:alert(1)"}}
			out = append(out, document.Link{To: to[m.r.IntN(len(to))], Kids: kids()})
		case 6:
			out = append(out, document.Time{ISO: s, S: s})
		case 7:
			out = append(out, document.Span{Lang: m.lang(), Kids: kids()}, document.Break{})
		case 8:
			out = append(out, document.Break{}, nil)
		}
	}
	return out
}

func (m mangler) lang() string {
	return []string{"he", "gd", m.text()}[m.r.IntN(3)]
}

func (m mangler) blocks(depth int) []document.Block {
	var out []document.Block
	for range m.r.IntN(6) {
		out = append(out, m.block(depth))
	}
	return out
}

func (m mangler) block(depth int) document.Block {
	kids := func() []document.Block {
		if depth > 3 {
			return nil
		}
		return m.blocks(depth + 1)
	}
	n := m.r.IntN
	switch n(13) {
	case 0:
		return document.Heading{Level: n(9) - 1, ID: m.text(), Text: m.inlines(0)}
	case 1:
		return document.List{Ordered: n(2) == 0, Start: n(2000) - 1000, Ticks: n(3) == 0, Items: []document.Item{{Blocks: kids()}, {}, {Blocks: kids()}}}
	case 2, 3:
		return m.table()
	case 4:
		return document.Facts{Items: []document.Fact{{Term: m.text(), Value: m.inlines(0)}, {}}}
	case 5:
		return document.Callout{Kind: m.text(), Title: m.text(), Blocks: kids()}
	case 6:
		if n(8) == 0 {
			return document.Web{Label: m.text(), Address: m.text(), Code: m.text()}
		}
		if n(8) == 0 {
			return document.Cards{Items: []document.Card{{Name: m.inlines(0), From: m.inlines(0)}, {}}}
		}
		return document.Lines{Label: m.text(), Count: n(40) - 2, Pages: n(8) == 0}
	case 7:
		return document.Quote{Blocks: kids()}
	case 8:
		return document.Code{Text: m.text() + "\n" + m.text()}
	case 9:
		return document.Figure{Alt: m.text(), Caption: m.text(), Data: [][]byte{nil, []byte(m.text()), samplePicture(1+n(9), 1+n(900))}[n(3)]}
	case 10:
		return document.Rule{}
	case 11:
		return m.timeline()
	}
	return document.Paragraph{Text: m.inlines(0)}
}

func (m mangler) timeline() document.Timeline {
	n := m.r.IntN
	t := document.Timeline{Label: m.text(), Caption: m.text(), Columns: n(30) - 1, Closed: []int{n(40) - 5, n(40)}}
	for range n(5) {
		t.Ticks = append(t.Ticks, document.Tick{At: n(40) - 5, Label: m.text()})
	}
	for range n(60) {
		t.Lanes = append(t.Lanes, document.Lane{Label: m.text(), From: n(40) - 5, To: n(40) - 5, Phase: n(3) == 0})
	}
	return t
}

func (m mangler) table() document.Table {
	t := document.Table{Caption: m.text(), RowHeads: m.r.IntN(2) == 0}
	for range m.r.IntN(8) {
		t.Columns = append(t.Columns, document.Column{Title: m.text(), Align: document.Align(m.r.IntN(2)), Tick: m.r.IntN(4) == 0, Wide: m.r.IntN(3) == 0})
	}
	for range m.r.IntN(12) {
		var row document.Row
		for range m.r.IntN(9) {
			row.Cells = append(row.Cells, document.Cell{Text: m.inlines(1)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (m mangler) document() *document.Document {
	im := document.Imprint{Owner: m.text(), Version: m.text(), Edition: m.text(), Page: m.text(), Issued: m.text(), Address: m.text()}
	return &document.Document{Name: "d", Title: m.text(), Lead: m.text(), Lang: m.lang(), Imprint: im, Blocks: m.blocks(0)}
}

// TestHostileDocuments draws documents and packs of hostile text: none may panic, be
// refused, or make a file whose structure its drawing contradicts.
func TestHostileDocuments(t *testing.T) {
	tool.Unraced(t)
	p := newPress(t)
	for seed := range uint64(30) {
		m := newMangler(seed)
		d := m.document()
		file, err := p.Draw(d)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, file)
		if seed%3 != 0 {
			continue
		}
		pack, err := p.Pack(Cover{Title: m.text(), Contents: m.text(), Facts: document.Facts{Items: []document.Fact{{Term: m.text()}}}}, []*document.Document{d, m.document(), d})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, pack)
	}
}

// FuzzDraw draws small documents: one block of hostile text, and text of any kind.
func FuzzDraw(f *testing.F) {
	for seed := range uint64(24) {
		f.Add(seed, hostile[int(seed)%len(hostile)])
	}
	p := newPress(f)
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		m := newMangler(seed)
		d := &document.Document{Title: s, Imprint: document.Imprint{Page: s, Issued: s}, Blocks: []document.Block{
			m.block(3), document.Para(s), document.Table{Columns: []document.Column{{Title: s}}, Rows: []document.Row{{Cells: []document.Cell{{Text: text(s)}}}}},
		}}
		file, err := p.Draw(d)
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
	{"rows", func(n int) document.Block { return sampleTable(n / 10) }},
	{"a word", func(n int) document.Block { return document.Para(strings.Repeat("Wörter", n/7)) }},
	{"combining marks", func(n int) document.Block { return document.Para("e" + strings.Repeat("\u0323", n/2)) }},
	{"a word in a narrow cell", func(n int) document.Block {
		return document.Table{Columns: make([]document.Column, 12), Rows: []document.Row{{Cells: []document.Cell{{Text: text(strings.Repeat("W", n))}}}}}
	}},
	{"numbers", func(n int) document.Block { return document.Para(strings.Repeat("12 ", n/3)) }},
	{"a header that fills pages", func(n int) document.Block {
		return document.Table{Columns: []document.Column{{Title: strings.Repeat("head ", n/5)}}, Rows: []document.Row{{}, {}}}
	}},
	{"deep lists", func(n int) document.Block { return deepList(n / 30) }},
	{"deep emphasis", func(n int) document.Block { return document.Paragraph{Text: deepEmphasis(n / 30)} }},
	{"both directions", func(n int) document.Block { return document.Para(strings.Repeat("(שלום a) 12, ", n/18)) }},
	{"many languages", func(n int) document.Block {
		return document.Paragraph{Text: repeatInline(document.Span{Lang: "he", Kids: text("שלום 1 ")}, n/12)}
	}},
	{"breaks", func(n int) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Text{S: "a"}, document.Strong{Kids: repeatInline(document.Break{}, n/20)}}}
	}},
	{"name cards", func(n int) document.Block {
		return document.Cards{Items: []document.Card{{Name: text(strings.Repeat("name ", n/5)), From: text(strings.Repeat("x", n))}}}
	}},
	{"name cards in both directions", func(n int) document.Block {
		return document.Cards{Items: []document.Card{{Name: text(strings.Repeat("שרה name ", n/14)), From: text("x")}}}
	}},
	{"terms", func(n int) document.Block {
		d := document.Facts{}
		for range n / 10 {
			d.Items = append(d.Items, document.Fact{Term: "term", Value: text("value")})
		}
		return d
	}},
}

// What is four times as large takes about four times as long and as much memory, not
// sixteen times. A machine that is busy with something else may seem to say otherwise, so
// it is asked again.
func TestLargeInputsTakeLinearTime(t *testing.T) {
	tool.Unraced(t)
	const n, times, rounds = 25_000, 4, 5
	p := newPress(t)
	for _, c := range large {
		t.Run(c.name, func(t *testing.T) {
			var small, big cost
			for round := 0; round < rounds && (round == 0 || !big.isLinear(small)); round++ {
				small = drawn(t, p, c.block(n)).or(small)
				big = drawn(t, p, c.block(n*times)).or(big)
			}
			if !big.isLinear(small) {
				t.Errorf("%v and %d KB for %d bytes, %v and %d KB for %d", small.time, small.memory>>10, n, big.time, big.memory>>10, n*times)
			}
		})
	}
	for name, block := range map[string]document.Block{
		"lines": document.Lines{Label: "x", Count: 1 << 40},
		"weeks": document.Timeline{Label: "x", Columns: 1 << 40, Lanes: []document.Lane{{Label: "x"}}},
		"bars":  document.Timeline{Label: "x", Columns: 9, Lanes: make([]document.Lane, 5000)},
	} {
		if c := drawn(t, p, block); c.time > 20*time.Second || c.memory > 100<<20 {
			t.Errorf("many %s: %v and %d KB", name, c.time, c.memory>>10)
		}
	}
}

// cost is how long processors worked at something, and how much memory was asked for.
type cost struct {
	time   time.Duration
	memory uint64
}

// isLinear reports whether c is in proportion to the cost of a quarter of it, or so little
// that it does not matter.
func (c cost) isLinear(quarter cost) bool {
	inTime := c.time < 50*time.Millisecond || c.time <= 10*quarter.time
	inMemory := c.memory < 32<<20 || c.memory <= 7*quarter.memory && c.memory <= 1<<30
	return inTime && inMemory
}

// or returns the lesser of two costs, of which the second may be none.
func (c cost) or(other cost) cost {
	if other.time == 0 {
		return c
	}
	return cost{min(c.time, other.time), min(c.memory, other.memory)}
}

// drawn draws a document of one block and returns what that costs.
func drawn(t *testing.T, p *Press, block document.Block) cost {
	t.Helper()
	d := &document.Document{Name: "d", Title: "t", Imprint: testImprint(), Blocks: []document.Block{block}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpuTime()
	if _, err := p.Draw(d); err != nil {
		t.Fatal(err)
	}
	took := cpuTime() - start
	runtime.ReadMemStats(&after)
	return cost{took, after.TotalAlloc - before.TotalAlloc}
}

func deepList(n int) document.Block {
	b := document.Block(document.Para("deep"))
	for range n {
		b = document.List{Items: []document.Item{{Blocks: []document.Block{b}}}}
	}
	return b
}

func deepEmphasis(n int) []document.Inline {
	in := text("deep")
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
