package holidays

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
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

// maxText is the largest file that is read, in bytes.
const maxText = 1 << 20

// readAll returns the entries of a calendar file, one a line, and its problems.
func readAll(data []byte) (list []string, entries []Entry, problems []diag.Problem) {
	entries, problems = Read("content/holidays/glenmarra.ics", data)
	for _, e := range entries {
		list = append(list, fmt.Sprintf("%s to %s, %s, line %d", e.From, e.To, e.Name.V, e.At.Line))
	}
	return list, entries, problems
}

func lines(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d-%d: %s: %s\n", p.At.Line, p.At.Col, p.At.End, p.Code, p.Message)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	tests := []struct {
		name  string
		event string
		want  []string
	}{
		{"a day", "DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas Day", []string{"2026-12-25 to 2026-12-25, Christmas Day, line 4"}},
		{"the end is not part of it", "SUMMARY:October\nDTSTART;VALUE=DATE:20261012\nDTEND;VALUE=DATE:20261017", []string{"2026-10-12 to 2026-10-16, October, line 5"}},
		{"an end on the day itself", "DTSTART;VALUE=DATE:20261012\nDTEND;VALUE=DATE:20261012\nSUMMARY:x", []string{"2026-10-12 to 2026-10-12, x, line 4"}},
		{"a duration", "DTSTART;VALUE=DATE:20261012\nDURATION:P2W\nSUMMARY:x", []string{"2026-10-12 to 2026-10-25, x, line 4"}},
		{"a duration in hours", "DTSTART:20261012T000000\nDURATION:PT48H\nSUMMARY:x", []string{"2026-10-12 to 2026-10-13, x, line 4"}},
		{"a duration with empty parts", "DTSTART;VALUE=DATE:20261012\nDURATION:P1DT0H0M0S\nSUMMARY:x", []string{"2026-10-12 to 2026-10-12, x, line 4"}},
		{"days with times", "DTSTART;TZID=Europe/London:20261012T000000\nDTEND;TZID=Europe/London:20261017T000000\nSUMMARY:x", []string{"2026-10-12 to 2026-10-16, x, line 4"}},
		{"until the last minute", "DTSTART:20261012T000000\nDTEND:20261012T235900\nSUMMARY:x", []string{"2026-10-12 to 2026-10-12, x, line 4"}},
		{"in UTC in winter", "DTSTART:20261225T000000Z\nDTEND:20261226T000000Z\nSUMMARY:x", []string{"2026-12-25 to 2026-12-25, x, line 4"}},
		{"in UTC in summer", "DTSTART:20270502T230000Z\nDTEND:20270503T230000Z\nSUMMARY:x", []string{"2027-05-03 to 2027-05-03, x, line 4"}},
		{"the day on which clocks go forward", "DTSTART:20270328T000000Z\nDTEND:20270328T230000Z\nSUMMARY:x", []string{"2027-03-28 to 2027-03-28, x, line 4"}},
		{"folded and escaped", "DTSTART;VALUE=DATE:2026\n 1225\nSUMMARY:Mid\\, te\n\trm\\; \n  break\\nfor all \\\\ x", []string{`2026-12-25 to 2026-12-25, Mid, term; break for all \ x, line 4`}},
		{"Windows line ends", "DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r", []string{"2026-12-25 to 2026-12-25, Christmas Day, line 4"}},
		{"small letters and quotes", "dtstart;value=date;x-note=\"a:b;c\":20261225\nsummary;language=en:Yule: the feast", []string{"2026-12-25 to 2026-12-25, Yule: the feast, line 4"}},
		{"cancelled", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nSTATUS:CANCELLED", nil},
		{"every year, three times", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=3;BYMONTH=12;BYMONTHDAY=25;WKST=MO",
			[]string{"2026-12-25 to 2026-12-25, x, line 4", "2027-12-25 to 2027-12-25, x, line 4", "2028-12-25 to 2028-12-25, x, line 4"}},
		{"every other year until a day", "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\nSUMMARY:x\nRRULE:UNTIL=20300101T000000Z;INTERVAL=2;FREQ=YEARLY",
			[]string{"2026-12-31 to 2027-01-01, x, line 4", "2028-12-31 to 2029-01-01, x, line 4"}},
		{"on a leap day", "DTSTART;VALUE=DATE:20240229\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=2", []string{"2024-02-29 to 2024-02-29, x, line 4", "2028-02-29 to 2028-02-29, x, line 4"}},
		{"the first Monday of May", "DTSTART;VALUE=DATE:20260504\nSUMMARY:x\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;COUNT=3",
			[]string{"2026-05-04 to 2026-05-04, x, line 4", "2027-05-03 to 2027-05-03, x, line 4", "2028-05-01 to 2028-05-01, x, line 4"}},
		{"the last Friday of each month", "DTSTART;VALUE=DATE:20270129\nSUMMARY:x\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270331",
			[]string{"2027-01-29 to 2027-01-29, x, line 4", "2027-02-26 to 2027-02-26, x, line 4", "2027-03-26 to 2027-03-26, x, line 4"}},
		{"the last day of every other month", "DTSTART;VALUE=DATE:20261231\nSUMMARY:x\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=2;COUNT=2",
			[]string{"2026-12-31 to 2026-12-31, x, line 4", "2027-02-28 to 2027-02-28, x, line 4"}},
		{"each day of a week", "DTSTART;VALUE=DATE:20261012\nSUMMARY:x\nRRULE:FREQ=DAILY;COUNT=3",
			[]string{"2026-10-12 to 2026-10-12, x, line 4", "2026-10-13 to 2026-10-13, x, line 4", "2026-10-14 to 2026-10-14, x, line 4"}},
		{"Mondays and Fridays of every other week", "DTSTART;VALUE=DATE:20261009\nSUMMARY:x\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20261024T000000Z",
			[]string{"2026-10-09 to 2026-10-09, x, line 4", "2026-10-19 to 2026-10-19, x, line 4", "2026-10-23 to 2026-10-23, x, line 4"}},
		{"not in one year", "DTSTART;VALUE=DATE:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20271225",
			[]string{"2026-12-25 to 2026-12-25, x, line 4", "2028-12-25 to 2028-12-25, x, line 4"}},
		{"also on other days", "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:x\nRDATE;VALUE=DATE:20270101,20261225\nEXDATE:20280101\nRDATE:20260101",
			[]string{"2026-01-01 to 2026-01-02, x, line 4", "2026-12-25 to 2026-12-26, x, line 4", "2027-01-01 to 2027-01-02, x, line 4"}},
		{"an alarm says nothing", "DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nSUMMARY:Wake up\nDTSTART:20300101T090000\nEND:VALARM\nSUMMARY:x", []string{"2026-12-25 to 2026-12-25, x, line 4"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _, problems := readAll(calendarOf(tt.event))
			if !slices.Equal(got, tt.want) {
				t.Errorf("read %q, want %q", got, tt.want)
			}
			if len(problems) > 0 {
				t.Errorf("problems:\n%s", lines(problems))
			}
		})
	}
}

