package generator

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// What a build of one partnership leaves alone is searched, whatever the folder that it
// is published in is called.
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
	s, problems, err := prepare(context.Background(), Options{Site: "..", Public: public}, &stopwatch{})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	g := s.newGuard()
	found := map[string]string{}
	for _, folder := range []string{"glenmarra", "strathvennan", "eilean-na-gaoithe"} {
		kept := s.scanKept(folder, g)
		if kept.err != nil {
			t.Error(kept.err)
		}
		for _, l := range kept.leaks {
			found[l.File] = l.ID
		}
	}
	if len(found) != 2 || found["glenmarra/index.html"] != "p-nambiar" || found["glenmarra/glenmarra-reading.ics"] != "t-wolski" {
		t.Errorf("found %v", found)
	}
}
