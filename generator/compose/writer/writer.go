// Package writer writes what several packages of compose need: phrases of the words with their
// values, people, dates, places and tasks, and the parts of documents.
//
// A Phrasebook has the words and values of a site or a programme. A Writer also has an
// inspection. Texts of a single document belong in the file of that document.
package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Brief holds the inputs for the documents of one inspection.
type Brief struct {
	Phrasebook                           // with the values of In
	In            *definition.Inspection // reduced to what the audience may see
	Site          *definition.Site
	Guidance      []*definition.Guidance    // the pages of its pack, in every language, in order; perhaps others too
	GuidanceNames []definition.GuidanceName // of all pages of the site
	Edition       string                    // "hosted" or "print", for the edition line
	Changes       Changes
	Documents     []string // names of the documents of its pack; nil for every document

	// For the pack of an audience:
	Audience      string            // who gets it; "" outside packs
	Handling      definition.Text   // what people do with it; without one, what the site says
	GuidancePages []definition.Text // names of its guidance pages; nil for all
}

// Writer writes the texts of one inspection.
type Writer struct {
	*Brief
	statuses statuses
}

// New returns a writer of the texts of a brief.
func New(b *Brief) Writer { return Writer{b, statusesOf(b.In)} }

// ownWords returns the definition's own texts for a document.
func (w Writer) ownWords(name string) definition.DocumentText { return w.In.Document(name) }

// Title returns the title of a document, from the definition or else from the words.
func (w Writer) Title(name string) string {
	if own := w.ownWords(name).Title; Has(own) {
		return w.Values.Text(own.V)
	}
	if f, ok := definition.FormOf(w.In.Forms, name); ok {
		return w.Values.Text(f.Title.V)
	}
	return w.Say(name + ".title")
}

// Lead returns the lead of a document, from the definition or else from the words.
func (w Writer) Lead(name string) string {
	if own := w.ownWords(name).Lead; Has(own) {
		return w.Values.Text(own.V)
	}
	if f, ok := definition.FormOf(w.In.Forms, name); ok {
		return w.Values.Text(f.Purpose.V)
	}
	return w.Say(name + ".lead")
}

// WithOwnTexts returns a body between the definition's own texts for the document.
func (w Writer) WithOwnTexts(name string, body []document.Block) []document.Block {
	own := w.ownWords(name)
	return slices.Concat(w.Paragraphs(own.Intro), body, w.Paragraphs(own.After))
}

// To returns a link to another document of the pack, by its title.
func (w Writer) To(name string) document.Inline {
	return document.Link{To: document.Target{Document: name}, Kids: document.Words(w.Title(name))}
}
