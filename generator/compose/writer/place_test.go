package writer_test

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
)

func TestLinked(t *testing.T) {
	tests := []struct{ text, want string }{
		{"ring us", "ring us"},
		{"https://example.org/a", "[https://example.org/a](https://example.org/a)"},
		{"at https://example.org/a, or (https://example.org/b).",
			"at [https://example.org/a](https://example.org/a), or ([https://example.org/b](https://example.org/b))."},
	}
	s := writer.New(briefs.For(briefs.Inspection(), nil, briefs.English(t), edition.Print))
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			facts := s.Place(writer.Place{Joining: briefs.Text(tt.text)})
			if got := briefs.Inline(facts[len(facts)-1].Value); got != tt.want {
				t.Errorf("%q is written as %s", tt.text, got)
			}
		})
	}
}
