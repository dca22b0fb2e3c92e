package html

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// The text of a heading is a link to it, unless a click on it does something else.
func TestHeadingsLinkToThemselves(t *testing.T) {
	words := document.Words
	link := []document.Inline{document.Link{To: document.Target{Document: "roster"}, Kids: words("Roster")}}
	for _, tt := range []struct {
		name  string
		write func(*writer)
		want  string
	}{
		{"with an id", func(w *writer) { w.heading(document.Heading{Level: 2, ID: "a b", Text: words("A & B")}) },
			`<h2 id="a b"><a class="anchor" href="#a%20b">A &amp; B</a></h2>`},
		{"without an id", func(w *writer) { w.heading(document.Heading{Level: 3, Text: words("A")}) }, `<h3>A</h3>`},
		{"with a link", func(w *writer) { w.heading(document.Heading{Level: 2, ID: "a", Text: link}) }, `<h2 id="a"><a href="roster.html">Roster</a></h2>`},
		{"that folds its section", func(w *writer) { w.folds([]document.Block{document.Heading{Level: 2, ID: "a", Text: words("A")}}) },
			`<summary><h2 id="a">A</h2>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := &writer{ids: map[string]bool{}}
			tt.write(w)
			if got := w.String(); !strings.Contains(got, tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
