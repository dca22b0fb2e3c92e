package holidays

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

func text(s string) definition.Text {
	return definition.Text{V: s, Set: s != ""}
}

func texts(list ...string) []definition.Text {
	var ts []definition.Text
	for _, s := range list {
		ts = append(ts, text(s))
	}
	return ts
}

func on(name string, more ...string) string {
	return "DTSTART;VALUE=DATE:20270405\nSUMMARY:" + name + "\n" + strings.Join(more, "\n")
}

// needed is what an inspection with dates in 2027 needs, which counts weeks.
var needed = Needed{From: day.Date{Year: 2026, Month: 1, Day: 1}, To: day.Date{Year: 2028, Month: 12, Day: 31},
	Calendar: definition.Calendar{MinDays: definition.Int{V: 3, Set: true}}}

// TestCount says for each entry and kind of file what it counts as, and whether Briefpack
// asks. Guesses are marked with "?".
func TestCount(t *testing.T) {
	for _, tt := range []struct {
		name, event       string
		alone             string // without a kind of the file
		public, ofSchools string // with a kind
	}{
		// A feed of the government: names alone.
		{"New Year", on("New Year’s Day"), "public?", "public", "school"},
		{"2 January", on("2nd January (substitute day)"), "public?", "public", "school"},
		{"Good Friday", on("Good Friday"), "public?", "public", "school"},
		{"Easter Monday", on("Easter Monday"), "public?", "public", "school"},
		{"May", on("Early May bank holiday"), "public?", "public", "public?"},
		{"spring", on("Spring bank holiday"), "public?", "public", "public?"},
		{"St Andrew", on("St Andrew’s Day (substitute day)"), "public?", "public", "school"},
		{"Christmas", on("Christmas Day"), "public?", "public", "school"},
		{"Boxing Day", on("Boxing Day (substitute day)"), "public?", "public", "school"},
		{"coronation", on("Bank holiday for the coronation of King Charles III"), "public?", "public", "public?"},
		// A feed of a council.
		{"term", on("Term 2"), "none?", "none?", "none?"},
		{"term in words", on("Autumn Term begins"), "none?", "none?", "none?"},
		{"pupils return", on("Pupils return"), "none?", "none?", "none?"},
		{"pupils' first day", on("Pupils’ first day"), "none?", "none?", "none?"},
		{"return to school", on("Return to school"), "none?", "none?", "none?"},
		{"session", on("Session 2027/28 starts"), "none?", "none?", "none?"},
		{"another term", on("Christmas term"), "none?", "none?", "none?"},
		{"day for staff", on("Teacher training day"), "in-service?", "in-service?", "in-service?"},
		{"day without pupils", on("Non-pupil day"), "in-service?", "in-service?", "in-service?"},
		{"schools resume", on("Schools resume after Easter"), "none?", "none?", "none?"},
		{"staff return", on("Staff return"), "none?", "none?", "none?"},
		{"last day", on("Last day of term"), "none?", "none?", "none?"},
		{"term ends", on("Term ends for pupils"), "none?", "none?", "none?"},
		{"in-service", on("In-service day 3"), "in-service?", "in-service?", "in-service?"},
		{"in service", on("IN SERVICE DAY (all schools)"), "in-service?", "in-service?", "in-service?"},
		{"inset", on("INSET day"), "in-service?", "in-service?", "in-service?"},
		{"mid-term", on("Mid-term break"), "school?", "school?", "school"},
		{"half term", on("Half term"), "school?", "school?", "school"},
		{"October", on("October week holiday"), "school?", "public", "school"},
		{"school holiday", on("School holiday: spring"), "school?", "school?", "school"},
		{"schools closed", on("Schools closed"), "school?", "school?", "school"},
		{"summer", on("Summer holidays"), "school?", "public", "school"},
		{"nothing said", on("Tattie week"), "unknown", "public", "school"},
		{"a fair", on("Glenmarra Fair"), "unknown", "public", "school"},
		// A feed of Google.
		{"Google, public", on("Good Friday", "DESCRIPTION:Public holiday"), "public", "public", "public"},
		{"Google, observance", on("Mothering Sunday", `DESCRIPTION:Observance\nTo hide observances\, go to Google Calendar Settings > Holidays in United Kingdom`), "none", "none", "none"},
		{"Google, a region", on("Battle of the Boyne", `DESCRIPTION:Public holiday in Northern Ireland`), "public?", "public", "public?"},
		// Categories.
		{"a category", on("Closed", "CATEGORIES:In-Service Day"), "in-service", "in-service", "in-service"},
		{"two categories", on("Closed", "CATEGORIES:Dates,Public Holiday"), "public", "public", "public"},
		{"a category that is no kind", on("Closed", "CATEGORIES:Holidays"), "unknown", "public", "school"},
	} {
		for kind, want := range map[string]string{"": tt.alone, Public: tt.public, School: tt.ofSchools} {
			entries, problems := Read("x.ics", calendarOf(tt.event, on("Glenmarra Fair", "CATEGORIES:Other")))
			if len(problems) > 0 {
				t.Fatalf("%s: %s", tt.name, lines(problems))
			}
			list, problems := Count(entries[:1], definition.HolidayFile{File: text("x.ics"), Kind: text(kind)}, nil, needed)
			got := none
			if len(list) > 0 {
				got = list[0].Kind.V
			}
			for _, p := range problems {
				switch p.Code {
				case "holiday-guess":
					got += "?"
					if p.At.Line != 5 || p.At.Col != 9 {
						t.Errorf("%s: the guess is at %+v", tt.name, p.At)
					}
				case "holiday-kind":
					got = "unknown"
				}
			}
			if got != want {
				t.Errorf("%s in a file of kind %q: %s, want %s\n%s", tt.name, kind, got, want, lines(problems))
			}
		}
	}
}

