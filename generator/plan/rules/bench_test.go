package rules

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

// BenchmarkCheck checks a site of many partnerships, each a copy of one definition
// under another name.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{3, 300, 3000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := manyPartnerships(b, n)
			tools := testTools()
			texts := 0
			for _, f := range c.Files {
				texts += len(f.Texts)
			}
			b.ReportMetric(float64(texts), "texts")
			for b.Loop() {
				Check(c, tools)
			}
		})
	}
}

func manyPartnerships(tb testing.TB, n int) *definition.Content {
	tb.Helper()
	data, err := os.ReadFile("testdata/glenmarra.toml")
	if err != nil {
		tb.Fatal(err)
	}
	method, err := os.ReadFile("testdata/at-risk.toml")
	if err != nil {
		tb.Fatal(err)
	}
	tree := &source.Tree{Files: []source.File{{Path: "content/programmes/at-risk.toml", Data: method}}}
	for i := range n {
		name := fmt.Sprintf("Glen%s", letters(i))
		tree.Files = append(tree.Files, source.File{
			Path: fmt.Sprintf("content/inspections/glen%05d.toml", i),
			Data: bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("Glenmarra"), []byte(name)), []byte("glenmarra"), []byte(strings.ToLower(name))),
		})
	}
	slices.SortFunc(tree.Files, func(a, b source.File) int { return bytes.Compare([]byte(a.Path), []byte(b.Path)) })
	var pieces []load.Piece
	for _, f := range tree.Files {
		pieces = append(pieces, load.Parse(f))
	}
	c, problems := load.Assemble(pieces, tree)
	for _, p := range problems {
		if p.Code != "no-site-file" {
			tb.Fatalf("%+v", p)
		}
	}
	return c
}

// letters writes a number in letters, since digits are not part of a name.
func letters(n int) string {
	s := ""
	for range 4 {
		s = string(rune('a'+n%26)) + s
		n /= 26
	}
	return s
}
