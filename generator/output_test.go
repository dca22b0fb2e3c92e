package generator

import (
	"strings"
	"testing"

	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/render/ics"
)

// A name that a line of the file would fold in two is found all the same.
func TestCalendarsAreScanned(t *testing.T) {
	said := func(s string) definition.Text { return definition.Text{V: s, Set: true} }
	in := &definition.Inspection{Folder: "glenmarra", People: []definition.Person{{ID: said("m-shaw"), Name: said("Morag Shawfield"), Role: said("inspector")}}}
	s := &site{content: &definition.Content{Inspections: []*definition.Inspection{in}}, memory: newMemory()}
	pair := publish.Open(t.TempDir()+"/public", t.TempDir()+"/packs")
	defer pair.Close()
	folder, _, err := pair.Begin()
	if err != nil {
		t.Fatal(err)
	}
	o := &output{folder: folder, guard: s.newGuard()}
	for room := range 12 {
		c := ics.Calendar{Name: "x", Events: []ics.Event{{
			ID: "x", Description: strings.Repeat("x", 50+room) + " Morag Shawfield", First: day.Date{Year: 2027, Month: 1, Day: 19},
		}}}
		_, found := o.put(&leaf{
			spot: spot{path: "glenmarra/glenmarra-training.ics"}, kind: kindCalendar, key: keyed(c),
			draw: func(*memory) (drawing, error) { return drawing{data: ics.Write(c)}, nil },
			said: func() []string { return ics.Strings(c) },
		}, newMemory())
		if len(found.leaks) != 1 || found.leaks[0].ID != "m-shaw" {
			t.Errorf("behind %d letters: leaks %v", 50+room, found.leaks)
		}
	}
}
