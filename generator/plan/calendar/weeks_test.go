package calendar

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

func num(n int) definition.Int { return definition.Int{V: n, Set: true} }

// notified is an inspection whose partnership is notified on a date.
func notified(on string, least int, kinds []definition.Text, holidays ...definition.Holiday) *definition.Inspection {
	in := &definition.Inspection{Holidays: holidays, Dates: definition.DateEntries{{Key: "notification", Date: date(on)}}}
	in.Calendar.MinDays, in.Calendar.Kinds = num(least), kinds
	return in
}

// schedule is the public schedule of inspections of 21 weeks: four stages, some with
// several milestones in one week, others with milestones that run across each other.
var schedule = []struct {
	title    string
	from, to int
	// The days when the partnership is notified on Wednesday 3 September 2025 and the
	// weeks of 13 October, 22 December and 29 December are not counted.
	first, last string
}{
	{"preparation", 1, 4, "2025-09-01", "2025-09-26"},
	{"notification", 1, 1, "2025-09-01", "2025-09-05"},
	{"meeting with the coordinator", 2, 2, "2025-09-08", "2025-09-12"},
	{"pre-inspection return due", 3, 3, "2025-09-15", "2025-09-19"},
	{"document return due", 4, 4, "2025-09-22", "2025-09-26"},
	{"surveys open", 4, 4, "2025-09-22", "2025-09-26"},
	{"gather and analyse", 5, 10, "2025-09-29", "2025-11-14"},
	{"surveys of children, parents and carers", 4, 8, "2025-09-22", "2025-10-31"},
	{"staff survey", 4, 7, "2025-09-22", "2025-10-24"},
	{"professional discussion 1", 5, 5, "2025-09-29", "2025-10-03"},
	{"analysis of written evidence", 6, 6, "2025-10-06", "2025-10-10"},
	{"review of children's records", 8, 8, "2025-10-27", "2025-10-31"},
	{"on site and final analysis", 11, 14, "2025-11-17", "2025-12-12"},
	{"professional discussion 2", 11, 11, "2025-11-17", "2025-11-21"},
	{"on-site engagement", 12, 12, "2025-11-24", "2025-11-28"},
	{"final analysis", 13, 13, "2025-12-01", "2025-12-05"},
	{"reporting", 15, 21, "2025-12-15", "2026-02-13"},
	{"professional discussion 3", 15, 15, "2025-12-15", "2025-12-19"},
	{"quality and consistency panel", 17, 17, "2026-01-12", "2026-01-16"},
	{"draft to the partnership", 17, 17, "2026-01-12", "2026-01-16"},
	{"embargoed report", 20, 20, "2026-02-02", "2026-02-06"},
	{"publication", 21, 21, "2026-02-09", "2026-02-13"},
}

func TestSchedule(t *testing.T) {
	in := notified("2025-09-03", 5, nil,
		holiday("October", "2025-10-13", "2025-10-17", "school"),
		holiday("Christmas", "2025-12-22", "2026-01-02", "school"),
	)
	plan := PlanOf(in)
	for _, tt := range schedule {
		t.Run(tt.title, func(t *testing.T) {
			m := definition.Milestone{StartWeek: num(tt.from), EndWeek: num(tt.to)}
			got, ok := plan.Milestone(m)
			if want := (Stretch{First: on(tt.first), Last: on(tt.last)}); !reflect.DeepEqual(got, want) || !ok {
				t.Errorf("weeks %d to %d are %v to %v, want %v to %v", tt.from, tt.to, got.First, got.Last, want.First, want.Last)
			}
			p := definition.Phase{StartWeek: num(tt.from), EndWeek: num(tt.to)}
			if same, _ := plan.Phase(p); !reflect.DeepEqual(same, got) {
				t.Errorf("as a phase it is %v to %v", same.First, same.Last)
			}
		})
	}
}

