package pdf

import (
	"sync"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/typeset"
)

// sharedRenderer is made once: parsing the faces takes longer than most tests.
var sharedRenderer = sync.OnceValues(func() (*Renderer, error) {
	return New(sample.Look(), &words.Table{Lang: "en-GB"})
})

func newRenderer(t testing.TB) *Renderer {
	t.Helper()
	p, err := sharedRenderer()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// samplePack returns a cover and n documents.
func samplePack(n int) (typeset.Cover, []*document.Document) {
	return typeset.Cover{
		Title: "Joint inspection of services for children and young people at risk of harm", Subtitle: "Briefing pack for the partnership",
		Facts:    document.Facts{Items: []document.Fact{{Term: "Training", Value: document.Words("Tuesday 19 January 2027")}, {Term: "Reading", Value: document.Words("8 to 11 February 2027")}}},
		Contents: "Contents", Lang: "en-GB", Imprint: sample.Imprint(),
	}, sample.Pack(n)
}
