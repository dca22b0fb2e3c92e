package writer

import (
	"briefpack/generator/model/definition"
)

// Term writes a term with its abbreviation: "Community planning partnership (CPP)".
func (v Phrasebook) Term(t definition.Term) string {
	if !Has(t.Short) {
		return t.Name.V
	}
	return v.Say("glossary.term", Put("name", t.Name.V), Put("short", t.Short.V))
}