// eastDunbartonshire is the council's holidays of 2022-23, which are public.
var eastDunbartonshire = []definition.Holiday{
	holiday("September weekend", "2022-09-23", "2022-09-26", "school"),
	holiday("October", "2022-10-17", "2022-10-21", "school"),
	holiday("Christmas and New Year", "2022-12-23", "2023-01-06", "school"),
	holiday("Mid-term", "2023-02-13", "2023-02-14", "school"),
	holiday("In-service day", "2023-02-15", "", "in-service"),
	holiday("Spring", "2023-04-03", "2023-04-14", "school"),
}

// TestEastDunbartonshire counts the weeks of an inspection that was announced on Monday
// 26 September 2022, a local holiday, and reported on Tuesday 18 April 2023.
func TestEastDunbartonshire(t *testing.T) {
	always := []string{"2022-10-17", "2022-12-26", "2023-01-02", "2023-04-03", "2023-04-10"}
	tests := []struct {
		name    string
		least   int
		kinds   []string
		week    int
		skipped []string
	}{
		{"no threshold", 0, nil, 30, nil},
		{"five days", 5, nil, 25, always},
		{"three days or more", 3, nil, 25, always},
		{"two days or more", 2, nil, 24, append(slices.Clone(always), "2023-02-13")},
		{"any day", 1, nil, 23, append(slices.Clone(always), "2022-12-19", "2023-02-13")},
		{"three days, with those in service", 3, []string{"school", "in-service"}, 24, append(slices.Clone(always), "2023-02-13")},
		{"public holidays only", 1, []string{"public"}, 30, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var kinds []definition.Text
			for _, k := range tt.kinds {
				kinds = append(kinds, text(k))
			}
			w := WeeksOf(notified("2022-09-26", tt.least, kinds, eastDunbartonshire...))
			report := on("2023-04-18")
			if got := w.Elapsed(report); got != 29 {
				t.Errorf("%d weeks have passed, want 29", got)
			}
			if got, counted := w.Of(report); got != tt.week || !counted {
				t.Errorf("the report is in week %d, %v; want %d", got, counted, tt.week)
			}
			if got, _ := w.Start(tt.week); got != on("2023-04-17") {
				t.Errorf("week %d starts on %v", tt.week, got)
			}
			var skipped []string
			for _, s := range w.Skipped(report) {
				skipped = append(skipped, s.Monday.String())
			}
			slices.Sort(tt.skipped)
			if !slices.Equal(skipped, tt.skipped) {
				t.Errorf("not counted are %v, want %v", skipped, tt.skipped)
			}
		})
	}
}

func TestSkip(t *testing.T) {
	w := WeeksOf(notified("2022-09-26", 2, nil, append(slices.Clone(eastDunbartonshire),
		holiday("St Valentine's", "2023-02-14", "", "public"), holiday("a weekend", "2023-02-18", "2023-02-19", "public"))...))
	skips := w.Skipped(on("2023-02-20"))
	last := skips[len(skips)-1]
	if last.Monday != on("2023-02-13") || last.Days != 2 || !slices.Equal(last.Names, []string{"Mid-term", "St Valentine's"}) {
		t.Errorf("the last week not counted is %+v", last)
	}
}

func TestWeeks(t *testing.T) {
	from0 := notified("2022-09-26", 5, nil, eastDunbartonshire...)
	from0.Calendar.FirstWeek = num(0)
	w := WeeksOf(from0)
	if got, _ := w.Of(on("2023-04-18")); got != 24 {
		t.Errorf("counted from 0 the report is in week %d", got)
	}
	if got, ok := w.Start(0); got != on("2022-09-26") || !ok {
		t.Errorf("week 0 starts on %v, %v", got, ok)
	}
	for _, n := range []int{-1, 1 << 40, -1 << 40} {
		if got, ok := w.Start(n); ok {
			t.Errorf("week %d starts on %v", n, got)
		}
	}
	if n, counted := w.Of(on("2022-09-25")); n != -1 || counted {
		t.Errorf("the day before is in week %d, %v", n, counted)
	}
	if n, counted := w.Of(on("2023-01-04")); n != 11 || counted {
		t.Errorf("a week that is not counted has the number %d, %v", n, counted)
	}
	var none Weeks
	if _, ok := none.Start(1); ok || none.Known() {
		t.Error("weeks are counted from nothing")
	}
	if _, ok := WeeksOf(&definition.Inspection{}).Start(1); ok {
		t.Error("weeks are counted from a notification that is not there")
	}
}

