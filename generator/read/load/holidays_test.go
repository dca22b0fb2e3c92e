package load

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"briefpack/generator/read/source"
)

// calendarOf wraps lines of events as a calendar file.
func calendarOf(events ...string) []byte {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\nVERSION:2.0\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\n" + e + "\nEND:VEVENT\n")
	}
	return []byte(b.String() + "END:VCALENDAR\n")
}

// read returns the holidays of a calendar file, one a line, and its problems.
func readHolidays(data []byte) (holidays []string, p Piece) {
	p = Parse(source.File{Path: "content/holidays/glenmarra.ics", Data: data})
	for _, h := range p.Holidays {
		holidays = append(holidays, fmt.Sprintf("%s to %s, %s, %s, line %d", h.From.V, h.To.V, h.Name.V, h.Kind.V, h.At.Line))
	}
	return holidays, p
}

func TestHolidays(t *testing.T) {
	tests := []struct {
		name  string
		event string
		want  []string
	}{
		{"a day", "DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas Day", []string{"2026-12-25 to 2026-12-25, Christmas Day, , line 4"}},
		{"the end is not part of it", "SUMMARY:October\nDTSTART;VALUE=DATE:20261012\nDTEND;VALUE=DATE:20261017", []string{"2026-10-12 to 2026-10-16, October, , line 5"}},
		{"an end on the day itself", "DTSTART;VALUE=DATE:20261012\nDTEND;VALUE=DATE:20261012\nSUMMARY:x", []string{"2026-10-12 to 2026-10-12, x, , line 4"}},
		{"a duration", "DTSTART;VALUE=DATE:20261012\nDURATION:P2W\nSUMMARY:x", []string{"2026-10-12 to 2026-10-25, x, , line 4"}},
		{"days with times", "DTSTART;TZID=Europe/London:20261012T000000\nDTEND;TZID=Europe/London:20261017T000000\nSUMMARY:x", []string{"2026-10-12 to 2026-10-16, x, , line 4"}},
		{"until the last minute", "DTSTART:20261012T000000\nDTEND:20261012T235900\nSUMMARY:x", []string{"2026-10-12 to 2026-10-12, x, , line 4"}},
		{"in UTC in winter", "DTSTART:20261225T000000Z\nDTEND:20261226T000000Z\nSUMMARY:x", []string{"2026-12-25 to 2026-12-25, x, , line 4"}},
		{"in UTC in summer", "DTSTART:20270502T230000Z\nDTEND:20270503T230000Z\nSUMMARY:x", []string{"2027-05-03 to 2027-05-03, x, , line 4"}},
		{"the day on which clocks go forward", "DTSTART:20270328T000000Z\nDTEND:20270328T230000Z\nSUMMARY:x", []string{"2027-03-28 to 2027-03-28, x, , line 4"}},
		{"folded and escaped", "DTSTART;VALUE=DATE:2026\n 1225\nSUMMARY:Mid\\, te\n\trm\\; \n  break\\nfor all \\\\ x", []string{`2026-12-25 to 2026-12-25, Mid, term; break for all \ x, , line 4`}},
		{"Windows line ends", "DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r", []string{"2026-12-25 to 2026-12-25, Christmas Day, , line 4"}},
		{"small letters and quotes", "dtstart;value=date;x-note=\"a:b;c\":20261225\nsummary;language=en:Yule: the feast", []string{"2026-12-25 to 2026-12-25, Yule: the feast, , line 4"}},
		{"kinds by name", "DTSTART;VALUE=DATE:20261225\nSUMMARY:Public holiday (Christmas)", []string{"2026-12-25 to 2026-12-25, Public holiday (Christmas), public, line 4"}},
		{"kinds by category", "DTSTART;VALUE=DATE:20270215\nCATEGORIES:School,In-Service Day\nSUMMARY:Closed", []string{"2027-02-15 to 2027-02-15, Closed, in-service, line 4"}},
		{"cancelled", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nSTATUS:CANCELLED", nil},
		{"every year, three times", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=3;BYMONTH=12;BYMONTHDAY=25;WKST=MO",
			[]string{"2026-12-25 to 2026-12-25, x, , line 4", "2027-12-25 to 2027-12-25, x, , line 4", "2028-12-25 to 2028-12-25, x, , line 4"}},
		{"every other year until a day", "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\nSUMMARY:x\nRRULE:UNTIL=20300101T000000Z;INTERVAL=2;FREQ=YEARLY",
			[]string{"2026-12-31 to 2027-01-01, x, , line 4", "2028-12-31 to 2029-01-01, x, , line 4"}},
		{"on a leap day", "DTSTART;VALUE=DATE:20240229\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=2", []string{"2024-02-29 to 2024-02-29, x, , line 4", "2028-02-29 to 2028-02-29, x, , line 4"}},
		{"the first Monday of May", "DTSTART;VALUE=DATE:20260504\nSUMMARY:x\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;COUNT=3",
			[]string{"2026-05-04 to 2026-05-04, x, , line 4", "2027-05-03 to 2027-05-03, x, , line 4", "2028-05-01 to 2028-05-01, x, , line 4"}},
		{"the last Friday of each month", "DTSTART;VALUE=DATE:20270129\nSUMMARY:x\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270331",
			[]string{"2027-01-29 to 2027-01-29, x, , line 4", "2027-02-26 to 2027-02-26, x, , line 4", "2027-03-26 to 2027-03-26, x, , line 4"}},
		{"the last day of every other month", "DTSTART;VALUE=DATE:20261231\nSUMMARY:x\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=2;COUNT=2",
			[]string{"2026-12-31 to 2026-12-31, x, , line 4", "2027-02-28 to 2027-02-28, x, , line 4"}},
		{"each day of a week", "DTSTART;VALUE=DATE:20261012\nSUMMARY:x\nRRULE:FREQ=DAILY;COUNT=3",
			[]string{"2026-10-12 to 2026-10-12, x, , line 4", "2026-10-13 to 2026-10-13, x, , line 4", "2026-10-14 to 2026-10-14, x, , line 4"}},
		{"Mondays and Fridays of every other week", "DTSTART;VALUE=DATE:20261009\nSUMMARY:x\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20261024T000000Z",
			[]string{"2026-10-09 to 2026-10-09, x, , line 4", "2026-10-19 to 2026-10-19, x, , line 4", "2026-10-23 to 2026-10-23, x, , line 4"}},
		{"not in one year", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20271225",
			[]string{"2026-12-25 to 2026-12-25, x, , line 4", "2028-12-25 to 2028-12-25, x, , line 4"}},
		{"also on other days", "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:x\nRDATE;VALUE=DATE:20270101,20261225\nEXDATE:20280101\nRDATE:20260101",
			[]string{"2026-01-01 to 2026-01-02, x, , line 4", "2026-12-25 to 2026-12-26, x, , line 4", "2027-01-01 to 2027-01-02, x, , line 4"}},
		{"an alarm says nothing", "DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nSUMMARY:Wake up\nDTSTART:20300101T090000\nEND:VALARM\nSUMMARY:x", []string{"2026-12-25 to 2026-12-25, x, , line 4"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, p := readHolidays(calendarOf(tt.event))
			if !slices.Equal(got, tt.want) {
				t.Errorf("read %q, want %q", got, tt.want)
			}
			if len(p.Problems) > 0 {
				t.Errorf("problems:\n%s", lines(p.Problems))
			}
		})
	}
}

func TestHolidayPlaces(t *testing.T) {
	_, p := readHolidays(calendarOf("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\n  Day"))
	at := p.Holidays[0].Name.At
	if at.Line != 5 || at.Col != 9 || at.End != 18 {
		t.Errorf("the name stands at %+v", at)
	}
	if len(p.Texts) != 1 || p.Texts[0].V != "Christmas Day" {
		t.Errorf("the texts are %+v", p.Texts)
	}
}

// TestHolidaysInBulk reads what is far larger than any calendar, quickly.
func TestHolidaysInBulk(t *testing.T) {
	event := "BEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
	for name, data := range map[string][]byte{
		"one long line":        append([]byte("BEGIN:VCALENDAR\nX:"), bytes.Repeat([]byte("x"), source.MaxText)...),
		"folds without end":    append([]byte("BEGIN:VCALENDAR\nX:"), bytes.Repeat([]byte("\n x"), source.MaxText/3)...),
		"nothing but starts":   append([]byte("BEGIN:VCALENDAR\n"), bytes.Repeat([]byte("BEGIN:VEVENT\n"), source.MaxText/13)...),
		"nothing but events":   []byte("BEGIN:VCALENDAR\n" + strings.Repeat(event, source.MaxText/len(event)) + "END:VCALENDAR\n"),
		"nothing but rules":    []byte("BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VEVENT\nDTSTART:20260131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=30,31;BYMONTH=2\nEND:VEVENT\n", source.MaxText/85) + "END:VCALENDAR\n"),
		"nothing but problems": []byte("BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", source.MaxText/24) + "END:VCALENDAR\n"),
		"colons and quotes":    bytes.Repeat([]byte(`":;`), source.MaxText/3),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, p := readHolidays(data)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
			if len(p.Holidays) > mostHolidays || len(p.Problems) > mostEntries+3 || len(p.Problems) == 0 {
				t.Errorf("%d holidays, %d problems", len(p.Holidays), len(p.Problems))
			}
		})
	}
}

