package forms_test

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/forms"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// said returns what a form with these fields says.
func said(t *testing.T, fields ...definition.Field) string {
	t.Helper()
	b := briefs.For(briefs.Inspection(), nil, briefs.English(t), edition.Print)
	f := definition.Form{Key: "sounding", FilledBy: briefs.Text("everybody"), SentTo: briefs.Text("pilot"), Task: briefs.Text("pairs"), Fields: fields}
	return briefs.Dump(&document.Document{Blocks: forms.Body(writer.New(b), f)})
}

func field(kind, label string) definition.Field {
	return definition.Field{Type: briefs.Text(kind), Label: briefs.Text(label)}
}

func TestFields(t *testing.T) {
	with := func(f definition.Field, change func(*definition.Field)) definition.Field {
		change(&f)
		return f
	}
	yesNo := func(f *definition.Field) { f.Choices = briefs.Texts("Yes", "No") }
	for _, c := range []struct {
		name   string
		fields []definition.Field
		want   string
	}{
		{"short fields next to each other are one list", []definition.Field{field("text", "Post"), field("date", "Seen on")}, "Post:: ____\nSeen on:: __/__/__"},
		{"what to write is in the label", []definition.Field{with(field("person", "Name"), func(f *definition.Field) { f.Help = briefs.Text("in full") })}, "Name (in full):: ____"},
		{"an answer that is known is filled in", []definition.Field{with(field("date", "Trained on"), func(f *definition.Field) { f.Value = briefs.Text("{{training.date}}") })}, "Trained on:: Tuesday 19 January 2027"},
		{"a limit in words gives lines", []definition.Field{with(field("long", "Why?"), func(f *definition.Field) { f.Words = briefs.Num(55) })}, "*Why?*\n\nWrite here, up to fifty-five words\n_____ x 6"},
		{"a question above lines", []definition.Field{with(field("long", "Why?"), func(f *definition.Field) { f.Lines = briefs.Num(2) })}, "Why?\n_____ x 2"},
		{"a scale", []definition.Field{with(field("note", ""), func(f *definition.Field) { f.Each = briefs.Text("evaluation") })}, "2:: Fair: Good enough to sail."},
		{"a long text about each source", []definition.Field{with(field("long", ""), func(f *definition.Field) { f.Each, f.Lines = briefs.Text("source"), briefs.Num(2) })}, "Health: write here\n_____ x 2\n\nEducation: write here\n_____ x 2"},
		{"questions with the same answers share a table", []definition.Field{with(field("choice", "Dry?"), yesNo), with(field("choice", "Safe?"), yesNo)}, "| (Question*) | Yes [ ] | No [ ]\n| Dry? |  |\n| Safe? |  |"},
		{"many answers are a list of which one is ticked", []definition.Field{with(field("choice", "Which?"), func(f *definition.Field) { f.Choices = briefs.Texts(strings.Fields("1 2 3 4 5 6 7")...) })}, "*Which?*\n\n( ) 1\n( ) 2"},
		{"several answers", []definition.Field{with(field("multi", "Which?"), yesNo)}, "*Which?*\n\n[ ] Yes\n[ ] No"},
		{"answers from the scale", []definition.Field{with(field("choice", "How good?"), func(f *definition.Field) { f.Each = briefs.Text("evaluation") })}, "| (Question*) | 2 [ ] | 1 [ ]"},
		{"statements to tick", []definition.Field{field("tick", "I agree."), field("tick", "I am here.")}, "[ ] I agree.\n[ ] I am here."},
		{"empty rows", []definition.Field{with(field("table", "Steps"), func(f *definition.Field) {
			f.Columns, f.Rows = []definition.Column{{Type: briefs.Text("choice"), Label: briefs.Text("Tide"), Choices: briefs.Texts("High", "Low")}}, briefs.Num(2)
		})}, "table: Steps\n| Tide (High / Low)<choose>\n|\n|"},
		{"a place to sign for everyone who reads", []definition.Field{with(field("sign", "Signed"), func(f *definition.Field) { f.Each = briefs.Text("reader") })}, "table: Signed\n| (Name*) | Signature* | Date__/__/__\n| Mòrag NicAoidh"},
		{"a heading and its prompt", []definition.Field{with(field("heading", "The log"), func(f *definition.Field) { f.Help = briefs.Text("Be brief.") })}, "## The log {#the-log}\n\n(Be brief.)"},
		{"a note with a title", []definition.Field{with(field("note", "Careful"), func(f *definition.Field) { f.Help = briefs.Text("It is wet.") })}, "!! important: Careful\n   It is wet."},
	} {
		if got := said(t, c.fields...); !strings.Contains(got, c.want) {
			t.Errorf("%s: want\n%s\nin\n%s", c.name, c.want, got)
		}
	}
}

// A form that is handed back is filled in on paper.
func TestHowToFillIn(t *testing.T) {
	how := "You can type in the Word file"
	for _, c := range []struct {
		handling string
		want     bool
	}{{"public", true}, {"keep", true}, {"hand back", false}} {
		b := briefs.For(briefs.Inspection(), nil, briefs.English(t), edition.Print)
		f := definition.Form{Key: "sounding", FilledBy: briefs.Text("everybody"), SentTo: briefs.Text("pilot"), Handling: briefs.Text(c.handling)}
		got := briefs.Dump(&document.Document{Blocks: forms.Body(writer.New(b), f)})
		if strings.Contains(got, how) != c.want {
			t.Errorf("%s: want %q %v in\n%s", c.handling, how, c.want, got)
		}
	}
}

// A form says who fills it in, who receives it and by when.
func TestFacts(t *testing.T) {
	got := said(t)
	for _, want := range []string{"Filled in by:: Everyone", "Send it to:: Pilot officer", "Deadline:: Friday 5 February 2027"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in\n%s", want, got)
		}
	}
}
