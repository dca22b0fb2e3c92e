package writer

import (
	"briefpack/generator/model/document"
)

// Web composes the web address of a document, for people with a printed copy. It is the hosted
// page, which names fewer people.
func (p Phrasebook) Web(address, edition string) []document.Block {
	if address == "" {
		return nil
	}
	return []document.Block{document.Web{
		Label: p.Say("web." + edition), Lang: p.Words.LangOf("web." + edition), Address: address, Code: p.Say("web.code", Put("address", address)),
	}}
}
