// Package briefing composes the documents of a briefing pack, one file each.
//
// It works from an inspection that was already projected to its audience and asks no
// questions about who reads: what is not there cannot be said. Every word comes from the
// definition or from layouts/words; every number from the definition. What is missing is
// said in words, never by an empty table.
//
// To add a document, write its body in a file of its own and add a line to All; its
// title and lead are <name>.title and <name>.lead in layouts/words.
package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// Brief is what the documents of one inspection are composed from.
type Brief struct {
	In       *definition.Inspection // projected to the audience
	Site     *definition.Site
	Guidance []*definition.Guidance // all of the site's, in order
	Words    *words.Table
	Values   *values.Values // of In
	Edition  string         // "hosted" or "print": which of the edition lines to print
}

// Kind is one of the documents of a pack.
type Kind struct {
	Name    string                        // stem of its file names, and its key in [documents] and in the words
	opening func(scribe) []document.Block // what stands before all else; often nil
	body    func(scribe) []document.Block
	form    bool // whether it is to be filled in, on paper or on a screen
}

// All is every document of a pack, in the order of the pack.
var All = []Kind{
	{Name: "overview", opening: answers, body: overview},
	{Name: "criteria", body: criteria},
	{Name: "training", body: training},
	{Name: "attendance", body: attendance},
	{Name: "childs-plan", body: childsPlan},
	{Name: "roster", body: theRoster},
	{Name: "timetable", body: timetable},
	{Name: "checklist", body: checklist},
	{Name: "concern", body: concern},
	{Name: "report", body: report, form: true},
	{Name: "guidance", body: guidance},
	{Name: "glossary", body: glossary},
}

// Compose writes the document. The programme's own words for it, if it has any, stand
// in place of its title and lead and around its body, after its opening.
func (k Kind) Compose(b *Brief) *document.Document {
	s := newScribe(b)
	d := &document.Document{
		Name:    k.Name,
		Title:   s.title(k.Name),
		Lead:    s.lead(k.Name),
		Lang:    b.Words.Lang,
		Imprint: s.imprint(k.Name),
		Form:    k.form,
	}
	if k.opening != nil {
		d.Blocks = k.opening(s)
	}
	d.Blocks = append(d.Blocks, s.amid(k.Name, k.body(s))...)
	d.Blocks = uniqueIDs(append(d.Blocks, s.web(d.Imprint.Address, s.Edition)...))
	return d
}

// amid returns the body of a document amid the definition's own words for it.
func (s scribe) amid(name string, body []document.Block) []document.Block {
	own := s.ownWords(name)
	return slices.Concat(s.paragraphs(own.Intro), body, s.paragraphs(own.After))
}

// scribe writes the documents of one inspection.
type scribe struct {
	*Brief
	voice
	cast cast
}

func newScribe(b *Brief) scribe {
	return scribe{b, voice{b.Words, b.Values}, castOf(b.In)}
}

// ownWords returns the definition's own words around a document.
func (s scribe) ownWords(name string) definition.DocumentText {
	for _, t := range s.In.Documents {
		if t.Key == name {
			return t
		}
	}
	return definition.DocumentText{}
}

func (s scribe) title(name string) string {
	if own := s.ownWords(name).Title; has(own) {
		return s.values.Text(own.V)
	}
	return s.say(name + ".title")
}

func (s scribe) lead(name string) string {
	if own := s.ownWords(name).Lead; has(own) {
		return s.values.Text(own.V)
	}
	return s.say(name + ".lead")
}

// to returns a link to another document of the pack, by its title.
func (s scribe) to(name string) document.Inline {
	return document.Link{To: document.Target{Document: name}, Kids: document.Words(s.title(name))}
}
