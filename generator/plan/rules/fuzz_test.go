package rules

import (
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// FuzzTexts gives one text to all rules, as what hosted pages show and as what only
// print shows. Whatever it says, problems are well-mannered and lie within it.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{
		"", "TBC", "Monday 19 January 2027", "{{reading.days|words}} {{", "Strathbeg & Glenmarra", "[...] «x»", "1231 010203 1231",
		"Ailsa\nMuir ailsa@example.org", "e\u0301\u200b\xff☃", "four reading days", "https://zoom.us/j/1 passcode: 1", "born 1.2.2003", "INSERT the date HERE, type text Here", "LOREM IPSUM dolor sit amet TODO", "Meeting ID 123 456 789",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(s, "%") && strings.Contains(s, "!") {
			t.Skip("a message that quotes it may read as one that lacks a value")
		}
		const file = "content/inspections/glenmarra.toml"
		at := diag.Place{File: file, Line: 10, Col: 1, End: 1 + len([]rune(s))}
		text := definition.Text{V: s, At: at, Set: true}
		name := func(s string) definition.Text {
			return definition.Text{V: s, At: diag.Place{File: file, Line: 1}, Set: true}
		}
		in := &definition.Inspection{Folder: "glenmarra", At: diag.Place{File: file, Line: 1, Col: 1}}
		in.Partnership.Name = name("Glenmarra")
		in.Training.Venue, in.Training.Joining = text, text
		in.People = []definition.Person{{ID: name("a-muir"), Name: name("Ailsa Muir"), Email: text, Phone: text, Lang: text}}
		other := &definition.Inspection{Folder: "strathbeg", At: diag.Place{File: "content/inspections/strathbeg.toml", Line: 1, Col: 1}}
		other.Partnership.Name = name("Strathbeg")
		c := &definition.Content{Inspections: []*definition.Inspection{in, other}, Files: []*definition.File{{Path: file, Texts: []definition.Text{text}}}}
		last := 10 + strings.Count(s, "\n")
		for _, p := range checked(c, testTools()) {
			checkManners(t, p)
			if p.At.File == file && p.At.Line >= 10 && (p.At.Line > last || p.At.Col < 1 || p.At.End < p.At.Col) {
				t.Errorf("%s lies outside of the text: %+v", p.Code, p.At)
			}
		}
	})
}
