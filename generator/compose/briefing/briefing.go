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
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// Brief holds the inputs for the documents of one inspection.
type Brief struct {
	In       *definition.Inspection // reduced to what the audience may see
	Site     *definition.Site
	Guidance []*definition.Guidance // all of the site's pages, in order
	Words    *words.Table
	Values   *values.Values // of In
	Edition  string         // "hosted" or "print", for the edition line
}

// Kind is one of the documents of a pack.
type Kind struct {
	Name    string                          // stem of the file names, and key in [documents] and in the words
	opening func(composer) []document.Block // blocks before the programme's own text; often nil
	body    func(composer) []document.Block
	form    bool // true for a form to fill in, on paper or on screen
}

// All lists the documents of a pack, in the order of the pack.
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

// Compose returns the document. The programme's own texts replace its title and lead and
// surround its body, after its opening.
func (k Kind) Compose(b *Brief) *document.Document {
	s := newComposer(b)
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

// amid returns a body between the definition's own texts for the document.
func (s composer) amid(name string, body []document.Block) []document.Block {
	own := s.ownWords(name)
	return slices.Concat(s.paragraphs(own.Intro), body, s.paragraphs(own.After))
}

// composer composes the documents of one inspection.
type composer struct {
	*Brief
	phrasebook
	cast cast
}

func newComposer(b *Brief) composer {
	return composer{b, phrasebook{b.Words, b.Values}, castOf(b.In)}
}

// ownWords returns the definition's own texts for a document.
func (s composer) ownWords(name string) definition.DocumentText {
	for _, t := range s.In.Documents {
		if t.Key == name {
			return t
		}
	}
	return definition.DocumentText{}
}

func (s composer) title(name string) string {
	if own := s.ownWords(name).Title; has(own) {
		return s.values.Text(own.V)
	}
	return s.say(name + ".title")
}

func (s composer) lead(name string) string {
	if own := s.ownWords(name).Lead; has(own) {
		return s.values.Text(own.V)
	}
	return s.say(name + ".lead")
}

// to returns a link to another document of the pack, by its title.
func (s composer) to(name string) document.Inline {
	return document.Link{To: document.Target{Document: name}, Kids: document.Words(s.title(name))}
}
