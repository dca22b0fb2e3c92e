package leaks_test

import (
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// TestWhatIsKeptIsScanned checks that a build of one partnership searches the folders that it
// keeps, under any name of the output folder.
func TestWhatIsKeptIsScanned(t *testing.T) {
	public := filepath.Join(t.TempDir(), "pages [1]")
	for path, data := range map[string]string{
		"glenmarra/index.html":            "<p>Ask Priya Nambiar</p>",
		"glenmarra/glenmarra-reading.ics": "BEGIN:VEVENT\r\nDESCRIPTION:Ask Tom\r\n asz Wolski\\, or the desk\r\nEND:VEVENT\r\n",
		"glenmarra/glenmarra-roster.pdf":  "Ask Helen Cargill",
		"strathvennan/index.html":         "<p>Ask the desk</p>",
	} {
		if err := os.MkdirAll(filepath.Join(public, filepath.Dir(path)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(public, path), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	c := cache.New()
	s := testsite.Read(t, c, testsite.Sample(t), func(*definition.Content) {})
	search := leaks.SearchFor(c, s.Settings, s.Inspections)
	found := map[string]string{}
	for _, folder := range []string{"glenmarra", "strathvennan", "eilean-na-gaoithe"} {
		leaks, err := search.InPublished(public, folder)
		if err != nil {
			t.Error(err)
		}
		for _, l := range leaks {
			found[l.File] = l.ID
		}
	}
	if len(found) != 2 || found["glenmarra/index.html"] != "p-nambiar" || found["glenmarra/glenmarra-reading.ics"] != "t-wolski" {
		t.Errorf("found %v", found)
	}
}
