package sitepages

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// crowd is a front with n partnerships that differ in their names.
func crowd(t *testing.T, n int) *testFront {
	t.Helper()
	f := sampleFront(briefs.English(t))
	one := f.Inspections[0]
	f.Inspections = nil
	for i := range n {
		in := *one
		in.Folder = fmt.Sprintf("area-%04d", i)
		in.Partnership = definition.Partnership{Name: briefs.Text(fmt.Sprintf("Area %04d Partnership", i))}
		f.Inspections = append(f.Inspections, &in)
	}
	return f
}

// The front page answers for one partnership, for some and for too many to list.
func TestFrontPageOfAnyNumber(t *testing.T) {
	tests := []struct {
		n          int
		want, not  []string
		stretches  int
		rowsOfLast int
	}{
		{0, []string{"There are no partnerships yet."}, []string{"table: Actions, deadlines"}, 0, 0},
		{1, []string{"Action and deadline::", "[Open the briefing pack](folder:area-0000)"}, []string{"table: Actions, deadlines"}, 0, 0},
		{2, []string{"table: Actions, deadlines", "| [Area 0001 Partnership](folder:area-0001)"}, []string{"Open the briefing pack"}, 0, 0},
		{few, []string{"| [Area 0008 Partnership](folder:area-0008)"}, []string{"(site:partnerships-1)"}, 0, 0},
		{few + 1, []string{"table: Current inspections", "| [Area 0009 Partnership](folder:area-0009) | "}, []string{"table: Actions, deadlines"}, 0, 0},
		{onePage, []string{"| [Area 0011 Partnership](folder:area-0011) | "}, []string{"(site:partnerships-1)"}, 0, 0},
		{onePage + 1, []string{"| [Area 0012 Partnership](folder:area-0012) | "}, []string{"(site:partnerships-1)"}, 2, 1},
		{14 * onePage, []string{"[Area 0000 Partnership to Area 0011 Partnership](site:partnerships-1)", "(site:partnerships-14)"}, []string{"table: Actions, deadlines", "(site:partnerships-15)"}, 14, onePage},
		{mostPages*onePage + 1, []string{"(site:partnerships-34)"}, []string{"(site:partnerships-35)"}, 34, 4},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.n), func(t *testing.T) {
			f := crowd(t, tt.n)
			check(t, briefs.Dump(f.now().Index()), tt.want, tt.not)
			pages := f.now().Stretches()
			if len(pages) != tt.stretches {
				t.Fatalf("%d pages of partnerships, want %d", len(pages), tt.stretches)
			}
			if len(pages) > 0 {
				if rows := strings.Count(briefs.Dump(pages[len(pages)-1]), "\n| [Area"); rows != tt.rowsOfLast {
					t.Errorf("the last page has %d partnerships, want %d", rows, tt.rowsOfLast)
				}
			}
		})
	}
}

func check(t *testing.T, got string, want, not []string) {
	t.Helper()
	for _, s := range want {
		if !strings.Contains(got, s) {
			t.Errorf("%q is missing in\n%s", s, got)
		}
	}
	for _, s := range not {
		if strings.Contains(got, s) {
			t.Errorf("%q is in\n%s", s, got)
		}
	}
}

// A step that only the inspection team has to take is not asked of a partnership, and
// whoever is not named in the edition is not whom to ask.
func TestWhatIsAskedAndWhoToAsk(t *testing.T) {
	f := crowd(t, 1)
	in := f.Inspections[0]
	got := briefs.Dump(f.now().Index())
	check(t, got, []string{"Contact:: Ailsa Muir / [+44 (0)1632 960111]"}, []string{"Match pairs"})
	last := 0
	for _, term := range []string{"Action and deadline::", "Contact::", "Training session::", "Records reading::", "Programme::"} {
		at := strings.Index(got, "\n"+term)
		if at < last {
			t.Errorf("%q is missing or comes too early in\n%s", term, got)
		}
		last = at
	}
	for i := range in.People {
		in.People[i].Name, in.People[i].Email, in.People[i].Phone = definition.Text{}, definition.Text{}, definition.Text{}
	}
	f.Site.Contact = definition.Contact{Name: briefs.Text("Local readers team"), Email: briefs.Text("team@example.org")}
	check(t, briefs.Dump(f.now().Index()), []string{"Contact:: Local readers team / [team@example.org](mailto:team@example.org)"}, []string{"Ailsa"})
	in.State = briefs.Text("paused")
	check(t, briefs.Dump(f.now().Index()), nil, []string{"Action and deadline"})
	f = crowd(t, 2)
	f.Inspections[1].State = briefs.Text("paused")
	check(t, briefs.Dump(f.now().Index()), []string{"| No open actions"}, nil)
}

