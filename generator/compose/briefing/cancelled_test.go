package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// What a calendar says is said on the pages as well.
func TestPagesSayWhatWasCancelled(t *testing.T) {
	off := func(in *definition.Inspection) {
		in.Reading.Off, in.Training.Off = []definition.Date{briefs.Date("2027-02-12"), briefs.Date("2027-02-05")}, []definition.Date{briefs.Date("2027-01-20")}
	}
	for name, want := range map[string]string{
		"timetable": "Cancelled: Friday 5 February 2027<2027-02-05> and Friday 12 February 2027<2027-02-12>.",
		"training":  "Cancelled:: Wednesday 20 January 2027<2027-01-20>",
	} {
		for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
			if got := composed(t, name, a, off); !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
			if got := composed(t, name, a, func(*definition.Inspection) {}); strings.Contains(got, "Cancelled") {
				t.Errorf("nothing was called off in\n%s", got)
			}
		}
	}
}

// A task that is no longer asked is not among those to do.
func TestChecklistOfCancelledTasks(t *testing.T) {
	off := func(in *definition.Inspection) { in.Tasks[1].Cancelled = briefs.Yes() }
	for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
		got := composed(t, "checklist", a, off)
		if !strings.Contains(got, "## No longer needed {#cancelled}\n\n- Send the plan (Key contact)\n") || strings.Count(got, "Send the plan") != 1 {
			t.Errorf("the checklist says\n%s", got)
		}
		if got := composed(t, "overview", a, off); strings.Contains(got, "Send the plan") {
			t.Errorf("the overview says\n%s", got)
		}
	}
	none := composed(t, "checklist", edition.Hosted, func(in *definition.Inspection) { in.Tasks = in.Tasks[1:2]; in.Tasks[0].Cancelled = briefs.Yes() })
	if !strings.Contains(none, "## No longer needed {#cancelled}\n\n- Send the plan") {
		t.Errorf("without other tasks the checklist says\n%s", none)
	}
}
