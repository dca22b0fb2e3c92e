package sample

import (
	"math/rand/v2"
	"strings"

	"briefpack/generator/model/document"
)

// Hostile holds pieces of text that have broken programs.
var Hostile = []string{
	"plain words ", "Łódź ", "Оксана ", "Màiri NicDhòmhnaill ", "e\u0301", "x\u0301\u0323", "\u0301", strings.Repeat("\u0300", 300), "\u00ad", "\u00a0", "0131 496 0000 ",
	"😀", "👨‍👩‍👧", "\U00010000", "\U0010ffff", "\xff", "caf\xe9", "\xe2\x82", "中文", "\x00", "\x1b[31m", "\n", "\r\n", "\t", "\ufeff", "\ufffe", "\uffff",
	"{nb}", "(((", "\\", ")", "<<>>", "endobj\nendstream", "שלום ", "שָׁלוֹם עולם ", "السلام ", "\u202e", "\u200b", "\u2011", "\u2060", "\u034f", "%d%s%[1]d", "–", " – ",
	strings.Repeat("W", 200), "  ", "", " ", "č", "\u0d0d", "https://example.org/" + strings.Repeat("a/", 60), "fi ffl ", "1 2 3 4 5 6 7 8 9 10 11 ", "\u2028", "\u0085",
}

// Mangler makes documents of hostile text at random.
type Mangler struct{ r *rand.Rand }

// NewMangler returns a mangler. The same seed makes the same documents.
func NewMangler(seed uint64) Mangler { return Mangler{rand.New(rand.NewPCG(seed, 0))} }

func (m Mangler) Text() string {
	var b strings.Builder
	for range m.r.IntN(14) {
		b.WriteString(Hostile[m.r.IntN(len(Hostile))])
	}
	return b.String()
}

func (m Mangler) Inlines(depth int) []document.Inline {
	var out []document.Inline
	for range m.r.IntN(4) {
		s := m.Text()
		kids := func() []document.Inline {
			if depth > 3 {
				return document.Words(s)
			}
			return m.Inlines(depth + 1)
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
			out = append(out, document.Span{Lang: m.Lang(), Kids: kids()}, document.Break{})
		case 8:
			out = append(out, document.Break{}, nil)
		}
	}
	return out
}

func (m Mangler) Lang() string {
	return []string{"he", "gd", m.Text()}[m.r.IntN(3)]
}

func (m Mangler) Blocks(depth int) []document.Block {
	var out []document.Block
	for range m.r.IntN(6) {
		out = append(out, m.Block(depth))
	}
	return out
}

func (m Mangler) Block(depth int) document.Block {
	kids := func() []document.Block {
		if depth > 3 {
			return nil
		}
		return m.Blocks(depth + 1)
	}
	n := m.r.IntN
	switch n(13) {
	case 0:
		return document.Heading{Level: n(9) - 1, ID: m.Text(), Text: m.Inlines(0)}
	case 1:
		return document.List{Ordered: n(2) == 0, Start: n(2000) - 1000, Ticks: n(3) == 0, Items: []document.Item{{Blocks: kids()}, {}, {Blocks: kids()}}}
	case 2, 3:
		return m.Table()
	case 4:
		return document.Facts{Items: []document.Fact{{Term: m.Text(), Value: m.Inlines(0)}, {}}}
	case 5:
		return document.Callout{Kind: m.Text(), Title: m.Text(), Blocks: kids()}
	case 6:
		if n(8) == 0 {
			return document.Web{Label: m.Text(), Address: m.Text(), Code: m.Text()}
		}
		if n(8) == 0 {
			return document.Cards{Items: []document.Card{{Name: m.Inlines(0), From: m.Inlines(0)}, {}}}
		}
		return document.Lines{Label: m.Text(), Count: n(40) - 2, Pages: n(8) == 0}
	case 7:
		return document.Quote{Blocks: kids()}
	case 8:
		return document.Code{Text: m.Text() + "\n" + m.Text()}
	case 9:
		return document.Figure{Alt: m.Text(), Caption: m.Text(), Data: [][]byte{nil, []byte(m.Text()), Picture(1+n(9), 1+n(900))}[n(3)]}
	case 10:
		return document.Rule{}
	case 11:
		return m.Timeline()
	}
	return document.Paragraph{Text: m.Inlines(0)}
}

func (m Mangler) Timeline() document.Timeline {
	n := m.r.IntN
	t := document.Timeline{Label: m.Text(), Caption: m.Text(), Columns: n(30) - 1, Closed: []int{n(40) - 5, n(40)}}
	for range n(5) {
		t.Ticks = append(t.Ticks, document.Tick{At: n(40) - 5, Label: m.Text()})
	}
	t.Years = []document.Tick{{At: n(40) - 5, Label: m.Text()}}
	t.Key = document.Key{Phase: m.Text(), Lane: m.Text(), Closed: m.Text()}
	for range n(60) {
		t.Lanes = append(t.Lanes, document.Lane{Label: m.Text(), Name: m.Text(), From: n(40) - 5, To: n(40) - 5, Phase: n(3) == 0})
	}
	return t
}

func (m Mangler) Table() document.Table {
	t := document.Table{Caption: m.Text(), RowHeads: m.r.IntN(2) == 0}
	for range m.r.IntN(8) {
		t.Columns = append(t.Columns, document.Column{Title: m.Text(), Align: document.Align(m.r.IntN(2)), Tick: m.r.IntN(4) == 0, Wide: m.r.IntN(3) == 0})
	}
	for range m.r.IntN(12) {
		var row document.Row
		for range m.r.IntN(9) {
			row.Cells = append(row.Cells, document.Cell{Text: m.Inlines(1)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (m Mangler) Document() *document.Document {
	im := document.Imprint{Owner: m.Text(), Version: m.Text(), Edition: m.Text(), Page: m.Text(), Issued: m.Text(), Address: m.Text()}
	return &document.Document{Name: "d", Title: m.Text(), Lead: m.Text(), Lang: m.Lang(), Imprint: im, Blocks: m.Blocks(0)}
}