func TestEverythingByLetter(t *testing.T) {
	f := sampleFront(briefs.English(t))
	d := f.now().AToZ()
	got := briefs.Dump(d)
	check(t, got, []string{
		"## Q {#q}", "- *Quay*", "(folder:inch)", "folder:ayre",
	}, []string{"in every pack"})
	var letters []string
	for _, b := range d.Blocks {
		if h, ok := b.(document.Heading); ok {
			letters = append(letters, document.Bare(document.Plain(h.Text)))
		}
	}
	for i := 1; i < len(letters)-1; i++ {
		if letters[i-1] >= letters[i] {
			t.Errorf("letters are not in order: %q", letters)
		}
	}
	check(t, briefs.Dump(crowd(t, fewPacks+1).now().AToZ()), []string{"Glossary: in every pack"}, nil)
	check(t, briefs.Dump(crowd(t, onePage+1).now().AToZ()), []string{"(site:partnerships-2)"}, []string{"(folder:area-0001)\n"})
	check(t, briefs.Dump((&Front{Site: f.Site, Words: f.Words, Edition: "hosted"}).AToZ()), []string{"There is nothing here yet."}, nil)
}

// What can be looked for leads somewhere, each thing once.
func TestSubjects(t *testing.T) {
	f := sampleFront(briefs.English(t))
	seen := map[string]bool{}
	for _, s := range f.now().Subjects() {
		key := fmt.Sprint(s.Title, "|", s.Says, "|", s.To)
		if s.Title == "" || s.To == (document.Target{}) || seen[key] {
			t.Errorf("subject %q", key)
		}
		seen[key] = true
		if s.To.Document != "" && len(s.Packs) == 0 {
			t.Errorf("%q is in no pack", s.Title)
		}
	}
	if got, want := wordsOf("Zwei: the Îsle, the sea-wall of A1 isle", "The wall"), "isle;sea;zwei"; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
}

// The statements claim only what the site says or the program knows.
func TestStatements(t *testing.T) {
	f := sampleFront(briefs.English(t))
	f.Site = &definition.Site{Title: briefs.Text("Briefings"), Organisation: briefs.Text("Harbour Board")}
	statements := func() string {
		var all string
		for _, d := range f.now().Statements() {
			all += briefs.Dump(d)
		}
		return all
	}
	check(t, statements(), []string{
		"Harbour Board has not yet stated how far", "We do not know of any tests by people", "Controller of the personal data on this site: Harbour Board.", "Harbour Board can tell you",
	}, []string{"complies with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. What does not", "replaces some of", "prepared on", "If our answer"})
	f.Site.Accessibility = definition.Accessibility{
		Status: briefs.Text("partially"), Issues: []definition.Text{briefs.Text("The map has no words.")}, Tested: briefs.Text("Three people tried it."),
		Response: briefs.Text("We answer in five days."), Enforcement: briefs.Text("Turn to the regulator."), Prepared: briefs.Date("2026-11-02"), Reviewed: briefs.Date("2026-11-16"),
	}
	f.Site.Privacy = definition.Privacy{Controller: briefs.Text("The Board"), Hosting: briefs.Text("Logs are kept for a week."), Notice: briefs.Text("https://example.org/privacy")}
	f.Site.Contact = definition.Contact{Phone: briefs.Text("01632 960100")}
	f.OwnLayouts = []string{"head.html", "style.css"}
	check(t, statements(), []string{
		"partially complies", "- The map has no words.", "Three people tried it.", "We answer in five days.", "Turn to the regulator.",
		"prepared on 2 November 2026<2026-11-02> and last reviewed on 16 November 2026<2026-11-16>.",
		"replaces some of the program’s layouts: head.html and style.css.",
		"Controller of the personal data on this site: The Board.", "Logs are kept for a week.", "[Full privacy notice](https://example.org/privacy)", "[01632 960100](tel:01632960100)",
	}, []string{"has not stated yet", "Nobody has recorded", "can tell you"})
	f.Site.Address = briefs.Text("https://example.org/")
	check(t, briefs.Dump(f.now().Missing()), []string{"(site:index)", "(site:a-z)", "[01632 960100]"}, []string{"https://example.org/missing.html"})
}
