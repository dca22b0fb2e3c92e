package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const repository = "../.." // a site: its content/ is the sample

func TestNamesAreDifferent(t *testing.T) {
	places := map[string]int{}
	for i := range 2000 {
		if before, taken := places[place(i)]; taken {
			t.Fatalf("%s is both area %d and area %d", place(i), before, i)
		}
		places[place(i)] = i
	}
	names, withIDs := map[string]int{}, map[string]int{}
	for k := range 20_000 {
		p := person(k, "dunlachan", "")
		if before, taken := names[p.name]; taken {
			t.Fatalf("%s is both person %d and person %d", p.name, before, k)
		}
		names[p.name] = k
		if before, taken := withIDs[p.id]; taken && k-before < 100 {
			t.Fatalf("person %d and person %d, who may be in one inspection, have the id %s", before, k, p.id)
		}
		withIDs[p.id] = k
	}
}

func TestGrow(t *testing.T) {
	const n = 7
	dir, again := t.TempDir(), t.TempDir()
	for _, d := range []string{dir, again} {
		if err := grow(d, repository, n); err != nil {
			t.Fatal(err)
		}
	}
	site := texts(t, dir)
	if !maps.Equal(site, texts(t, again)) {
		t.Error("two sites of the same size differ")
	}
	patterns, err := patternsOf(os.DirFS(repository))
	if err != nil {
		t.Fatal(err)
	}
	inspections := 0
	for file, text := range site {
		if !strings.HasPrefix(file, "content/inspections/") {
			continue
		}
		inspections++
		for _, p := range patterns {
			for _, old := range stale(p) {
				if strings.Contains(text, old) {
					t.Errorf("%s still says %q, as the sample does", file, old)
				}
			}
		}
	}
	if inspections != n {
		t.Errorf("%d inspections, want %d", inspections, n)
	}
	if _, ok := site["content/site.toml"]; !ok {
		t.Error("site.toml was not copied")
	}
}

// stale returns what no copy of a pattern may still hold.
func stale(p pattern) []string {
	var out []string
	for _, a := range p.areas {
		out = append(out, a.old)
	}
	for _, who := range p.people {
		out = append(out, who.name, `"`+who.id+`"`)
		if who.email != "" {
			out = append(out, who.email)
		}
	}
	return out
}

func TestVaryMovesDates(t *testing.T) {
	p := patternOf("date = 2027-01-19\nnote = \"2027-12-30\"\nodd = 2027-13-40\n")
	if got, want := p.vary(1, 0), "date = 2027-01-26\nnote = \"2028-01-06\"\nodd = 2027-13-40\n"; got != want {
		t.Errorf("vary = %q, want %q", got, want)
	}
}

func TestHolidaysMoveWithDates(t *testing.T) {
	dir := t.TempDir()
	if err := grow(dir, repository, 4); err != nil {
		t.Fatal(err)
	}
	site := texts(t, dir)
	for file, text := range site {
		m := calendarLine.FindStringSubmatch(text)
		if m == nil || !strings.HasPrefix(file, "content/inspections/") {
			continue
		}
		if _, ok := site["content/"+m[1]]; !ok {
			t.Errorf("%s names %s, which is not there", file, m[1])
		}
	}
	p := pattern{holidays: "DTSTART;VALUE=DATE:20261019\r\nDTEND;VALUE=DATE:20261231\r\nDTSTAMP:20260301T090000Z\r\n"}
	if got, want := p.moved(1), "DTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20270107\r\nDTSTAMP:20260301T090000Z\r\n"; got != want {
		t.Errorf("moved = %q, want %q", got, want)
	}
}

// texts returns every file of a folder.
func texts(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
