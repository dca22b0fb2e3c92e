package ics

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the other library looks the zone up
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"briefpack/generator/model/day"
)

func on(iso string) day.Date {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return day.Of(t)
}

// sample has events on both sides of the change to summer time, one past midnight, days
// as a whole, and texts with everything that has to be escaped.
func sample() Calendar {
	return Calendar{Name: "Glenmarra: training", Version: "1.2", Issued: on("2026-11-02"), Lang: "en-GB", Events: []Event{
		{ID: "glenmarra-training-1@briefpack", Title: "Training, session 1; \\ one", First: on("2027-03-26"), Last: on("2027-03-26"), Timed: true,
			From: day.At(9, 30), To: day.At(13, 30), Place: "Council Chambers, Kirk Wynd",
			Description: "9:30am Welcome\n9:45am Àirigh — " + strings.Repeat("reading together, ", 20), Address: "https://example.org/glenmarra/training.html"},
		{ID: "glenmarra-training-2@briefpack", Title: "Session 2", First: on("2027-03-29"), Last: on("2027-03-29"), Timed: true, From: day.At(9, 30), To: day.At(24, 30)},
		{ID: "glenmarra-task-1@briefpack", Title: "Send the plan", First: on("2027-03-28"), Last: on("2027-03-28")},
		{ID: "glenmarra-surveys@briefpack", Title: "Surveys", First: on("2027-03-26"), Last: on("2027-03-30")},
	}}
}

// TestReadBack reads a file with another library.
func TestReadBack(t *testing.T) {
	c := sample()
	got, err := ics.ParseCalendar(bytes.NewReader(Write(c)))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(got.Events()); n != len(c.Events) {
		t.Fatalf("%d events were read, want %d", n, len(c.Events))
	}
	utc := [][2]string{
		{"2027-03-26T09:30:00Z", "2027-03-26T13:30:00Z"},
		{"2027-03-29T08:30:00Z", "2027-03-29T23:30:00Z"}, // half past midnight, an hour ahead of UTC
	}
	for i, e := range got.Events() {
		want := c.Events[i]
		for property, want := range map[ics.ComponentProperty]string{
			ics.ComponentPropertyUniqueId: want.ID, ics.ComponentPropertySummary: want.Title, ics.ComponentPropertyDescription: want.Description,
			ics.ComponentPropertyLocation: want.Place, ics.ComponentPropertyUrl: want.Address,
			ics.ComponentPropertySequence: "980210200", ics.ComponentPropertyDtstamp: "20261102T000000Z",
		} {
			value := ""
			if p := e.GetProperty(property); p != nil {
				value = p.Value
			}
			if value != want {
				t.Errorf("event %d: %s is %q, want %q", i, property, value, want)
			}
		}
		if len(e.Attendees()) > 0 {
			t.Errorf("event %d has attendees", i)
		}
		if want.Timed {
			start, err1 := e.GetStartAt()
			end, err2 := e.GetEndAt()
			if err1 != nil || err2 != nil || start.UTC().Format(time.RFC3339) != utc[i][0] || end.UTC().Format(time.RFC3339) != utc[i][1] {
				t.Errorf("event %d is from %v to %v, want %v", i, start.UTC(), end.UTC(), utc[i])
			}
			continue
		}
		start, err1 := e.GetAllDayStartAt()
		end, err2 := e.GetAllDayEndAt()
		if err1 != nil || err2 != nil || day.Of(start) != want.First || day.Of(end) != want.Last.Add(1) {
			t.Errorf("event %d is from %v to %v", i, start, end)
		}
	}
}

// An event that was called off says so, keeps no one from meeting, and counts as later than
// the one it was; all others say that they take place.
func TestCancelled(t *testing.T) {
	c := sample()
	before := c.Events[0]
	c.Version, c.Events[0].Cancelled, c.Events[2].Cancelled = "1.3", true, true
	got, err := ics.ParseCalendar(bytes.NewReader(Write(c)))
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range got.Events() {
		status, transparency := "CONFIRMED", "TRANSPARENT"
		if c.Events[i].Cancelled {
			status = "CANCELLED"
		} else if c.Events[i].Timed {
			transparency = "OPAQUE"
		}
		for property, want := range map[ics.ComponentProperty]string{
			ics.ComponentPropertyStatus: status, ics.ComponentPropertyTransp: transparency, ics.ComponentPropertyUniqueId: c.Events[i].ID,
			ics.ComponentPropertySequence: "980210300",
		} {
			if p := e.GetProperty(property); p == nil || p.Value != want {
				t.Errorf("event %d: %s is %v, want %q", i, property, p, want)
			}
		}
	}
	if id := got.Events()[0].Id(); id != before.ID {
		t.Errorf("its ID is %q, and was %q", id, before.ID)
	}
}

// changes are the two rules of a file's zone.
var changes = regexp.MustCompile(`DTSTART:\d{8}T(\d\d)0000\r\nTZOFFSETFROM:\+(\d\d)00\r\nTZOFFSETTO:\+(\d\d)00\r\nTZNAME:(\w+)\r\nRRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=-1SU\r\n`)

// TestZone works out from the file's own rules when clocks change, and compares that
// with the database of zones.
func TestZone(t *testing.T) {
	london, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	rules := changes.FindAllStringSubmatch(string(Write(sample())), -1)
	if len(rules) != 2 {
		t.Fatalf("the file has %d rules, want 2", len(rules))
	}
	for _, r := range rules {
		n := make([]int, len(r))
		for i := range r {
			n[i], _ = strconv.Atoi(r[i])
		}
		hour, from, to, month := n[1], n[2], n[3], time.Month(n[5])
		for year := 1997; year < 2037; year++ {
			last := time.Date(year, month+1, 0, hour-from, 0, 0, 0, time.UTC)
			change := last.AddDate(0, 0, -int(last.Weekday()))
			_, before := change.Add(-time.Second).In(london).Zone()
			name, after := change.In(london).Zone()
			if before != from*3600 || after != to*3600 || name != r[4] {
				t.Errorf("at %v the clock goes from %d s to %d s (%s), not as %q says", change, before, after, name, r[0])
			}
		}
	}
}

