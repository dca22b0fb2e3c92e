package site_test

import (
	"fmt"
	"reflect"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/model/definition"
)

// The filter of the front page shows the inspections whose line has all words that are typed, and
// says how many there are. Headings of tables without a line are hidden.
func TestFilter(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	names := []string{"Ardlunie", "Corran", "Dunvale", "Eilean Mòr", "Eilean na Gaoithe", "Fethray", "Glenmarra", "Inverlaw", "Kirkhope", "Lochend", "Muirton", "St Brannan’s"}
	dir := ownPages(t, func(c *definition.Content) {
		var ins []*definition.Inspection
		for i, name := range names {
			in := *c.Inspections[2] // Glenmarra
			in.Folder = fmt.Sprintf("partnership-%02d", i)
			in.Partnership.Name.V, in.Partnership.ShortName = name, definition.Text{}
			ins = append(ins, &in)
		}
		c.Inspections = ins
	})
	tab, end, err := judge.Open(t).Tab()
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	v, err := tab.Visit(dir, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	all, err := v.Filter("")
	if err != nil || len(all) < len(names)+1 || all[0] != "" {
		t.Fatalf("before a word is typed, the page shows %q, %v", all, err)
	}
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"eilean", []string{"2 of 12 shown.", "Current inspections", "Eilean Mòr", "Eilean na Gaoithe"}},
		{" MOR  eil ", []string{"1 of 12 shown.", "Current inspections", "Eilean Mòr"}},
		{"brannans", []string{"1 of 12 shown.", "Current inspections", "St Brannan’s"}},
		{"xyz", []string{"Nothing matches."}},
		{"", all},
	} {
		got, err := v.Filter(tt.typed)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q leaves %q, %v; want %q", tt.typed, got, err, tt.want)
		}
	}
	for _, f := range v.Heard() {
		t.Error(f)
	}
}
