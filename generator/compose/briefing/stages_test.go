package briefing

import (
	"slices"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// announced is an inspection with nothing but a partnership, a programme and a notification.
func announced() *definition.Inspection {
	in := briefs.Inspection()
	return &definition.Inspection{
		Folder: "inch", Stage: briefs.Text("announced"), Partnership: in.Partnership, Programme: in.Programme, ProgrammeID: in.ProgrammeID,
		Method: in.Programme.Method, Dates: in.Dates[:1],
	}
}

// nominated is an inspection whose people are nominated; who of them reads is not decided.
func nominated() *definition.Inspection {
	in := briefs.Inspection()
	in.Stage, in.Pairings = briefs.Text("nominated"), nil
	in.Reading.Dates, in.Reading.Venue, in.Reading.Access, in.Reading.Joining = nil, definition.Text{}, definition.Text{}, definition.Text{}
	for i := range in.Readers {
		in.Readers[i].Status = briefs.Text("trainee")
	}
	return in
}

// TestDocumentsOfStages tests which documents a pack has at each stage.
func TestDocumentsOfStages(t *testing.T) {
	planned := announced()
	planned.Stage = briefs.Text("planned")
	tests := []struct {
		name string
		in   *definition.Inspection
		want []string
	}{
		{"planned", planned, []string{"overview", "timeline", "criteria", "training", "practice-document", "timetable", "checklist", "guidance", "glossary"}},
		{"announced", announced(), []string{"overview", "timeline", "criteria", "training", "practice-document", "timetable", "checklist", "guidance", "glossary"}},
		{"nominated", nominated(), []string{"overview", "people", "timeline", "criteria", "training", "attendance", "practice-document", "timetable", "checklist", "concern", "guidance", "glossary", "changes"}},
		{"nothing", &definition.Inspection{}, []string{"overview", "guidance"}},
	}
	for _, tt := range tests {
		got := NamesOf(briefs.For(tt.in, briefs.Guidance(), briefs.English(t), edition.Print))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	all := NamesOf(briefs.For(briefs.Inspection(), briefs.Guidance(), briefs.English(t), edition.Hosted))
	if len(all) != len(All)+1 || !slices.Contains(all, "report") {
		t.Errorf("chosen: got %q, want every document and the form that is public", all)
	}
}

// A closed inspection without a version is not one that is still to be issued.
func TestClosedWithoutVersion(t *testing.T) {
	in := briefs.Inspection()
	in.Stage, in.Version, in.Issued = briefs.Text("closed"), definition.Text{}, definition.Date{}
	if got := Closed(briefs.For(in, nil, briefs.English(t), edition.Hosted)).Imprint.Version; got != "Closed" {
		t.Errorf("the imprint has %q", got)
	}
}
