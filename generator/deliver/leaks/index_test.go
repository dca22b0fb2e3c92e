package leaks

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/names"
	"briefpack/generator/render/search"
)

// In an index of the search, words stand beside numbers. With them, the surnames and numbers that
// pages may have do not read as those of a withheld person.
func TestIndexOfOrdinaryWords(t *testing.T) {
	var secrets []names.Secret
	for initial := 'A'; initial <= 'Z'; initial++ {
		for _, word := range []string{"Farrow", "נועה"} {
			// The second has a surname of one letter.
			for _, name := range []string{string(initial) + "ella " + word, word + " Gow " + string(initial)} {
				secrets = append(secrets, secret("glenmarra", strings.ToLower(string(initial))+"-farrow", "name", name))
			}
		}
	}
	for n := 10; n < 2000; n++ {
		secrets = append(secrets, secret("glenmarra", "p", "phone", fmt.Sprint(n)), secret("glenmarra", "p", "text", fmt.Sprintf("%d%c", n%10, 'A'+n%26)))
	}
	pages := []search.Page{{Title: "Tools", Sections: []search.Section{{Text: "ella"}}}}
	for i := range 600 {
		text := strings.Repeat("filler ", i%90)
		if i%130 == 0 || i > 590 {
			text += "a farrow of pigs · erect · fast · נועה · נוף"
		}
		pages = append(pages, search.Page{Title: "Farm", Sections: []search.Section{{Text: text}}})
	}
	data, err := search.WriteFolder("glenmarra", pages, search.Language{})
	if err != nil {
		t.Fatal(err)
	}
	if found := newSearcher(secrets).Index("glenmarra/search-index.js", data, nil); len(found) > 0 {
		t.Errorf("refused %d times: %+v", len(found), found[0])
	}
	data = append(data, " · B. Farrow"...)
	if found := newSearcher(secrets).Index("glenmarra/search-index.js", data, nil); len(found) == 0 {
		t.Error("the index may have the name of a withheld person")
	}
}
