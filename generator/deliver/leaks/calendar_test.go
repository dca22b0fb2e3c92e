package leaks_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/render/ics"
)

// TestCalendarsAreSearched checks that the search finds a name that a calendar's file folds
// over two lines, wherever the fold is.
func TestCalendarsAreSearched(t *testing.T) {
	given := func(s string) definition.Text { return definition.Text{V: s, Set: true} }
	in := &definition.Inspection{Folder: "glenmarra", People: []definition.Person{{ID: given("m-shaw"), Name: given("Morag Shawfield"), Role: given("inspector")}}}
	search := leaks.SearchFor(cache.New(), cache.Plain(definition.Site{}), []cache.Value[*definition.Inspection]{cache.Plain(in)})
	public := t.TempDir()
	file := filepath.Join(public, "glenmarra", "glenmarra-training.ics")
	if err := os.Mkdir(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	isFolded := false
	for letters := 40; letters < 65; letters++ {
		data := ics.Write(ics.Calendar{Name: "x", Events: []ics.Event{{
			ID: "x", Description: strings.Repeat("x", letters) + " Morag Shawfield", First: day.Date{Year: 2027, Month: 1, Day: 19},
		}}})
		isFolded = isFolded || !strings.Contains(string(data), "Morag Shawfield")
		if err := os.WriteFile(file, data, 0o666); err != nil {
			t.Fatal(err)
		}
		found, err := search.InPublished(public, "glenmarra")
		if err != nil || len(found) != 1 || found[0].ID != "m-shaw" {
			t.Errorf("after %d letters: %v, %v", letters, found, err)
		}
	}
	if !isFolded {
		t.Error("no file has the name on two lines")
	}
}
