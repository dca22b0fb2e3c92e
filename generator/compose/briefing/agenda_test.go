package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
)

// twoSessions splits the sample's training: two items of the first session run side by
// side, and what is practised comes a week later.
func twoSessions(in *definition.Inspection) {
	in.Agenda = []definition.AgendaItem{
		{Title: text("Welcome"), Minutes: num(30)},
		{Title: text("Log-ins"), Minutes: num(20), Parallel: text("setting up")},
		{Title: text("Tour"), Minutes: num(40), Parallel: text("setting up")},
		{Title: text("Tea"), Minutes: num(10), Break: yes()},
		{Title: text("Practice"), Minutes: num(60), Session: num(2)},
	}
	in.Sessions = []definition.Session{{
		Number: num(2), Date: date("2027-01-26"), Start: clock(13, 0), Venue: text("The Net Loft"), Joining: text("Ring 01632 960998"),
	}}
}

func TestTwoSessions(t *testing.T) {
	tests := []struct {
		document string
		audience edition.Audience
		want     []string
		without  []string
	}{
		{"training", edition.Hosted, []string{
			"Time:: 9:30am<09:30> to 10:50am<10:50>",
			"Session 2:: Tuesday 26 January 2027<2027-01-26> / 1pm<13:00> to 2pm<14:00>",
			"The Net Loft",
			"### Session 1 {#session-1}", "### Session 2 {#session-2}",
			"| 10am<10:00> to 10:20am<10:20> | Log-ins / At the same time: Tour |",
			"| 10am<10:00> to 10:40am<10:40> | Tour / At the same time: Log-ins |",
			"| 10:40am<10:40> to 10:50am<10:50> | Tea |",
			"| 1pm<13:00> to 2pm<14:00> | Practice |",
			"The agenda takes 2 hours 20 minutes, including 10 minutes of breaks.",
		}, []string{"01632 960998"}},
		{"training", edition.Print, []string{"Ring 01632 960998"}, nil},
		{"overview", edition.Hosted, []string{"| Tuesday 26 January 2027<2027-01-26> | [Session 2](document:training) / 1pm<13:00> to 2pm<14:00>"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.document+" "+tt.audience.String(), func(t *testing.T) {
			in := sampleInspection()
			twoSessions(in)
			got := dump(kind(t, tt.document).Compose(briefFor(in, sampleGuidance(), english(t), tt.audience)))
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing in\n%s", want, got)
				}
			}
			for _, not := range tt.without {
				if strings.Contains(got, not) {
					t.Errorf("%q is in\n%s", not, got)
				}
			}
		})
	}
}

func kind(t *testing.T, name string) Kind {
	t.Helper()
	for _, k := range All {
		if k.Name == name {
			return k
		}
	}
	t.Fatalf("there is no document %q", name)
	return Kind{}
}