// TestMoved reads repeating entries of which single days were deleted or moved.
func TestMoved(t *testing.T) {
	yearly := "UID:fair\nDTSTART;VALUE=DATE:20270405\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:Fair"
	for _, tt := range []struct {
		name   string
		events []string
		want   string
	}{
		{"moved", []string{yearly, "UID:fair\nRECURRENCE-ID;VALUE=DATE:20280405\nDTSTART;VALUE=DATE:20280412\nSUMMARY:Fair, later"},
			"2027-04-05 Fair, 2029-04-05 Fair, 2028-04-12 Fair, later"},
		{"moved before the rule is known", []string{"UID:fair\nRECURRENCE-ID:20280405\nDTSTART:20280412\nSUMMARY:Fair, later", yearly},
			"2028-04-12 Fair, later, 2027-04-05 Fair, 2029-04-05 Fair"},
		{"cancelled", []string{yearly, "UID:fair\nRECURRENCE-ID;VALUE=DATE:20280405\nDTSTART;VALUE=DATE:20280405\nSTATUS:CANCELLED\nSUMMARY:Fair"},
			"2027-04-05 Fair, 2029-04-05 Fair"},
		{"the first one moved", []string{yearly, "UID:fair\nRECURRENCE-ID;VALUE=DATE:20270405\nDTSTART;VALUE=DATE:20270401\nSUMMARY:Fair"},
			"2028-04-05 Fair, 2029-04-05 Fair, 2027-04-01 Fair"},
		{"moved, with times in summer", []string{"UID:fair\nDTSTART:20270404T230000Z\nDTEND:20270405T230000Z\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Fair",
			"UID:fair\nRECURRENCE-ID:20280404T230000Z\nDTSTART;VALUE=DATE:20280406\nSUMMARY:Fair"}, "2027-04-05 Fair, 2028-04-06 Fair"},
		{"longer in one year", []string{yearly, "UID:fair\nRECURRENCE-ID;VALUE=DATE:20290405\nDTSTART;VALUE=DATE:20290405\nDTEND;VALUE=DATE:20290408\nSUMMARY:Fair"},
			"2027-04-05 Fair, 2028-04-05 Fair, 2029-04-05 to 2029-04-07 Fair"},
		{"another entry's day", []string{yearly, "UID:feast\nRECURRENCE-ID;VALUE=DATE:20280405\nDTSTART;VALUE=DATE:20280412\nSUMMARY:Feast"},
			"2027-04-05 Fair, 2028-04-05 Fair, 2029-04-05 Fair, 2028-04-12 Feast"},
		{"a later version", []string{"UID:fair\nDTSTART:20270405\nSUMMARY:Fair", "UID:fair\nSEQUENCE:1\nDTSTART:20270412\nSUMMARY:Fair"}, "2027-04-12 Fair"},
		{"a later version, cancelled", []string{"UID:fair\nSEQUENCE:2\nSTATUS:CANCELLED\nDTSTART:20270405\nSUMMARY:Fair", "UID:fair\nSEQUENCE:1\nDTSTART:20270405\nSUMMARY:Fair"}, ""},
		{"moved twice", []string{yearly, "UID:fair\nSEQUENCE:1\nRECURRENCE-ID:20280405\nDTSTART:20280412\nSUMMARY:Fair", "UID:fair\nSEQUENCE:2\nRECURRENCE-ID:20280405\nDTSTART:20280413\nSUMMARY:Fair"},
			"2027-04-05 Fair, 2029-04-05 Fair, 2028-04-13 Fair"},
		{"one id for all", []string{"UID:0\nDTSTART:20270405\nSUMMARY:Fair", "UID:0\nDTSTART:20270412\nSUMMARY:Feast"}, "2027-04-05 Fair, 2027-04-12 Feast"},
		{"without ids, and with versions", []string{"SEQUENCE:1\nDTSTART:20270405\nSUMMARY:Fair", "DTSTART:20270412\nSUMMARY:Feast"}, "2027-04-05 Fair, 2027-04-12 Feast"},
		{"without ids", []string{"DTSTART:20270405\nSUMMARY:Fair", "RECURRENCE-ID:20270405\nDTSTART:20270412\nSUMMARY:Feast"}, "2027-04-05 Fair, 2027-04-12 Feast"},
		{"deleted", []string{yearly + "\nEXDATE;VALUE=DATE:20280405"}, "2027-04-05 Fair, 2029-04-05 Fair"},
		{"the first one deleted", []string{yearly + "\nEXDATE;VALUE=DATE:20270405"}, "2028-04-05 Fair, 2029-04-05 Fair"},
		{"two deleted, on two lines", []string{yearly + "\nEXDATE:20270405\nEXDATE:20290405"}, "2028-04-05 Fair"},
		{"deleted and moved", []string{yearly + "\nEXDATE:20280405", "UID:fair\nRECURRENCE-ID:20280405\nDTSTART:20280412\nSUMMARY:Fair"},
			"2027-04-05 Fair, 2029-04-05 Fair, 2028-04-12 Fair"},
	} {
		entries, problems := Read("x.ics", calendarOf(tt.events...))
		var got []string
		for _, e := range entries {
			days := e.From.String()
			if e.To != e.From {
				days += " to " + e.To.String()
			}
			got = append(got, days+" "+e.Name.V)
		}
		if strings.Join(got, ", ") != tt.want || len(problems) > 0 {
			t.Errorf("%s: %s, want %s\n%s", tt.name, strings.Join(got, ", "), tt.want, lines(problems))
		}
	}
	_, problems := Read("x.ics", calendarOf(yearly, "UID:fair\nRECURRENCE-ID;RANGE=THISANDFUTURE:20280405\nDTSTART:20280412\nSUMMARY:Fair"))
	if len(problems) != 1 || problems[0].At.Line != 11 {
		t.Errorf("a move of all later ones: %s", lines(problems))
	}
}