// TestWeeksAgainstWalk compares the counting with a walk from week to week.
func TestWeeksAgainstWalk(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var holidays []definition.Holiday
		for range random.IntN(12) {
			from := on("2027-01-04").Add(random.IntN(300))
			holidays = append(holidays, definition.Holiday{Name: text("x"), From: definition.Date{V: from, Set: true},
				To: definition.Date{V: from.Add(random.IntN(16)), Set: true}, Kind: text([]string{"", "public", "school", "in-service"}[random.IntN(4)])})
		}
		least := 1 + random.IntN(5)
		in := notified("2027-01-06", least, nil, holidays...)
		w, days := WeeksOf(in), 0
		for n, date := 1, on("2027-01-04"); n < 40; date = date.Add(7) {
			days = 0
			for d := range 5 {
				for _, h := range holidays {
					at := date.Add(d)
					if h.Kind.V != "in-service" && !at.Before(h.From.V) && !at.After(h.To.V) {
						days++
						break
					}
				}
			}
			counts := days < least || date == on("2027-01-04")
			if counts {
				if got, ok := w.Start(n); got != date || !ok {
					t.Fatalf("week %d starts on %v, want %v with %v", n, got, date, holidays)
				}
			}
			want := n
			if !counts {
				want = n - 1
			}
			if got, counted := w.Of(date.Add(random.IntN(7))); got != want || counted != counts {
				t.Fatalf("%v is in week %d, %v; want %d, %v", date, got, counted, want, counts)
			}
			if counts {
				n++
			}
		}
	}
}

func TestMilestonesAsAnchors(t *testing.T) {
	in := notified("2025-09-03", 0, nil)
	in.Reading.Dates = []definition.Date{date("2025-10-29"), date("2025-10-30")}
	in.Dates = append(in.Dates, definition.DateEntry{Key: "publication", Date: date("2026-02-17")})
	in.Milestones = []definition.Milestone{
		{ID: text("reading"), StartWeek: num(8)},
		{ID: text("publication"), StartWeek: num(21)},
		{ID: text("surveys"), StartWeek: num(4), EndWeek: num(8)},
		{StartWeek: num(2)},
		{ID: text("nonsense"), StartWeek: num(-3)},
	}
	a := AnchorsOf(in)
	for name, want := range map[string]string{
		"reading": "2025-10-29", "reading_end": "2025-10-30",
		"publication": "2026-02-17", "publication_end": "2026-02-17",
		"surveys": "2025-09-22", "surveys_end": "2025-10-24",
		"nonsense": "",
	} {
		got, ok := a.Date(name)
		if ok != (want != "") || got != date(want).V {
			t.Errorf("%s is on %v, %v; want %q", name, got, ok, want)
		}
	}
	if got, ok := PlanOf(in).Milestone(in.Milestones[0]); !ok || !got.Settled || got.Last != on("2025-10-30") {
		t.Errorf("the reading is %+v", got)
	}
	if got, ok := PlanOf(in).Planned(in.Milestones[0]); !ok || got.Settled || got.First != on("2025-10-20") {
		t.Errorf("the reading was planned for %+v", got)
	}
}

func TestRuns(t *testing.T) {
	d := func(n int) day.Date { return day.Date{Year: 2027, Month: 2, Day: 26}.Add(n) }
	for _, tt := range []struct {
		days []day.Date
		want []Stretch
	}{
		{nil, nil},
		{[]day.Date{d(0)}, []Stretch{{First: d(0), Last: d(0)}}},
		{[]day.Date{d(0), d(1), d(2), d(3)}, []Stretch{{First: d(0), Last: d(3)}}},
		{[]day.Date{d(0), d(2), d(3), d(9)}, []Stretch{{First: d(0), Last: d(0)}, {First: d(2), Last: d(3)}, {First: d(9), Last: d(9)}}},
	} {
		if got := Runs(tt.days); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("the runs of %v are %v, want %v", tt.days, got, tt.want)
		}
	}
}
