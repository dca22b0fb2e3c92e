package privacy

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/rule"
)

var WithheldName = rule.Rule{
	Code: "withheld-name",
	Doc: "Texts that hosted pages show do not identify anyone who is not marked publish = true, and do not repeat anything else that is withheld. " +
		"A person is identified by their name in any order, with one wrong letter, with an initial or after a title, by their email address or telephone number, " +
		"and by half of what they need in the room. The message does not repeat the words. " +
		"A name in common_words of site.toml counts only if it is spelt exactly like that.",
	Why: "The build refuses to publish these words. This problem says where they are.",
	Help: "write their role, or {{people.<role>.name}}, which is a name in print only; " +
		"if these are ordinary words, add them to common_words in site.toml",
	Content: func(c *definition.Content, r *rule.Report) {
		everyone := searchOf(r, c)
		everyone.V.checkShared(c, r, certainIn)
		rule.Judge(r, everyone, checkCertain)
		checkPieces(c, r, everyone)
	},
}

// checkCertain checks the texts of an inspection, which may name the people that it publishes.
func checkCertain(s *search, scene rule.Scene, r *rule.Report) {
	may := newReaders(scene.In)
	for _, t := range textsOf(scene.In) {
		certainIn(s, t, s.find(t.V), may, r)
	}
}

// certainIn reports everyone whom a text identifies, except people whom its readers publish.
func certainIn(s *search, t definition.Text, hits []names.Hit, may *readers, r *rule.Report) {
	for _, h := range hits {
		if h.Grade != names.Certain || may.allow(h) {
			continue
		}
		at := t.At
		if t.V != "" {
			at = definition.Within(t, h.From, h.To)
		}
		if s.secrets[h.Secret].Kind == "email" {
			r.Advisef(at, "write {{people.<role>.email}}, which gives it in print only", "%s", s.message(h))
			continue
		}
		r.Addf(at, "%s", s.message(h))
	}
}
