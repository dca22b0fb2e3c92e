package load

import (
	"fmt"
	"slices"
	"strings"
	"testing"
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

// TestImport gives an inspection the holidays that concern it, after its own: those of its
// programme, of the site, and of the calendar files that any of them lists.
func TestImport(t *testing.T) {
	c, problems := loadMap(map[string][]byte{
		"content/site.toml": []byte(`title = "x"
organisation = "y"
holidays = [{ file = "holidays/offices.ics", kind = "public" }, { file = "holidays/schools.ics", kind = "public" }]

[[holiday]]
name = "Jubilee"
from = 2027-06-01
`),
		"content/programmes/children-at-risk.toml": []byte(`title = "x"
holidays = [{ file = "holidays/fairs.ics", kind = "in-service" }]

[[holiday]]
name = "Conference"
from = 2027-05-04
kind = "in-service"

[calendar]
leave_out = ["pupils return"]
`),
		"content/inspections/glenmarra.toml": []byte(`programme = "children-at-risk"
version = "1.0"
issued = 2026-11-02
holidays = [{ file = "holidays/schools.ics", kind = "school" }]

[partnership]
name = "Glenmarra"

[[holiday]]
name = "Fair"
from = 2027-03-01
`),
		"content/holidays/offices.ics": calendarOf("DTSTART:20260101\nSUMMARY:New Year\nRRULE:FREQ=YEARLY"),
		"content/holidays/fairs.ics":   calendarOf("DTSTART:20270701\nSUMMARY:Glasgow"),
		"content/holidays/schools.ics": calendarOf("DTSTART:20261012\nSUMMARY:October", "DTSTART:20261019\nSUMMARY:Pupils Return",
			"DTSTART:19991012\nSUMMARY:Long ago", "DTSTART:20261020\nSUMMARY:In-service day"),
	})
	var got []string
	for _, h := range c.Inspections[0].Holidays {
		got = append(got, fmt.Sprintf("%s %s (%s)", h.From.V, h.Name.V, h.Kind.V))
	}
	want := []string{"2027-03-01 Fair ()", "2027-05-04 Conference (in-service)", "2027-06-01 Jubilee ()",
		"2026-10-12 October (school)", "2026-10-20 In-service day (in-service)", "2027-07-01 Glasgow (in-service)",
		"2026-01-01 New Year (public)", "2027-01-01 New Year (public)", "2028-01-01 New Year (public)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	guess := `content/holidays/schools.ics:17:9-23: holiday-guess: "In-service day" counts as an in-service day, by its name`
	if all := lines(problems); !strings.Contains(all, guess) || strings.Count(all, "content/holidays/") != 1 {
		t.Errorf("problems:\n%s", all)
	}
}

// An inspection that lists a file again with only decides about some of its entries.
func TestListedTwice(t *testing.T) {
	c, problems := loadMap(map[string][]byte{
		"content/inspections/glenmarra.toml": []byte(`issued = 2026-11-02
holidays = [
  { file = "holidays/schools.ics", kind = "school" },
  { file = "holidays/schools.ics", kind = "in-service", only = ["In-service"] },
]
`),
		"content/holidays/schools.ics": calendarOf("DTSTART:20261012\nSUMMARY:October", "DTSTART:20261020\nSUMMARY:In-service day"),
	})
	hs := c.Inspections[0].Holidays
	if len(hs) != 2 || hs[0].Kind.V != "school" || hs[1].Kind.V != "in-service" || strings.Contains(lines(problems), "holiday-") {
		t.Errorf("%+v\n%s", hs, lines(problems))
	}
}

// A file may be named alone, without braces; its kind is guessed then, where it is safe.
func TestShortListing(t *testing.T) {
	for _, written := range []string{`"holidays/bank.ics"`, `["holidays/bank.ics"]`, `[{ file = "holidays/bank.ics" }]`} {
		c, problems := loadMap(map[string][]byte{
			"content/inspections/glenmarra.toml": []byte("issued = 2026-11-02\nholidays = " + written + "\n"),
			"content/holidays/bank.ics":          calendarOf("DTSTART:20270326\nSUMMARY:Good Friday", "DTSTART:20270329\nSUMMARY:Fair"),
		})
		if hs := c.Inspections[0].Holidays; len(hs) != 1 || hs[0].Kind.V != "public" {
			t.Errorf("%s: %+v", written, hs)
		}
		at := fmt.Sprint(13 + strings.Index(written, "holidays") - 1)
		for _, want := range []string{`bank.ics:5:9-20: holiday-guess: "Good Friday" counts as a public holiday, by its name`,
			`glenmarra.toml:2:` + at + `-`, `holiday-kind: nothing says what kind of holiday "Fair" is`} {
			if !strings.Contains(lines(problems), want) {
				t.Errorf("%s: problems\n%swant %s", written, lines(problems), want)
			}
		}
	}
}

// The keys of earlier versions say what to write instead.
func TestReplacedKeys(t *testing.T) {
	for definition, want := range map[string]string{
		"holidays = 3\n": `glenmarra.toml:1:1-9: mistyped-value: holidays is the number 3, but it has to be a list of tables (write holidays = [{ file = ... }])`,
		"[calendar]\nimported_kind = \"public\"\n": `glenmarra.toml:2:1-14: unknown-key: "imported_kind" is no longer a key in [calendar] (state the kind of each file: holidays = [{ file = "holidays/glenmarra.ics", kind = "public" }])`,
	} {
		_, problems := loadMap(map[string][]byte{"content/inspections/glenmarra.toml": []byte(definition)})
		if got := lines(problems); !strings.Contains(got, want) {
			t.Errorf("%s: problems\n%swant %s", definition, got, want)
		}
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
			"holidays = [{ file = \"holidays/a.ics\", kind = \"public\" }, { file = \"holidays/b.ics\", kind = \"public\" }]\n"),
		"content/holidays/a.ics": many("a"), "content/holidays/b.ics": many("b"),
	})
	if n := len(c.Inspections[0].Holidays); n != mostHolidays-1 {
		t.Errorf("the inspection has %d holidays", n)
	}
	if !strings.Contains(lines(problems), `content/inspections/glenmarra.toml:3:69-83: holiday-file: the inspection has more than`) {
		t.Errorf("problems:\n%s", lines(problems))
	}
}
