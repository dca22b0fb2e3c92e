package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

func TestTwoSessions(t *testing.T) {
	tests := []struct {
		document string
		audience edition.Audience
		want     []string
		without  []string
	}{
		{"training", edition.Hosted, []string{
			"9:30am<09:30> to 10:50am<10:50>",
			"Session 2:: Tuesday 26 January 2027<2027-01-26> / 1pm<13:00> to 2pm<14:00>",
			"The Net Loft",
			"### Session 1 {#session-1}", "### Session 2 {#session-2}",
			"| 10am<10:00> | 20 | *Log-ins* / At the same time: Tour |",
			"| 10am<10:00> | 40 | *Tour* / At the same time: Log-ins |",
			"| 10:40am<10:40> | 10 | Tea |",
			"| 1pm<13:00> | 60 | *Practice* |",
			"The agenda takes 2 hours 20 minutes, including 10 minutes of breaks.",
		}, []string{"01632 960998"}},
		{"training", edition.Print, []string{"Ring 01632 960998"}, nil},
		{"overview", edition.Hosted, []string{"Tuesday 26 January 2027:: [Session 2](document:training) / 1pm<13:00> to 2pm<14:00>"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.document+" "+tt.audience.String(), func(t *testing.T) {
			in := briefs.Inspection()
			briefs.TwoSessions(in)
			got := briefs.Dump(kind(t, tt.document).Compose(briefs.For(in, briefs.Guidance(), briefs.English(t), tt.audience)))
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

// Without a main session, the sessions count from 1, and the first is the training that tasks and
// texts count from.
func TestSessionsWithoutMainOne(t *testing.T) {
	in := briefs.Inspection()
	briefs.TwoSessions(in)
	in.Sessions = append([]definition.Session{{Number: briefs.Num(1), Date: briefs.Date("2027-01-25"), Venue: briefs.Text("Net loft")}}, in.Sessions...)
	in.Training = definition.Training{}
	in.Documents = []definition.DocumentText{{Key: "training", Intro: briefs.Texts("We meet on {{training.date}}.")}}
	got := briefs.Dump(kind(t, "training").Compose(briefs.For(in, nil, briefs.English(t), edition.Print)))
	for _, want := range []string{"We meet on Monday 25 January 2027", "Session 1:: Monday 25 January 2027", "Venue:: Net loft", "Session 2:: Tuesday 26 January 2027", "| 10 | Tea |"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Venue:: To be confirmed") || strings.Contains(got, "Date::") {
		t.Errorf("there is a main session in\n%s", got)
	}
	if d, _ := calendar.AnchorsOf(in).Date("training"); d.String() != "2027-01-25" {
		t.Errorf("tasks count from %s", d)
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
