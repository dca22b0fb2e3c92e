package briefing

import "briefpack/generator/model/document"

// web composes the web address of a document, for people with a printed copy. It is the hosted
// page, which names fewer people.
func (v phrasebook) web(address, edition string) []document.Block {
	if address == "" {
		return nil
	}
	return []document.Block{document.Web{
		Label: v.say("web." + edition), Lang: v.words.LangOf("web." + edition), Address: address, Code: v.say("web.code", put("address", address)),
	}}
}
