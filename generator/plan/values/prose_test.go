package values

import (
	"fmt"
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

func text(s string) definition.Text { return definition.Text{V: s, Set: true} }
func number(n int) definition.Int   { return definition.Int{V: n, Set: true} }
func date(y, m, d int) definition.Date {
	return definition.Date{V: day.Of(day.Date{Year: y, Month: 1, Day: d}.AddMonths(m - 1).Time()), Set: true}
}
func clock(h, m int) definition.Clock    { return definition.Clock{V: day.At(h, m), Set: true} }
func entry(k, s string) definition.Entry { return definition.Entry{Key: k, Text: text(s)} }

func table() *words.Table {
	return &words.Table{Lang: "en-GB", Phrases: map[string]string{
		"format.date": "{weekday} {day} {month} {year}", "format.short_date": "{day} {month} {year}", "format.day_and_month": "{weekday} {day} {month}",
		"format.before_noon": "{hour}:{minute}am", "format.before_noon_hour": "{hour}am", "format.after_noon": "{hour}:{minute}pm", "format.after_noon_hour": "{hour}pm",
		"format.comma": ", ", "format.and": " and ", "format.hour": "{n} hour", "format.hours": "{n} hours", "format.minute": "{n} minute", "format.minutes": "{n} minutes",
		"format.tens_and_ones": "{tens}-{ones}", "number.4": "four", "number.20": "twenty",
		"weekday.1": "Monday", "weekday.2": "Tuesday", "month.1": "January", "month.2": "February", "clock.12:00": "midday",
		"role.reader.label": "reader", "role.key_contact.label": "key contact", "role.key_contact.plural": "key contacts", "value.withheld": "(in the printed pack)", "value.open": "to be confirmed",
	}}
}

func glenmarra() *definition.Inspection {
	in := &definition.Inspection{Folder: "glenmarra", Version: text("1.2"), Issued: date(2027, 1, 4)}
	in.Partnership = definition.Partnership{Name: text("Glenmarra Community Planning Partnership"), Council: text("Glenmarra Council")}
	in.Reading.Days, in.Reading.Dates = number(4), []definition.Date{date(2027, 2, 8), date(2027, 2, 9)}
	in.Reading.Sources = []definition.Text{text("social work"), text("health"), text("police")}
	in.Training.Minutes, in.Training.Start, in.Training.Date = number(270), clock(9, 30), date(2027, 1, 19)
	in.Training.Joining.Hidden = true
	in.Roles = []definition.Role{{Key: "reader", Label: text("local records reader")}}
	in.Values = definition.Entries{entry("rooms", "1"), entry("tool", "a spreadsheet")}
	in.Dates = definition.DateEntries{{Key: "notification", Date: date(2027, 1, 4)}}
	in.People = []definition.Person{
		{Role: text("inspection_lead"), Name: text("Ailsa Muir"), Email: text("ailsa@example.org")},
		{Role: text("key_contact"), Email: definition.Text{Hidden: true}},
		{Role: text("concerns_lead"), Name: text("Seòras MacÌomhair"), Lang: text("gd")},
	}
	return in
}

func TestFill(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{Title: text("Briefings")}, table())
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"{{reading.days}} is {{ records_reading.days | words }}", "4 is four"},
		{"{{reading.days|words|capital}} {{reading.days|plural:day,days}}", "Four days"},
		{"{{values.rooms|plural:room,rooms}} {{values.tool|capital}}", "room A spreadsheet"},
		{"{{training.date}}", "Tuesday 19 January 2027"},
		{"{{training.date|short}}, {{training.date|day}}", "19 January 2027, Tuesday 19 January"},
		{"{{reading.dates|day}}", "Monday 8 February and Tuesday 9 February"},
		{"{{reading.dates|plural:day,days}} from {{reading.first|short}} to {{reading.last|short}}", "days from 8 February 2027 to 9 February 2027"},
		{"{{training.start}} to {{training.end}}", "9:30am to 2pm"},
		{"{{training.minutes|duration}}", "4 hours 30 minutes"},
		{"{{reading.sources|list}}", "social work, health and police"},
		{"{{role.reader|capital}}", "Local records reader"},
		{"{{partnership.short_name}}: {{partnership.council}}", "Glenmarra Community Planning Partnership: Glenmarra Council"},
		{"{{dates.notification|short}} {{version}} {{site.title}}", "4 January 2027 1.2 Briefings"},
		{"{{people.inspection_lead.name}} {{people.inspection_lead.email}}", "Ailsa Muir ailsa@example.org"},
		{"{{people.key_contact.name}} {{people.key_contact.email}}", "key contact (in the printed pack)"},
		{"{{training.joining}}", "(in the printed pack)"},
		{"in {{training.venue}}", "in to be confirmed"},
		{"{{training.venue}}", "To be confirmed"},
		{"{{nothing.such}}", "«nothing.such»"},
		{"{{open", "«open»"},
		{`{{"{{"}}reading.days}} is {{reading.days}}`, "{{reading.days}} is 4"},
		{`{{ '{{"}}' }} and {{"a|b"|capital}}`, `{{"}} and A|b`},
		{`{{"open}}`, `«"open»`},
		{"a}}b {{}} c", "a}}b «» c"},
	} {
		if got := v.Text(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFillKeepsMachineForms(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	got := fmt.Sprintf("%v", v.Fill("On {{training.date|short}} at {{training.start}} with {{people.concerns_lead.name}}."))
	want := fmt.Sprintf("%v", []document.Inline{
		document.Text{S: "On "}, document.Time{ISO: "2027-01-19", S: "19 January 2027"}, document.Text{S: " at "}, document.Time{ISO: "09:30", S: "9:30am"},
		document.Text{S: " with "}, document.Span{Lang: "gd", Kids: document.Words("Seòras MacÌomhair")}, document.Text{S: "."},
	})
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestUnknown(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	for _, c := range []struct{ in, reason, near string }{
		{"{{reading.dayz}}", `there is no value "reading.dayz"`, "reading.days"},
		{"{{training.venue}}", `the value "training.venue" is not given here`, ""},
		{"{{dates.report_due}}", `there is no value "dates.report_due"`, ""},
		{"{{reading.days|wrods}}", `there is no filter "wrods", did you mean "words"`, ""},
		{"{{training.venue|short}}", `the value "training.venue" is not given here`, ""},
		{"{{version|short}}", `the filter "short" needs a date`, ""},
		{"{{reading.days|plural:day}}", `the filter "plural" needs two words, such as plural:day,days`, ""},
		{"{{values.tool|duration}}", `the filter "duration" needs a number of minutes`, ""},
		{"{{ }}", "the braces are empty", ""},
		{"{{training.date|words}}", `the filter "words" needs a number`, ""},
		{"{{reading.dates|words}}", `the filter "words" needs a number`, ""},
		{"{{values.tool|words}}", `the filter "words" needs a number`, ""},
		{"{{reading.days|words|words}}", `the filter "words" needs a number`, ""},
		{"{{reading.days|capital}}", `the filter "capital" needs words`, ""},
		{"{{training.date|lower}}", `the filter "lower" needs words`, ""},
		{"{{training.start|capital}}", `the filter "capital" needs words`, ""},
		{"{{reading.days|list}}", `the filter "list" needs a list`, ""},
		{"{{reading.days|words:four}}", `the filter "words" takes nothing after a colon`, ""},
		{`{{"{{"x}}`, `there is no value ""{{"x"`, ""},
		{`{{"{{"|short}}`, `the filter "short" needs a date`, ""},
	} {
		got := v.Checker().Unknown(0, "x "+c.in+" y {{reading.days}}")
		if len(got) != 1 || got[0].Reason != c.reason || v.Near(got[0].Name) != c.near || got[0].From != 2 || got[0].To != 2+len(c.in) {
			t.Errorf("%s: got %+v", c.in, got)
		}
	}
}

// Blocks fills text wherever it stands, and leaves what it was given alone.
func TestBlocks(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	const use = "{{reading.days|words}}"
	ins := []document.Inline{
		document.Strong{Kids: document.Words(use)}, document.Emphasis{Kids: document.Words(use)}, document.Literal{S: use},
		document.Link{To: document.Target{URL: "mailto:{{people.inspection_lead.email}}", Fragment: use}, Kids: document.Words(use)}, document.Span{Kids: document.Words(use)},
	}
	bs := []document.Block{
		document.Heading{Level: 2, Text: ins}, document.Paragraph{Text: ins}, document.List{Items: []document.Item{{Blocks: []document.Block{document.Paragraph{Text: ins}}}}},
		document.Table{Caption: use, Columns: []document.Column{{Title: use}}, Rows: []document.Row{{Cells: []document.Cell{{Text: ins}}}}},
		document.Facts{Items: []document.Fact{{Term: use, Value: ins}}}, document.Callout{Title: use, Blocks: []document.Block{document.Para(use)}},
		document.Quote{Blocks: []document.Block{document.Para(use)}}, document.Lines{Label: use}, document.Code{Text: use}, document.Figure{Alt: use, Caption: use}, document.Rule{},
	}
	before := fmt.Sprintf("%+v", bs)
	for _, s := range document.Strings(&document.Document{Blocks: v.Blocks(bs)}) {
		switch s {
		case "four", "fourfourfourfourfour", "mailto:ailsa@example.org":
		default:
			t.Errorf("left %q", s)
		}
	}
	if after := fmt.Sprintf("%+v", bs); after != before {
		t.Error("the blocks given were changed")
	}
}

func FuzzFill(f *testing.F) {
	f.Add("{{reading.days|words}} {{a|plural:b,c}} {{")
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	f.Fuzz(func(t *testing.T, s string) {
		v.Fill(s)
		for _, u := range v.Checker().Unknown(0, s) {
			if u.From < 0 || u.To > len(s) || u.From >= u.To {
				t.Errorf("%+v is no place in %q", u, s)
			}
		}
	})
}
