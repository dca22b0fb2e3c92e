package sheets

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// roomSheet is a document for the training room.
type roomSheet struct {
	name string
	body func(composer) []document.Block
}

// roomSheets lists the documents for the training room, in the order of use. Only the print edition has
// them. Documents without content are not made.
var roomSheets = []roomSheet{
	{"sign-in", signIn},
	{"name-cards", nameCards},
	{"notes", notes},
}

// roomKit composes the documents for the training room.
func (c composer) roomKit(has func(name string) bool) []*document.Document {
	if !c.In.IsTrained() || !c.In.Needs(definition.Nominated) {
		return nil
	}
	var docs []*document.Document
	for _, k := range roomSheets {
		if !has(k.name) {
			continue
		}
		if body := k.body(c); len(body) > 0 && !c.In.Document(k.name).Off.V {
			docs = append(docs, c.sheet(k.name, c.Title(k.name), c.Lead(k.name), c.WithOwnTexts(k.name, body)))
		}
	}
	return docs
}
