// Package briefing composes the documents of a briefing pack, one file each.
//
// It works from an inspection that package edition has reduced to what the audience may see. All
// words come from the definition or from layouts/words, and all numbers from the definition. A
// missing value is written as such; there are no empty tables.
//
// To add a document, write its body in its own file and add a line to All. Its title and lead
// are <name>.title and <name>.lead in layouts/words.
package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// Kind is one of the documents of a pack.
type Kind struct {
	Name     string                          // stem of the file names, and key in [document] and in the words
	opening  func(composer) []document.Block // blocks before the programme's own text; often nil
	body     func(composer) []document.Block
	chapters bool // its sections are chapters, which the list of contents names
	form     bool // true for a form to fill in, on paper or on screen
}

// All lists the documents of a pack, in the order of the pack.
var All = []Kind{
	{Name: document.Overview, opening: answers, body: overview},
	{Name: "criteria", body: criteria},
	{Name: "training", body: training},
	{Name: "attendance", body: attendance},
	{Name: "practice-document", body: practiceDocument},
	{Name: "roster", body: theRoster},
	{Name: "timetable", body: timetable},
	{Name: "checklist", body: checklist},
	{Name: "concern", body: concern},
	{Name: "report", body: report, form: true},
	{Name: document.Guidance, body: guidance, chapters: true},
	{Name: "glossary", body: glossary},
}

// Compose returns the document. The programme's own texts replace its title and lead and
// surround its body, after its opening.
func (k Kind) Compose(b *writer.Brief) *document.Document {
	s := composer{writer.New(b)}
	d := &document.Document{
		Name:     k.Name,
		Title:    s.Title(k.Name),
		Lead:     s.Lead(k.Name),
		Lang:     b.Words.Lang,
		Imprint:  s.Imprint(k.Name),
		Form:     k.form,
		Chapters: k.chapters,
	}
	if k.opening != nil {
		d.Blocks = k.opening(s)
	}
	d.Blocks = append(d.Blocks, s.WithOwnTexts(k.Name, k.body(s))...)
	d.Blocks = writer.UniqueIDs(append(d.Blocks, s.Web(d.Imprint.Address, s.Edition)...))
	return d
}
