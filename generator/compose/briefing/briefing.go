// Package briefing composes the documents of a briefing pack, one file each.
//
// It works from an inspection that package edition has reduced to what the audience may see. All
// words come from the definition or from layouts/words, and all numbers from the definition. A
// missing value is written as such; there are no empty tables. A document with nothing to say at
// the stage of the inspection is not made, and links to it are plain text.
//
// To add a document, write its body in its own file and add a line to All. Its title and lead
// are <name>.title and <name>.lead in layouts/words.
package briefing

import (
	"briefpack/generator/compose/forms"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Kind is one of the documents of a pack.
type Kind struct {
	Name     string                          // stem of the file names, and key in [document] and in the words
	opening  func(composer) []document.Block // blocks before the programme's own text; often nil
	body     func(composer) []document.Block
	chapters bool // its sections are chapters, which the list of contents names
	sides    int  // how many pages it should take; 0 for any number
	form     bool // true for a form to fill in, on paper or on screen

	// when reports whether the document has something to say at the stage of an inspection; nil if it
	// always has. Other documents are not made.
	when func(composer) bool
}

// All lists the documents that a pack can have, in the order of the pack.
var All = []Kind{
	{Name: document.Overview, opening: answers, body: overview, sides: 1},
	{Name: "people", body: whoIsWho, sides: 2, when: hasPeople},
	{Name: document.Weeks, body: timeline, when: hasTimeline},
	{Name: "criteria", body: criteria, sides: 1, when: hasCriteria},
	{Name: "training", body: training, sides: 2, when: isTrained},
	{Name: "attendance", body: attendance, sides: 2, when: isNominated},
	{Name: "practice-document", body: practiceDocument, sides: 1, when: hasPlan},
	{Name: "roster", body: theRoster, sides: 2, when: isChosen},
	{Name: "timetable", body: timetable, sides: 2, when: isRead},
	{Name: "checklist", body: checklist, sides: 2, when: hasTasks},
	{Name: "concern", body: concern, sides: 1, when: hasConcern},
	{Name: document.Guidance, body: guidance, chapters: true, when: hasGuidance},
	{Name: "glossary", body: glossary, when: hasTerms},
	{Name: document.Changes, body: changes, when: hasVersion},
}

// Of lists the documents of the pack of an inspection: those of All, and its public forms before the
// guidance.
func Of(b *writer.Brief) []Kind {
	c := composer{writer.New(b)}
	var list []Kind
	for _, k := range All {
		if k.Name == document.Guidance {
			list = append(list, formsOf(b.In)...)
		}
		if k.when == nil || !c.In.Document(k.Name).Off.V && k.when(c) {
			list = append(list, k)
		}
	}
	return list
}

// formsOf lists the public forms of an inspection.
func formsOf(in *definition.Inspection) []Kind {
	var list []Kind
	for _, f := range in.FormsNow() {
		if f.IsPublic() {
			list = append(list, Kind{Name: f.Key, form: true, sides: f.Sides.V, body: func(c composer) []document.Block { return forms.Body(c.Writer, f) }})
		}
	}
	return list
}

// NamesOf lists the names of the documents of the pack of an inspection.
func NamesOf(b *writer.Brief) []string {
	var names []string
	for _, k := range Of(b) {
		names = append(names, k.Name)
	}
	return names
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
		Word:     s.In.Document(k.Name).Word.V,
		Sides:    k.sides,
		Chapters: k.chapters,
	}
	if k.opening != nil {
		d.Blocks = k.opening(s)
	}
	d.Blocks = append(d.Blocks, s.WithOwnTexts(k.Name, k.body(s))...)
	d.Blocks = writer.UniqueIDs(append(s.Linked(d.Blocks), s.Web(d.Imprint.Address, s.Edition)...))
	return d
}
