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

// An inspection of ten days is counted in working days, and its timeline says nothing of weeks. A
// milestone on a date has its number, and one without a date is to be confirmed.
func TestTimelineInWorkingDays(t *testing.T) {
	in := briefs.Inspection()
	in.Holidays = []definition.Holiday{{Name: briefs.Text("Good Friday"), From: briefs.Date("2027-03-26")}}
	in.Calendar.FirstDay = briefs.Num(0)
	in.Phases = []definition.Phase{{ID: briefs.Text("visit"), Title: briefs.Text("The visit"), StartDay: briefs.Num(6), EndDay: briefs.Num(10)}}
	in.Milestones = []definition.Milestone{
		{ID: briefs.Text("reading"), Title: briefs.Text("Audit"), StartDay: briefs.Num(7), EndDay: briefs.Num(8), Phase: briefs.Text("visit")},
		{ID: briefs.Text("feedback"), Title: briefs.Text("Feedback"), StartDay: briefs.Num(10)},
		{ID: briefs.Text("draft"), Title: briefs.Text("Draft")},
		{ID: briefs.Text("report"), Title: briefs.Text("Report")},
	}
	in.Dates = definition.DateEntries{{Key: "notification", Date: briefs.Date("2027-03-22")}, {Key: "report", Date: briefs.Date("2027-04-07")}}
	in.Reading.Dates = nil
	d := Kind{Name: "timeline", body: timeline}.Compose(briefs.For(in, nil, briefs.English(t), edition.Hosted))
	text := strings.Join(document.Strings(d), "\n")
	for _, want := range []string{
		"by working day", "22 March 2027, which is day 0", "days 6 to 10, 31 March 2027 to 6 April 2027", "days 7 to 8, 1 April 2027 to 2 April 2027",
		"day 10, Tuesday 6 April 2027", "day 11, Wednesday 7 April 2027", "Draft: to be confirmed", "over twelve working days",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
	if strings.Contains(strings.ToLower(text), "week") {
		t.Errorf("there are weeks in:\n%s", text)
	}
}

// A chart is described in the singular where it shows one of something, and names what it shows.
func TestChartSaysWhatItShows(t *testing.T) {
	in := briefs.Inspection()
	in.Holidays = nil
	in.Phases = []definition.Phase{{ID: briefs.Text("visit"), Title: briefs.Text("The visit"), StartWeek: briefs.Num(1), EndWeek: briefs.Num(16)}}
	in.Milestones = []definition.Milestone{{ID: briefs.Text("letter"), Title: briefs.Text("Letter"), StartWeek: briefs.Num(1), Phase: briefs.Text("visit")}}
	in.Calendar.FirstWeek = briefs.Num(1)
	in.Dates = definition.DateEntries{{Key: "notification", Date: briefs.Date("2026-09-21")}}
	s := composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Hosted))}
	chart := s.chartOf(s.course())
	if want := "Chart of one phase and one milestone over sixteen weeks."; !strings.HasPrefix(chart.Label, want) {
		t.Errorf("the chart is called %q, not %q", chart.Label, want)
	}
	if len(chart.Lanes) != 2 || chart.Lanes[1].Name != "Letter" {
		t.Errorf("the bars are %+v", chart.Lanes)
	}
	if years := chart.Years; len(years) != 2 || years[0] != (document.Tick{At: 0, Label: "2026"}) || years[1] != (document.Tick{At: 15, Label: "2027"}) {
		t.Errorf("the years are %+v", years)
	}
	if chart.Key.Phase != "Phase" || chart.Key.Lane != "Milestone" || chart.Key.Closed != "" {
		t.Errorf("the key is %+v", chart.Key)
	}
}