// Categories that all entries of a feed have are not the kind of any of them.
func TestSharedCategories(t *testing.T) {
	entries, _ := Read("x.ics", calendarOf(on("Good Friday", "CATEGORIES:School"), on("Glenmarra Fair", "CATEGORIES:School")))
	list, problems := Count(entries, definition.HolidayFile{File: text("x.ics"), Kind: text(Public)}, nil, needed)
	if len(list) != 2 || list[0].Kind.V != Public || list[1].Kind.V != Public || len(problems) > 0 {
		t.Errorf("%+v\n%s", list, lines(problems))
	}
}

// A listing can name the entries that it decides about. Nothing is guessed then.
func TestOnly(t *testing.T) {
	long := "DTSTART;VALUE=DATE:20270626\nDTEND;VALUE=DATE:20270816\nSUMMARY:Summer"
	entries, _ := Read("x.ics", calendarOf(long, on("Term 3"), on("In-service day"), on("Spring break"), on("Pupils return")))
	schools := definition.HolidayFile{File: text("x.ics"), Kind: text(School)}
	sure := definition.HolidayFile{File: text("x.ics"), Kind: text(School), Only: texts("summer", "TERM 3")}
	service := definition.HolidayFile{File: text("x.ics"), Kind: text(InService), Only: texts("In-service")}
	n := needed
	n.Calendar.LeaveOut = texts("pupils return")
	var got []string
	for i, l := range []definition.HolidayFile{schools, sure, service} {
		others := slices.Delete([]definition.HolidayFile{schools, sure, service}, i, i+1)
		list, problems := Count(entries, l, others, n)
		if len(problems) > 0 {
			t.Errorf("listing %d: %s", i, lines(problems))
		}
		for _, h := range list {
			got = append(got, fmt.Sprintf("%d %s %s", i, h.Name.V, h.Kind.V))
		}
	}
	want := []string{"0 Spring break school", "1 Summer school", "1 Term 3 school", "2 In-service day in-service"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLong asks about a holiday that lasts for more than three weeks.
func TestLong(t *testing.T) {
	weeks := func(days int) string {
		end := day.Date{Year: 2027, Month: 6, Day: 28}.Add(days)
		return fmt.Sprintf("DTSTART;VALUE=DATE:20270628\nDTEND;VALUE=DATE:%04d%02d%02d\nSUMMARY:Summer", end.Year, int(end.Month), end.Day)
	}
	uncounted := needed
	uncounted.Calendar.MinDays = definition.Int{}
	for _, tt := range []struct {
		name   string
		days   int
		kind   string
		needed Needed
		asks   bool
	}{
		{"three weeks", 21, School, needed, false},
		{"a day more", 22, School, needed, true},
		{"public", 22, Public, needed, true},
		{"in-service, which counts", 22, InService, needed, false},
		{"weeks all count, but dates are compared with it", 22, School, uncounted, true},
		{"weeks all count, but public days are not working days", 22, Public, uncounted, true},
	} {
		entries, _ := Read("x.ics", calendarOf(weeks(tt.days)))
		list, problems := Count(entries, definition.HolidayFile{File: text("x.ics"), Kind: text(tt.kind)}, nil, tt.needed)
		asks := len(problems) == 1 && problems[0].Code == "long-holiday" && problems[0].At.Line == 6
		if asks != tt.asks || len(problems) > 1 || len(list) != 1 {
			t.Errorf("%s: asks %v, want %v\n%s", tt.name, asks, tt.asks, lines(problems))
		}
	}
}

// TestOnlyNothing reports a text in only that no entry has in its name, once for each text.
func TestOnlyNothing(t *testing.T) {
	entries, _ := Read("x.ics", calendarOf(on("Spring break"), on("Good Friday")))
	l := definition.HolidayFile{File: text("x.ics"), Kind: text(Public), Only: texts("easter", "good friday", " ")}
	_, problems := Count(entries, l, nil, needed)
	if len(problems) != 1 || !strings.Contains(problems[0].Message, `"easter"`) {
		t.Errorf("problems: %s", lines(problems))
	}
}

// TestLongStretches asks about days of one name that follow each other for more than three weeks,
// once, however the calendar writes them.
func TestLongStretches(t *testing.T) {
	for name, tt := range map[string]struct {
		event string
		want  string // "" for no question
	}{
		"every day":         {on("Closure", "RRULE:FREQ=DAILY;COUNT=30"), "from 2027-04-05 to 2027-05-04"},
		"every working day": {on("Closure", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20"), "from 2027-04-05 to 2027-04-30"},
		"weeks one by one":  {"DTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270410\nSUMMARY:Closure\nRRULE:FREQ=WEEKLY;COUNT=4", "from 2027-04-05 to 2027-04-30"},
		"every Monday":      {on("Closure", "RRULE:FREQ=WEEKLY;COUNT=10"), ""},
		"three weeks":       {on("Closure", "RRULE:FREQ=DAILY;COUNT=21"), ""},
	} {
		entries, _ := Read("x.ics", calendarOf(tt.event))
		_, problems := Count(entries, definition.HolidayFile{File: text("x.ics"), Kind: text(Public)}, nil, needed)
		switch {
		case tt.want == "" && len(problems) > 0:
			t.Errorf("%s: %q", name, problems[0].Message)
		case tt.want != "" && (len(problems) != 1 || !strings.Contains(problems[0].Message, tt.want)):
			t.Errorf("%s: %+v, want one with %q", name, problems, tt.want)
		}
	}
}
