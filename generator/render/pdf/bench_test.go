package pdf

import (
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/typeset"
)

// Sections that fill six and thirty-two pages.
const (
	sixPages  = 5
	manyPages = 31
)

func benchmarkDraw(b *testing.B, sections int) {
	p, d := newRenderer(b), sample.Long(sections)
	f, err := p.Document(d)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Document(d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(f.Pages), "pages")
	b.ReportMetric(float64(len(f.Data)), "bytes")
}

func BenchmarkDraw6(b *testing.B) { benchmarkDraw(b, sixPages) }

func BenchmarkDraw32(b *testing.B) { benchmarkDraw(b, manyPages) }

// The parallel ones draw with as many goroutines as -cpu says.
func BenchmarkDraw6Parallel(b *testing.B) { benchmarkParallel(b, sixPages) }

func BenchmarkDraw32Parallel(b *testing.B) { benchmarkParallel(b, manyPages) }

func benchmarkParallel(b *testing.B, sections int) {
	p, d := newRenderer(b), sample.Long(sections)
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := p.Document(d); err != nil {
				b.Error(err)
			}
		}
	})
}

// TestPagesOfTheBenchmarks holds the benchmarks to their names, and files to their size.
func TestPagesOfTheBenchmarks(t *testing.T) {
	for _, c := range []struct{ sections, pages, most int }{{sixPages, 6, 40_000}, {manyPages, 32, 120_000}} {
		f, err := newRenderer(t).Document(sample.Long(c.sections))
		if err != nil {
			t.Fatal(err)
		}
		if f.Pages != c.pages || len(f.Data) > c.most {
			t.Errorf("%d sections fill %d pages of %d bytes, not %d of %d", c.sections, f.Pages, len(f.Data), c.pages, c.most)
		}
	}
	d := sample.Long(3)
	f, err := newRenderer(t).Pack(typeset.Cover{Title: "A pack", Contents: "Contents"}, []*document.Document{d})
	if err != nil {
		t.Fatal(err)
	}
	if f.Pages != 6 || len(f.Data) > 60_000 {
		t.Errorf("a pack of %d pages takes %d bytes; one of six may take 60 KB", f.Pages, len(f.Data))
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(sample.Look(), &words.Table{}); err != nil {
			b.Fatal(err)
		}
	}
}
