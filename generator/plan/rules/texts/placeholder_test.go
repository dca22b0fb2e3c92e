package texts

import (
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

func FuzzMayHoldPlaceholder(f *testing.F) {
	for _, s := range []string{"", "TBC", "[...] «x»", "INSERT the date HERE", "type text Here", "LOREM IPSUM dolor sit amet TODO", "XX/XX", "t.b.a."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if placeholders.MatchString(s) && !mayHoldPlaceholder(s) {
			t.Errorf("%q matches, but mayHoldPlaceholder skips it", s)
		}
	})
}

func TestIsMarkdown(t *testing.T) {
	tests := []struct {
		file, text, found string
		want              bool
	}{
		{"page.md", "See the note.[^1]", "[^1]", true},
		{"page.md", "See^[a note].", "[a note]", true},
		{"page.md", "See [[criteria]].", "[criteria]", true},
		{"page.md", "See [the map][map].", "[the map]", true},
		{"page.md", "See [the map][map].", "[map]", true},
		{"page.md", "[toc]", "[toc]", true},
		{"page.md", "Bring [what?] and", "[what?]", false},
		{"page.md", "Bring «what» and", "«what»", false},
		{"glen.toml", "See the note.[^1]", "[^1]", false},
	}
	for _, tt := range tests {
		at := strings.Index(tt.text, tt.found)
		text := definition.Text{V: tt.text, At: diag.Place{File: tt.file}}
		if got := isMarkdown(text, at, at+len(tt.found)); got != tt.want {
			t.Errorf("%s %q, %q: got %t", tt.file, tt.text, tt.found, got)
		}
	}
}
