package leaks

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/names"
)

// TestRemembersOnlyWhatIsClear checks that a searcher finds the same in each of many pages of the same
// parts as a searcher that has seen no page before.
func TestRemembersOnlyWhatIsClear(t *testing.T) {
	parts := []string{
		"<p>", "</p>", "<td>", "<tr>", "<br>", "<b>", "</b>", "Ailsa ", "Muir", "Shaw", "Dr ", "nobody ", "Ailsa Muir", "ailsa-muir",
		`<a href="ailsa-muir.html">`, `<a href="nobody.html">`, `<img alt="Ailsa Muir">`, "<ailsa-muir>", "</ailsa-muir x>", "<!-- Muir -->", "ailsa%2Dmuir ",
	}
	secrets := slices.Concat(one("name", "Ailsa Muir"), []names.Secret{secret("glenmarra", "q", "name", "Una Shaw")})
	shared, random, found := newSearcher(secrets), rand.New(rand.NewPCG(1, 2)), 0
	for range 2000 {
		var page strings.Builder
		for range 1 + random.IntN(8) {
			page.WriteString(parts[random.IntN(len(parts))])
		}
		data := []byte(page.String())
		for name, search := range map[string]func(*Searcher) []Leak{
			"page":    func(s *Searcher) []Leak { return s.HTML("a.html", data, nil) },
			"strings": func(s *Searcher) []Leak { return s.Strings("a.pdf", strings.Split(page.String(), "<"), nil) },
			"parts": func(s *Searcher) []Leak {
				found, err := s.Parts("a.docx", zipOf(t, "word/document.xml", page.String()), nil)
				if err != nil {
					t.Fatal(err)
				}
				return found
			},
		} {
			got, want := search(shared), search(newSearcher(secrets))
			if !slices.Equal(got, want) {
				t.Fatalf("%s %s\ngot  %v\nwant %v", name, data, got, want)
			}
			found += len(got)
		}
	}
	if found < 100 {
		t.Errorf("only %d leaks", found)
	}
}