// TestLines looks at the form of a file: its ends of line, its folds, nothing cut.
func TestLines(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	letters := []rune("ab ,;:\\\n\r\t\"é—àß漢😀\x00\x1b")
	for range 300 {
		var text strings.Builder
		for range random.IntN(200) {
			text.WriteRune(letters[random.IntN(len(letters))])
		}
		c := Calendar{Name: text.String(), Events: []Event{{ID: "x", Title: text.String(), Description: text.String(), Address: text.String()}}}
		data := string(Write(c))
		if strings.Count(data, "\n") != strings.Count(data, "\r\n") || strings.Count(data, "\r") != strings.Count(data, "\r\n") || !strings.HasSuffix(data, "\r\n") {
			t.Fatalf("a line does not end with CR LF:\n%q", data)
		}
		for line := range strings.SplitSeq(data, "\r\n") {
			if len(line) > foldAt || !utf8.ValidString(line) {
				t.Fatalf("the line %q has %d octets", line, len(line))
			}
		}
		back, err := ics.ParseCalendar(strings.NewReader(data))
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		if got := back.Events()[0].GetProperty(ics.ComponentPropertyDescription); got != nil && got.Value != clean(text.String()) {
			t.Fatalf("%q reads as %q", text.String(), got.Value)
		}
	}
}

// A later day of issue always counts more, whatever the version is called; on one day the
// version decides, as far as it is numbers.
func TestSequence(t *testing.T) {
	first := day.Date{Year: 2026, Month: 11, Day: 2}
	versions := []string{"", "draft", "0.1", "0.2", "0.10", "1", "v1.0.1", "1.1", "1.2-draft 7", "1.2", "1.2.1", "1.10", "2.0", "8.99", "8.100", "9.1", "10.0",
		"2026-11", "2026.12", "99999999999999999999"}
	for i, v := range versions {
		if i > 0 && Sequence(first, v) < Sequence(first, versions[i-1]) {
			t.Errorf("%q is %d, after %q with %d", v, Sequence(first, v), versions[i-1], Sequence(first, versions[i-1]))
		}
		for _, later := range versions {
			if a, b := Sequence(first, v), Sequence(first.Add(1), later); a >= b || b >= 1<<31 {
				t.Errorf("%q is %d, and %q a day later %d", v, a, later, b)
			}
		}
	}
	for _, pair := range [][2]string{{"1.2", "1.3"}, {"1.9", "1.10"}, {"v1.2", "v1.10"}, {"1.2", "1.2.1"}, {"1.99", "2.0"}} {
		if a, b := Sequence(first, pair[0]), Sequence(first, pair[1]); a >= b {
			t.Errorf("%q is %d, and %q on the same day %d", pair[0], a, pair[1], b)
		}
	}
	for _, d := range []day.Date{{}, {Year: 1999, Month: 1, Day: 1}, {Year: 9999, Month: 12, Day: 31}} {
		if n := Sequence(d, "99.99.99"); n < 0 || n >= 1<<31 {
			t.Errorf("on %s it is %d", d, n)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(Write(sample()), Write(sample())) {
		t.Error("the same calendar makes two files")
	}
}

func TestStrings(t *testing.T) {
	all := strings.Join(Strings(sample()), "\n")
	for _, want := range []string{"Glenmarra: training", "glenmarra-training-1@briefpack", "Kirk Wynd", "Àirigh", "https://example.org", "Send the plan"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the strings", want)
		}
	}
}

// TestLinesAsRead checks that a calendar reads back as it was written, wherever lines were
// folded.
func TestLinesAsRead(t *testing.T) {
	c := sample()
	c.Events[0].Description = strings.Repeat("Ask Keira; Lorimar, or \\n the desk.\n", 20)
	said := strings.Join(Lines(Write(c)), "\n")
	for _, want := range Strings(c) {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in what was read", want)
		}
	}
}

func TestAlarm(t *testing.T) {
	e := Event{ID: "a", Title: "Due", First: day.Date{Year: 2027, Month: 1, Day: 19}, Last: day.Date{Year: 2027, Month: 1, Day: 19}, Alarm: true}
	if file := string(Write(Calendar{Events: []Event{e}})); !strings.Contains(file, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Due\r\nTRIGGER:-PT15H\r\nEND:VALARM\r\nEND:VEVENT") {
		t.Errorf("no alarm at 9am on the day before:\n%s", file)
	}
	e.Cancelled = true
	if strings.Contains(string(Write(Calendar{Events: []Event{e}})), "VALARM") {
		t.Error("a cancelled event has an alarm")
	}
}

// A calendar names the team that publishes it, and no one if the site names no team.
func TestOrganiser(t *testing.T) {
	e := Event{ID: "a", Title: "Due", First: day.Date{Year: 2027, Month: 1, Day: 19}, Last: day.Date{Year: 2027, Month: 1, Day: 19}}
	c := Calendar{Contact: Contact{Name: "The \"readers\", team", Email: "team@example.org"}, Events: []Event{e}}
	if file := string(Write(c)); !strings.Contains(file, "\r\nORGANIZER;CN=\"The readers, team\":mailto:team@example.org\r\n") {
		t.Errorf("no organiser in\n%s", file)
	}
	c.Contact.Email = ""
	if file := string(Write(c)); strings.Contains(file, "ORGANIZER") {
		t.Errorf("an organiser without an address in\n%s", file)
	}
}
