package sitepages

import (
	"strings"
	"testing"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// testFront is a Front whose partnerships are composed when it is asked for a page.
type testFront struct {
	Front
	Inspections []*definition.Inspection // projected
}

func (f *testFront) now() *Front {
	f.Partnerships = nil
	for _, in := range f.Inspections {
		b := &writer.Brief{In: in, Site: f.Site, Guidance: f.Guidance, Phrasebook: writer.Phrasebook{Words: f.Words, Values: values.ForInspection(in, f.Site, f.Words)}, Edition: f.Edition}
		b.Documents = briefing.NamesOf(b)
		f.Partnerships = append(f.Partnerships, PartnershipOf(b, f.Programmes))
	}
	return &f.Front
}

// sampleFront is a site of two partnerships and two programmes.
func sampleFront(w *words.Table) *testFront {
	inch, ayre := edition.Project(briefs.Inspection(), edition.Hosted), briefs.Inspection()
	ayre.Folder, ayre.Partnership = "ayre", definition.Partnership{Name: briefs.Text("Ayre Partnership")}
	ayre.Draft, ayre.Version, ayre.Reading.Dates = briefs.Yes(), briefs.Text("0.1"), nil
	ayre.Changes = []definition.Change{{Version: briefs.Text("0.1"), Date: briefs.Date("2026-12-01"), Note: briefs.Text("First draft for {{partnership.name}}.")}}
	return &testFront{
		Front{
			Site: briefs.Site(), Programmes: []*definition.Programme{briefs.Programme(), {ID: "lighthouses", Title: briefs.Text("Lighthouses")}},
			Guidance: briefs.Guidance(), Words: w, Edition: "hosted",
		},
		[]*definition.Inspection{inch, edition.Project(ayre, edition.Hosted)},
	}
}

// TestNewsIsBounded has more changes than the front page lists: it stops after a whole day.
func TestNewsIsBounded(t *testing.T) {
	in := briefs.Inspection()
	in.Changes = nil
	for i := range 2 * newest {
		// Two changes a day, but the day at the boundary has four.
		on := briefs.Date("2026-01-01").V.Add(-(i / 2))
		if i >= newest-2 && i < newest+2 {
			on = briefs.Date("2025-12-20").V
		}
		if i >= newest+2 {
			on = briefs.Date("2025-12-01").V.Add(-i)
		}
		in.Changes = append(in.Changes, definition.Change{Version: briefs.Text("1"), Date: definition.Date{V: on, Set: true}, Note: briefs.Text("Note.")})
	}
	f := sampleFront(briefs.English(t))
	f.Inspections = []*definition.Inspection{in}
	all := briefs.Dump(f.now().Index())
	if got := strings.Count(all, "Note."); got != newest+2 {
		t.Errorf("the front page lists %d changes, want %d", got, newest+2)
	}
	if !strings.Contains(all, "For older changes, see the page of each partnership.") {
		t.Error("the front page does not say where the older changes are")
	}
}

// TestNewsOfManyDays has one change a day: no more than the list is meant to hold.
func TestNewsOfManyDays(t *testing.T) {
	in := briefs.Inspection()
	in.Changes = nil
	for i := range newest + 1 {
		on := definition.Date{V: briefs.Date("2026-01-01").V.Add(i), Set: true}
		in.Changes = append(in.Changes, definition.Change{Version: briefs.Text("1"), Date: on, Note: briefs.Text("Note.")})
	}
	f := sampleFront(briefs.English(t))
	f.Inspections = []*definition.Inspection{in}
	if got := strings.Count(briefs.Dump(f.now().Index()), "Note."); got != newest {
		t.Errorf("the front page lists %d changes, want %d", got, newest)
	}
}

// TestFrontIsAsNewAsItsNewestPack whatever the order of the partnerships.
func TestFrontIsAsNewAsItsNewestPack(t *testing.T) {
	f := sampleFront(briefs.English(t))
	f.Inspections[1].Issued = briefs.Date("2026-01-05")
	if got := f.now().Index().Imprint.Issued; got != "2026-11-02" {
		t.Errorf("the front page is of %s", got)
	}
}

// TestSharedValues lets a shared page of one programme use the programme's words.
func TestSharedValues(t *testing.T) {
	f := sampleFront(briefs.English(t))
	page := &definition.Guidance{Name: "a", Title: briefs.Text("For {{role.reader.plural}}"), Programmes: briefs.Texts("harbours")}
	if got := f.now().Shared(page).Title; got != "For harbour readers" {
		t.Errorf("the title is %q", got)
	}
	page.Programmes = briefs.Texts("harbours", "lighthouses")
	if got := f.now().Shared(page).Title; got != "For local records readers" {
		t.Errorf("the title for two programmes is %q", got)
	}
}

// TestSharedLinks has a page outside the packs lead only to pages that it can reach.
func TestSharedLinks(t *testing.T) {
	f := sampleFront(briefs.English(t))
	tests := []struct {
		name string
		to   document.Target
		ok   bool
	}{
		{"another site", document.Target{URL: "https://example.org/"}, true},
		{"a place on the same page", document.Target{Fragment: "papers"}, true},
		{"shared guidance", document.Target{Shared: "before"}, true},
		{"guidance without a page of its own", document.Target{Shared: "rules"}, false},
		{"guidance that is not there", document.Target{Shared: "nowhere"}, false},
		{"a document of some pack", document.Target{Document: "criteria"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if to, ok := f.now().besidePartnerships(tt.to); ok != tt.ok || to != tt.to {
				t.Errorf("besidePartnerships = %v, %v", to, ok)
			}
		})
	}
}

// TestNewsOfOneDay has more changes on one day than a page may list.
func TestNewsOfOneDay(t *testing.T) {
	f := crowd(t, mostNews+1)
	for _, in := range f.Inspections {
		in.Changes = []definition.Change{{Version: briefs.Text("1"), Date: briefs.Date("2026-01-01"), Note: briefs.Text("Note.")}}
	}
	all := briefs.Dump(f.now().Index())
	if got := strings.Count(all, "Note."); got != mostNews {
		t.Errorf("the front page lists %d changes, want %d", got, mostNews)
	}
	if !strings.Contains(all, "For older changes, see the page of each partnership.") {
		t.Error("the front page does not say where the older changes are")
	}
}
