package briefing

import "briefpack/generator/model/document"

// web is where the page of a document stands on the web, for those who hold paper. The
// page that print leads to is the hosted one, which names fewer people.
func (v voice) web(address, edition string) []document.Block {
	if address == "" {
		return nil
	}
	return []document.Block{document.Web{
		Label: v.say("web." + edition), Lang: v.words.LangOf("web." + edition), Address: address, Code: v.say("web.code", put("address", address)),
	}}
}
