package issued

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

// said returns what the documents of an inspection say.
func said(t *testing.T, in *definition.Inspection) []Document {
	w := briefs.English(t)
	return Of(roster.Arrange(in), func(in *definition.Inspection, a edition.Audience) *writer.Brief {
		return briefs.For(in, briefs.Guidance(), w, a)
	})
}

// recorded returns documents as an issue records them.
func recorded(docs []Document) *definition.Issue {
	x := &definition.Issue{Version: "1.2"}
	for _, d := range docs {
		one := definition.IssuedDocument{Key: d.Name, Title: briefs.Text(d.Title), Hosted: briefs.Text(d.Hosted), Print: briefs.Text(d.Print)}
		if d.For != "" {
			one.Sent = briefs.Texts(d.For)
		}
		for _, v := range d.Values {
			one.Values = append(one.Values, definition.Entry{Key: v.Name, Text: briefs.Text(v.Text)})
		}
		x.Documents = append(x.Documents, one)
	}
	return x
}

// changes describes what a change of an inspection changes in its documents.
func changes(t *testing.T, change func(in *definition.Inspection)) string {
	was := recorded(said(t, briefs.Inspection()))
	in := briefs.Inspection()
	change(in)
	var b strings.Builder
	for _, c := range Since(was, said(t, in)) {
		fmt.Fprintf(&b, "%s %d %v\n", c.Name, c.Kind, c.IsHosted)
		for _, v := range c.Values {
			fmt.Fprintf(&b, "  %s: %q, was %q\n", v.Name, v.Now, v.Was)
		}
	}
	return b.String()
}

// The version, its notes and finished tasks are not changes.
func TestWhatDoesNotCount(t *testing.T) {
	got := changes(t, func(in *definition.Inspection) {
		in.Version, in.Issued, in.Replaces = briefs.Text("1.3"), briefs.Date("2026-12-01"), briefs.Text("1.2")
		in.Changes = append(in.Changes, definition.Change{Version: briefs.Text("1.3"), Date: briefs.Date("2026-12-01"), Note: briefs.Text("A note.")})
		in.Done = definition.DateEntries{{Key: "plan", Date: briefs.Date("2026-12-20")}}
	})
	if got != "" {
		t.Errorf("changed:\n%s", got)
	}
}

// A moved date changes the documents that show it, and the deadlines that are counted from it.
func TestMovedDate(t *testing.T) {
	got := changes(t, func(in *definition.Inspection) { in.Training.Date = briefs.Date("2027-01-26") })
	for _, want := range []string{
		"training 0 true\n", `  When: "Tuesday 26 January 2027, 9:30am to midday", was "Tuesday 19 January 2027, 9:30am to midday"`,
		"checklist 0 true\n", `  Send the plan: "Tuesday 29\u00a0December\u00a02026", was "Tuesday 22\u00a0December\u00a02026"`, "  Choose the two: ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(got, "criteria") || strings.Contains(got, "reader-1") {
		t.Errorf("documents without the date changed:\n%s", got)
	}
}

// A detail of someone who is not named on hosted pages changes no hosted page, and no value.
func TestWithheldDetail(t *testing.T) {
	got := changes(t, func(in *definition.Inspection) {
		for i := range in.People {
			in.People[i].Publish = definition.Flag{}
		}
	})
	if strings.Contains(got, ": \"") {
		t.Errorf("a record has a value that depends on who is named:\n%s", got)
	}
	got = changes(t, func(in *definition.Inspection) {
		for i := range in.People {
			if !in.People[i].Publish.V && in.People[i].Phone.Set {
				in.People[i].Phone = briefs.Text("07700 900999")
			}
		}
	})
	if strings.Contains(got, "true") {
		t.Errorf("a hosted page changed:\n%s", got)
	}
}

// A person's own sheet that only has another number is not printed again.
func TestRenumberedSheet(t *testing.T) {
	docs := said(t, briefs.Inspection())
	was := recorded(docs)
	var own []int
	for i, d := range docs {
		if d.For != "" {
			own = append(own, i)
		}
	}
	if len(own) < 2 {
		t.Fatal("the inspection has too few sheets")
	}
	a, b := own[0], own[1]
	docs[a].Print, docs[b].Print, docs[a].For, docs[b].For = docs[b].Print, docs[a].Print, docs[b].For, docs[a].For
	if list := Since(was, docs); len(list) > 0 {
		t.Errorf("changed: %v", list)
	}
}
