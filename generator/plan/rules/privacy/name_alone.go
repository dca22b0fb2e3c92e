package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/rule"
)

var NameAlone = rule.Rule{
	Code:     "name-alone",
	Severity: diag.Warning,
	Doc: "Texts that hosted pages show do not have words that may identify someone who is not marked publish = true: " +
		"their first name or surname on its own with a capital (\"ask Morag\"), their first name with an initial (\"Morag S.\"), a user name (\"m.shaw\"), " +
		"or a name with a title or an initial that is also an ordinary word. " +
		"Names are not reported next to another name, a number or a word with a capital, where an ordinary word starts a sentence, if they are months or languages, or if a published person, the partnership or an agency has them too. " +
		"A text of one inspection is checked for its own people, and shared text for everyone.",
	Why:    "The build does not refuse these names, because no program can tell every such word from a name. You can.",
	Help:   "write their role; if no one is meant, add this word to common_words in site.toml",
	Closed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		everyone := searchOf(r, c)
		rule.Judge(r, cache.Value[cache.Value[search]]{V: everyone, Sum: everyone.Sum}, nameAlone)
		checkShared(everyone, c, r, reportLikely)
	},
}

func nameAlone(everyone cache.Value[search], s rule.Scene, r *rule.Report) {
	checkOwn(everyone, s.In, r, reportLikely)
}

// reportLikely reports each word of a text that may identify someone, once.
func reportLikely(s search, f found, may *readers, r *rule.Report) {
	var reported []string
	for _, h := range may.one(s, f.hits) {
		word := strings.ToLower(h.Text)
		if h.Grade != names.Likely || may.isOther(s.Secrets[h.Secret]) || slices.Contains(reported, word) || may.know(h) || may.allow(h) {
			continue
		}
		r.Addf(f.place(h), "%s", s.message(h))
		reported = append(reported, word)
	}
}