// TestImport gives an inspection the holidays that concern it, after its own.
func TestImport(t *testing.T) {
	definition := `programme = "children-at-risk"
version = "1.0"
issued = 2026-11-02
holidays = ["holidays/schools.ics", "holidays/offices.ics", "holidays/schools.ics"]

[partnership]
name = "Glenmarra"

[calendar]
leave_out = ["pupils return"]

[[holiday]]
name = "Fair"
from = 2027-03-01
`
	files := map[string][]byte{
		"content/site.toml":                        []byte("title = \"x\"\norganisation = \"y\"\n"),
		"content/programmes/children-at-risk.toml": []byte("title = \"x\"\n"),
		"content/inspections/glenmarra.toml":       []byte(definition),
		"content/holidays/offices.ics":             calendarOf("DTSTART:20260101\nSUMMARY:New Year public holiday\nRRULE:FREQ=YEARLY"),
		"content/holidays/schools.ics": calendarOf("DTSTART:20261012\nSUMMARY:October", "DTSTART:20261019\nSUMMARY:Pupils Return",
			"DTSTART:19991012\nSUMMARY:Long ago", "DTSTART:20261020\nSUMMARY:In-service day"),
	}
	for _, tt := range []struct{ name, kind, want string }{
		{"kinds of their own", "", "school"},
		{"a kind for all others", "imported_kind = \"public\"\n", "public"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files["content/inspections/glenmarra.toml"] = []byte(strings.Replace(definition, "leave_out", tt.kind+"leave_out", 1))
			c, _ := loadMap(files)
			var got []string
			for _, h := range c.Inspections[0].Holidays {
				got = append(got, fmt.Sprintf("%s %s (%s)", h.From.V, h.Name.V, h.Kind.V))
			}
			want := []string{"2027-03-01 Fair ()", "2026-10-12 October (" + tt.want + ")", "2026-10-20 In-service day (in-service)",
				"2026-01-01 New Year public holiday (public)", "2027-01-01 New Year public holiday (public)", "2028-01-01 New Year public holiday (public)"}
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestImportIsBounded leaves out what is more than any inspection has.
func TestImportIsBounded(t *testing.T) {
	many := func(name string) []byte {
		var events []string
		for i := range mostHolidays - 1 {
			events = append(events, fmt.Sprintf("DTSTART:202701%02d\nSUMMARY:%s %d", 1+i%28, name, i))
		}
		return calendarOf(events...)
	}
	c, problems := loadMap(map[string][]byte{
		"content/programmes/children-at-risk.toml": []byte("title = \"x\"\n"),
		"content/inspections/glenmarra.toml": []byte("programme = \"children-at-risk\"\nissued = 2026-11-02\n" +
			"holidays = [\"holidays/a.ics\", \"holidays/b.ics\", \"holidays/c.ics\"]\n"),
		"content/holidays/a.ics": many("a"), "content/holidays/b.ics": many("b"), "content/holidays/c.ics": many("c"),
	})
	if n := len(c.Inspections[0].Holidays); n != mostHolidays-1 {
		t.Errorf("the inspection has %d holidays", n)
	}
	if !strings.Contains(lines(problems), `content/inspections/glenmarra.toml:3:32-46: holiday-file: the inspection has more than`) {
		t.Errorf("problems:\n%s", lines(problems))
	}
}

func FuzzHolidays(f *testing.F) {
	f.Add(calendarOf("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\n  Day\nRRULE:FREQ=YEARLY;COUNT=3"))
	f.Add(calendarOf("DTSTART:20270502T230000Z\nDTEND:20270503T230000Z\nSUMMARY:x\nBEGIN:VALARM\nEND:VALARM"))
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDURATION:P9W"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, p := readHolidays(data)
		count := bytes.Count(data, []byte("\n")) + 1
		for _, h := range p.Holidays {
			if h.Name.V == "" || strings.ContainsAny(h.Name.V, "\n\r") || h.To.V.Before(h.From.V) || h.Last().Sub(h.From.V) > longestDays {
				t.Errorf("read %+v", h)
			}
			if h.At.Line < 1 || h.At.Line > count {
				t.Errorf("%q stands on line %d of %d", h.Name.V, h.At.Line, count)
			}
		}
		for _, problem := range p.Problems {
			if problem.At.Line < 1 || problem.At.Line > count || problem.At.Col < 1 {
				t.Errorf("%s is at %+v of %d lines", problem.Message, problem.At, count)
			}
		}
	})
}
