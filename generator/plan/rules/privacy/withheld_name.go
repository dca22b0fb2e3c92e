package privacy

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/rule"
)

var WithheldName = rule.Rule{
	Code: "withheld-name",
	Doc: "Texts that hosted pages show do not identify anyone who is not marked publish = true, and do not repeat anything else that is withheld. " +
		"A person is identified by their name in any order, with one wrong letter, with an initial or after a title, by their email address or phone number, " +
		"and by half of what they need in the room. The message does not repeat the words. " +
		"A name in common_words of site.toml counts only if it is spelt exactly like that.",
	Why: "The build refuses to publish these words. This problem says where they are.",
	Help: "write their role, or {{people.<role>.name}}, which is a name in print only; " +
		"if these are ordinary words, add them to common_words in site.toml",
	Closed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		everyone := searchOf(r, c)
		rule.Judge(r, nearbyOf(r, everyone), withheldName)
		checkShared(everyone, c, r, reportCertain)
		checkSharedSplit(everyone, c, r)
	},
}

func withheldName(n nearby, s rule.Scene, r *rule.Report) {
	checkOwn(n.search, s.In, r, reportCertain)
	checkPieces(n, s.In, r)
	checkNeighbours(n, s.In, r)
	checkSplit(n.search, s.In, r)
	checkFilled(n, s.In, r)
}

// reportCertain reports everyone that a text identifies, except people that its readers publish.
func reportCertain(s search, f found, may *readers, r *rule.Report) {
	for _, h := range may.one(s, f.hits) {
		if h.Grade != names.Certain || may.allow(h) {
			continue
		}
		if s.Secrets[h.Secret].Kind == "email" {
			r.Advisef(f.place(h), "write {{people.<role>.email}}, which gives it in print only", "%s", s.message(h))
			continue
		}
		r.Addf(f.place(h), "%s", s.message(h))
	}
}
