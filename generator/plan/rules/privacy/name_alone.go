package privacy

import (
	"fmt"
	"slices"

	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NameAlone = rule.Rule{
	Code:     "name-alone",
	Severity: diag.Warning,
	Doc: "A text that hosted pages show has the first name or the surname of somebody who is not marked publish = true, with a capital and by itself: \"ask Morag\". " +
		"The build does not refuse that, since no program can tell every such word from a name. " +
		"Nothing is said where another name, a number or a capital stands beside it, where a sentence begins with a word that is an ordinary one too, of months and languages, " +
		"of a name that somebody who is published has as well, or that the partnership or an agency has. A text of one inspection is compared with its own people, shared text with everybody's.",
	Help: "write their role; if nobody is meant, add this word to common_words in site.toml",
	Content: func(c *definition.Content, r *rule.Report) {
		var common []string
		for _, t := range c.Site.CommonWords {
			common = append(common, t.V)
		}
		people := rule.Gather(r, c, aloneIn)
		sum := digest.Of(lookup.SharedNames{Named: people.Sum, Common: common})
		everybody := rule.MadeOf(r, sum, func() *loners { return everybodysOf(people.Parts, common) })
		for _, t := range lookup.SharedShown(c) {
			everybody.check(t, r)
		}
		rule.Judge(r, c, digest.Of(common), common, func(common []string, s rule.Scene, r *rule.Report) {
			own := everybodysOf([]alone{aloneIn(s.In)}, common)
			for _, t := range lookup.ShownBy(s.In) {
				own.check(t, r)
			}
		})
	},
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
