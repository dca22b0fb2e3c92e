package writer

import (
	"briefpack/generator/model/document"
)

// Web composes the web address of a document, for people with a printed copy. It is the hosted
// page, which names fewer people.
func (v Phrasebook) Web(address, edition string) []document.Block {
	if address == "" {
		return nil
	}
	return []document.Block{document.Web{
		Label: v.Say("web." + edition), Lang: v.Words.LangOf("web." + edition), Address: address, Code: v.Say("web.code", Put("address", address)),
	}}
}
