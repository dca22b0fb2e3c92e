package rules

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/plan/rules/rule"
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
				texts += len(f.V.Texts)
			}
			b.ReportMetric(float64(texts), "texts")
			for b.Loop() {
				Check(cache.New(), c, cache.Value[rule.Tools]{V: tools})
			}
		})
	}
}

func manyPartnerships(tb testing.TB, n int) load.Site {
	tb.Helper()
	data, err := os.ReadFile("testdata/glenmarra.toml")
	if err != nil {
		tb.Fatal(err)
	}
	method, err := os.ReadFile("testdata/at-risk.toml")
	if err != nil {
		tb.Fatal(err)
	}
	files := map[string][]byte{"content/programmes/at-risk.toml": method}
	for i := range n {
		name := fmt.Sprintf("Glen%s", letters(i))
		files[fmt.Sprintf("content/inspections/glen%05d.toml", i)] =
			bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("Glenmarra"), []byte(name)), []byte("glenmarra"), []byte(strings.ToLower(name)))
	}
	s, problems := load.Read(cache.New(), source.TreeOf(files))
	for _, p := range problems {
		if p.Code != "no-site-file" {
			tb.Fatalf("%+v", p)
		}
	}
	return s
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