// TestRules reads rules that RFC 5545 gives as examples (3.8.5.3), as far as they are about days.
// TestCancelled reads a file that calls off its entries, as calendar programs send by email.
func TestCancelled(t *testing.T) {
	day := "BEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:x\nEND:VEVENT\n"
	for _, body := range []string{"METHOD:cancel\n" + day, day + "METHOD:CANCEL\n"} {
		list, _, problems := readAll([]byte("BEGIN:VCALENDAR\n" + body + "END:VCALENDAR\n"))
		if len(list) > 0 || len(problems) != 1 || !strings.Contains(problems[0].Message, "METHOD:CANCEL") {
			t.Errorf("%q: entries %q, problems %s", body, list, lines(problems))
		}
	}
	if list, _, problems := readAll([]byte("BEGIN:VCALENDAR\nMETHOD:PUBLISH\n" + day + "END:VCALENDAR\n")); len(list) != 1 || len(problems) > 0 {
		t.Errorf("entries %q, problems %s", list, lines(problems))
	}
}

func TestRules(t *testing.T) {
	for _, tt := range []struct{ rule, first, want string }{
		{"FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02"},
		{"FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06"},
		{"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27 1997-12-30"},
		{"FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"},
		{"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"},
		{"FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200", "1997-01-01", "1997-01-01 1997-04-10 1997-07-19 2000-01-01"},
		{"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24"},
		{"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31"},
		{"FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"},
		{"FREQ=YEARLY;COUNT=2", "2096-02-29", "2096-02-29 2104-02-29"},
		{"FREQ=YEARLY;UNTIL=20280404T225959Z", "2027-04-05", "2027-04-05"},
		{"FREQ=YEARLY;UNTIL=20280404T230000Z", "2027-04-05", "2027-04-05 2028-04-05"},
	} {
		first, err := time.Parse(time.DateOnly, tt.first)
		if err != nil {
			t.Fatal(err)
		}
		dates, why := repeated(tt.rule, day.Of(first))
		var got []string
		for _, d := range dates {
			got = append(got, d.String())
		}
		if strings.Join(got, " ") != tt.want || why != "" {
			t.Errorf("%s from %s: %s %s, want %s", tt.rule, tt.first, strings.Join(got, " "), why, tt.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	_, entries, _ := readAll(calendarOf("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\n  Day"))
	if at := entries[0].Name.At; at.Line != 5 || at.Col != 9 || at.End != 18 {
		t.Errorf("the name is at %+v", at)
	}
}

// TestBulk reads what is far larger than any calendar. Each limit ends the reading with a
// problem, and no more entries or problems than the limits allow are made.
func TestBulk(t *testing.T) {
	many := func(lines string) string { return strings.Repeat(lines, maxText/len(lines)) }
	event := "BEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:x\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
	for name, text := range map[string]string{
		"one long line":        "X:" + strings.Repeat("x", maxText),
		"folds without end":    "X:" + many("\n x"),
		"nothing but starts":   many("BEGIN:VEVENT\n"),
		"nothing but events":   many(event) + "END:VCALENDAR\n",
		"rules without a day":  many("BEGIN:VEVENT\nDTSTART:20260131\nRRULE:FREQ=DAILY;UNTIL=22000101;BYMONTHDAY=30,31;BYMONTH=2\nEND:VEVENT\n") + "END:VCALENDAR\n",
		"nothing but problems": many("BEGIN:VEVENT\nEND:VEVENT\n") + "END:VCALENDAR\n",
		"colons and quotes":    many(`":;`),
		"equal dates":          "BEGIN:VEVENT\nDTSTART:20260131\nRDATE:x\n" + many("RDATE:20260131\n") + "END:VEVENT\nEND:VCALENDAR\n",
		"exceptions":           "BEGIN:VEVENT\nDTSTART:20260131\nRRULE:FREQ=DAILY;UNTIL=20300101\nEXDATE:x\n" + many("EXDATE:20260131\n") + "END:VEVENT\nEND:VCALENDAR\n",
		"moved days":           many("BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260131\nDTSTART:20260131\nEND:VEVENT\n") + "END:VCALENDAR\n",
	} {
		t.Run(name, func(t *testing.T) {
			_, entries, problems := readAll([]byte("BEGIN:VCALENDAR\n" + text))
			if len(entries) > mostHolidays || len(problems) > mostProblems+3 || len(problems) == 0 {
				t.Errorf("%d entries, %d problems", len(entries), len(problems))
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(calendarOf("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\n  Day\nRRULE:FREQ=YEARLY;COUNT=3"))
	f.Add(calendarOf("DTSTART:20270502T230000Z\nDTEND:20270503T230000Z\nSUMMARY:x\nBEGIN:VALARM\nEND:VALARM"))
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDURATION:P9W"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, entries, problems := readAll(data)
		count := bytes.Count(data, []byte("\n")) + 1
		for _, h := range entries {
			if h.Name.V == "" || strings.ContainsAny(h.Name.V, "\n\r") || h.To.Before(h.From) || h.To.Sub(h.From) > longestDays {
				t.Errorf("read %+v", h)
			}
			if h.At.Line < 1 || h.At.Line > count {
				t.Errorf("%q stands on line %d of %d", h.Name.V, h.At.Line, count)
			}
		}
		for _, problem := range problems {
			if problem.At.Line < 1 || problem.At.Line > count || problem.At.Col < 1 {
				t.Errorf("%s is at %+v of %d lines", problem.Message, problem.At, count)
			}
		}
	})
}
