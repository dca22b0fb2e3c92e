package sitepages

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/values"
)

// staged returns a site whose inspections are at these stages, each "area stage year".
func staged(t *testing.T, lines ...string) *testFront {
	t.Helper()
	f := crowd(t, len(lines))
	for i, line := range lines {
		var name, stage, year string
		if n, err := fmt.Sscan(line, &name, &stage, &year); n != 3 {
			t.Fatal(line, err)
		}
		in := f.Inspections[i]
		in.Folder = strings.ToLower(name) + "-" + year
		in.Partnership = definition.Partnership{Name: briefs.Text(name + " Partnership"), ShortName: briefs.Text(name)}
		in.Stage, in.Training.Date, in.Reading.Dates = briefs.Text(stage), briefs.Date(year+"-02-01"), nil
		if stage == "paused" || stage == "withdrawn" {
			in.Stage, in.State = briefs.Text("chosen"), briefs.Text(stage)
		}
	}
	return f
}

// The front page has a table for current inspections, one for coming ones, and a list of closed
// ones by year. Earlier inspections of an area are on its line.
func TestGroups(t *testing.T) {
	f := staged(t, "Ayre chosen 2029", "Ayre closed 2026", "Bute closed 2026", "Bute closed 2028", "Coll announced 2029", "Dyke nominated 2029", "Eday withdrawn 2028", "Fara paused 2029")
	got := briefs.Dump(f.now().Index())
	check(t, got, []string{
		"| [Ayre Partnership](folder:ayre-2029) / Joint inspections of harbour nurseries / Earlier: [2026](folder:ayre-2026)", "[Fara Partnership](folder:fara-2029) / Joint inspections of harbour nurseries / Paused",
		"2028:: [Bute](folder:bute-2028) (earlier: [2026](folder:bute-2026)) and [Eday](folder:eday-2028)\n",
	}, []string{"2026::", "| [Bute", "| [Eday"})
	if coming := strings.Index(got, "## Upcoming inspections"); coming < strings.Index(got, "[Dyke") || coming > strings.Index(got, "[Coll") {
		t.Errorf("Dyke is current and Coll is coming in\n%s", got)
	}
	if n := strings.Count(got, "ayre-2026"); n != 1 {
		t.Errorf("the earlier inspection of Ayre is listed %d times", n)
	}
}

// A single closed inspection has no table of next actions.
func TestOnlyClosed(t *testing.T) {
	got := briefs.Dump(staged(t, "Ayre closed 2026").now().Index())
	check(t, got, []string{"2026:: [Ayre](folder:ayre-2026)"}, []string{"Next action", "Open the briefing pack"})
}

// A closed inspection keeps its place in the search, with its year, and has no documents.
func TestSubjectsOfClosed(t *testing.T) {
	f := staged(t, "Ayre chosen 2029", "Ayre closed 2026").now()
	var titles []string
	for _, s := range f.PartnershipSubjects() {
		titles = append(titles, s.Title)
	}
	if got := strings.Join(titles, "; "); got != "Ayre Partnership, 2029; Ayre Partnership, 2026" {
		t.Error(got)
	}
	for _, s := range f.Subjects() {
		for _, p := range s.Packs {
			if p.Folder == "ayre-2026" {
				t.Errorf("%q is said to be in the closed pack", s.Title)
			}
		}
	}
}

// A hundred inspections over three years: the open ones have tables, the closed ones three lines.
func TestHundredInspections(t *testing.T) {
	var lines []string
	for i := range 100 {
		lines = append(lines, fmt.Sprintf("Area%02d %s %d", i, []string{"closed", "closed", "chosen"}[i%3], 2026+i%3))
	}
	index := staged(t, lines...).now().Index()
	rows, years := 0, 0
	for _, b := range index.Blocks {
		switch b := b.(type) {
		case document.Table:
			rows += len(b.Rows)
		case document.Facts:
			if b.Items[0].Term == "2027" {
				years = len(b.Items)
			}
		}
	}
	if rows != 33 || years != 2 {
		t.Errorf("%d rows and %d years", rows, years)
	}
}

// The inspection with the next date comes first, and one without a date last.
func TestNextComesFirst(t *testing.T) {
	on := func(name string, next day.Date) area { return area{Partnership: &Partnership{Name: name, next: next}} }
	f := &Front{}
	list := []area{
		on("Ayre", day.Date{}), on("Brae", day.Date{Year: 2027, Month: 7, Day: 8}), on("Glen", day.Date{Year: 2026, Month: 12, Day: 18}),
	}
	for i := range list {
		list[i].row = writer.Row(document.Words(list[i].Name))
	}
	english := briefs.English(t)
	p := newPhrasebook(english, values.ForSite(&definition.Site{}, nil, english))
	got := briefs.Dump(&document.Document{Blocks: f.tables(p, list)})
	at := func(name string) int { return strings.Index(got, name) }
	if at("Glen") < 0 || !(at("Glen") < at("Brae") && at("Brae") < at("Ayre")) {
		t.Errorf("the order is\n%s", got)
	}
}
