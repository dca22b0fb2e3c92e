package pdf

import (
	"testing"

	"briefpack/generator/document"
	"briefpack/generator/words"
)

// benchDocument returns a document of so many pages, near enough: prose, lists and tables.
func benchDocument(pages int) *document.Document {
	d := &document.Document{Name: "bench", Title: "A document to measure", Lang: "en-GB", Imprint: testImprint()}
	for range pages {
		d.Blocks = append(d.Blocks, document.Heading{Level: 2, Text: text("A section of about a page")})
		for range 2 {
			d.Blocks = append(d.Blocks, document.Para(passage+passage))
		}
		d.Blocks = append(d.Blocks, document.List{Items: []document.Item{
			{Blocks: []document.Block{document.Para(passage)}}, {Blocks: []document.Block{document.Para("Bring the keys.")}}}}, sampleTable(5))
	}
	return d
}

func benchmarkDraw(b *testing.B, pages int) {
	p, d := newPress(b), benchDocument(pages)
	f, err := p.Draw(d)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Draw(d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(f.Pages), "pages")
	b.ReportMetric(float64(len(f.Data)), "bytes")
}

func BenchmarkDraw2(b *testing.B)  { benchmarkDraw(b, 2) }
func BenchmarkDraw6(b *testing.B)  { benchmarkDraw(b, 6) }
func BenchmarkDraw32(b *testing.B) { benchmarkDraw(b, 32) }

// BenchmarkDraw6Parallel draws with as many goroutines as -cpu says.
func BenchmarkDraw6Parallel(b *testing.B) {
	p, d := newPress(b), benchDocument(6)
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := p.Draw(d); err != nil {
				b.Error(err)
			}
		}
	})
}

func BenchmarkNewPress(b *testing.B) {
	for b.Loop() {
		if _, err := NewPress(testLook(), &words.Table{}); err != nil {
			b.Fatal(err)
		}
	}
}
