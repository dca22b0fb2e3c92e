package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/calendars"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// A milestone that is the reading takes place on its days, not on those between them.
func TestMilestoneOnDaysApart(t *testing.T) {
	in := briefs.Inspection()
	in.Reading.Dates = []definition.Date{briefs.Date("2027-03-16"), briefs.Date("2027-03-18")}
	in.Milestones = []definition.Milestone{{ID: briefs.Text("reading"), Title: briefs.Text("Records are read"), StartWeek: briefs.Num(4), EndWeek: briefs.Num(5), Owner: briefs.Text("pilot")}}
	s := composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Hosted))}
	stages := s.course()
	if got := document.Plain(s.when(stages[len(stages)-1].milestones[0])); !strings.HasSuffix(got, "16 March 2027 and 18 March 2027") {
		t.Errorf("the timeline has %q", got)
	}
	for _, c := range calendars.Of(briefs.For(in, nil, briefs.English(t), edition.Hosted)) {
		for _, e := range c.Events {
			if strings.HasSuffix(e.Title, "Records are read") && !strings.Contains(e.Description, "Days: Tuesday 16 March 2027 and Thursday 18 March 2027") {
				t.Errorf("the calendar has %q", e.Description)
			}
		}
	}
}
