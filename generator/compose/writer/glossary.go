package writer

import (
	"briefpack/generator/model/definition"
)

// Term writes a term with its abbreviation: "Community planning partnership (CPP)".
func (p Phrasebook) Term(t definition.Term) string {
	if !Has(t.Short) {
		return t.Name.V
	}
	return p.Say("glossary.term", Put("name", t.Name.V), Put("short", t.Short.V))
}
