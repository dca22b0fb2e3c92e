package privacy

import (
	"fmt"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NameAlone = rule.Rule{
	Code:     "name-alone",
	Severity: diag.Warning,
	Doc: "Texts that hosted pages show do not have the first name or surname of someone who is not marked publish = true, with a capital and on its own: " +
		"\"ask Morag\". " +
		"Names are not reported next to another name, a number or a word with a capital, where an ordinary word starts a sentence, if they are months or languages, or if a published person, the partnership or an agency has them too. " +
		"A text of one inspection is checked for its own people, and shared text for everyone.",
	Why:  "The build does not refuse these names, because no program can tell every such word from a name. You can.",
	Help: "write their role; if no one is meant, add this word to common_words in site.toml",
	Content: func(c *definition.Content, r *rule.Report) {
		var common []string
		for _, t := range c.Site.CommonWords {
			common = append(common, t.V)
		}
		people := rule.Gather(r, aloneIn)
		everybody := rule.MadeOf(r, everybodys, lookup.SharedNames[alone]{Named: people, Common: common}).V
		for _, t := range lookup.SharedShown(c) {
			everybody.check(t, r)
		}
		rule.Judge(r, cache.Plain(common), checkOwnNames)
	},
}

func everybodys(all lookup.SharedNames[alone]) *loners {
	return everybodysOf(all.Named.Parts(), all.Common)
}

// checkOwnNames compares the texts of an inspection with the names of its own people.
func checkOwnNames(common []string, s rule.Scene, r *rule.Report) {
	own := everybodysOf([]alone{aloneIn(s.In)}, common)
	for _, t := range lookup.ShownBy(s.In) {
		own.check(t, r)
	}
}

// alone is the names of an inspection, each a word.
type alone struct {
	withheld []nameWord
	known    []string // that say nothing of anybody who is withheld, as nameKey has them
}

// nameWord is one word of somebody's name.
type nameWord struct{ key, whose string }

// aloneIn lists the first names and surnames of the people of an inspection.
func aloneIn(in *definition.Inspection) alone {
	var a alone
	for _, name := range lookup.NamesOf(in.Partnership) {
		a.known = append(a.known, nameKeys(name)...)
	}
	for _, agency := range in.Agencies {
		a.known = append(a.known, nameKeys(agency.Name.V)...)
	}
	for _, p := range in.People {
		parts := []struct{ kind, word string }{{"first name", firstName(p.Name.V)}, {"surname", surname(p.Name.V)}}
		for _, part := range parts {
			switch key := nameKey(part.word); {
			case key == "":
			case p.Publish.V:
				a.known = append(a.known, key)
			default:
				a.withheld = append(a.withheld, nameWord{key, fmt.Sprintf("the %s of %s, whom %s withholds,", part.kind, lookup.CalledByID(p), in.Folder)})
			}
		}
	}
	return a
}

// loners is the words that may be somebody's name.
type loners struct{ whose map[string]string }

// everybodysOf returns the words of all who are withheld, but for those that are known.
func everybodysOf(parts []alone, common []string) *loners {
	l := &loners{map[string]string{}}
	for _, a := range parts {
		for _, w := range a.withheld {
			if _, ok := l.whose[w.key]; !ok {
				l.whose[w.key] = w.whose
			}
		}
	}
	for _, a := range parts {
		for _, key := range a.known {
			delete(l.whose, key)
		}
	}
	for _, word := range common {
		delete(l.whose, nameKey(word))
	}
	return l
}

// check reports the names that stand by themselves in a text.
func (l *loners) check(t definition.Text, r *rule.Report) {
	var reported []string
	for from := 0; len(l.whose) > 0; {
		w, ok := lookup.NextWord(t.V, from)
		if !ok {
			return
		}
		from = w.To
		if !isCapital(t.V[w.From:]) {
			continue
		}
		key := nameKey(t.V[w.From:w.To])
		if whose, ok := l.whose[key]; ok && !slices.Contains(reported, key) && standsAlone(t.V, w) {
			r.Addf(definition.Within(t, w.From, w.To), "%s stands here", whose)
			reported = append(reported, key)
		}
	}
}
