package texts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var AnotherPartnership = rule.Rule{
	Code: "another-partnership",
	Doc: "The definition of one partnership does not name another partnership or its council. " +
		"Names of this partnership's own agencies, bodies and people may contain such a name.",
	Why:    "A definition that was copied still has the other name somewhere.",
	Help:   "write this partnership's own name, or {{partnership.name}}; if you mean the name, add it to common_words in site.toml",
	Closed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		rule.Judge(r, rule.MadeOf(r, ownersOf, lookup.PartnershipNames(r, c)), checkOwners)
	},
}

// owners finds names of partnerships. Several partnerships may have the same name.
type owners struct {
	finder  *lookup.Phrases
	folders map[string][]string // by key
	common  []string
}

func ownersOf(all lookup.SharedNames[lookup.Partnership]) owners {
	var names []string
	o := owners{folders: map[string][]string{}, common: all.Common}
	for _, n := range all.Named.Parts() {
		for _, name := range n.Names {
			key := lookup.KeyOf(name)
			if o.folders[key] == nil {
				names = append(names, name)
			}
			o.folders[key] = append(o.folders[key], n.Folder)
		}
	}
	o.finder = lookup.NewPhrases(names)
	return o
}

func checkOwners(o owners, s rule.Scene, r *rule.Report) {
	if s.File == nil {
		return
	}
	for _, t := range s.File.Texts {
		for _, m := range o.finder.Find(t.V) {
			if o.isOf(s.In, m.Key) || !isName(t.V, m) || isOwnName(s.In, t.V, m) || slices.Contains(o.common, m.Key) {
				continue
			}
			r.Addf(definition.Within(t, m.From, m.To), "%q belongs to %s, and this is the definition of %s",
				t.V[m.From:m.To], o.folders[m.Key][0], s.In.Folder)
		}
	}
}

// isOf reports whether a name is a name of the inspection's partnership, contains one or is
// part of one.
func (o owners) isOf(in *definition.Inspection, key string) bool {
	if slices.Contains(o.folders[key], in.Folder) {
		return true
	}
	for _, name := range lookup.NamesOf(in.Partnership) {
		if own := lookup.KeyOf(name); holdsWords(own, key) || holdsWords(key, own) {
			return true
		}
	}
	return false
}

// holdsWords reports whether one key contains the words of another, in order.
func holdsWords(key, part string) bool {
	return strings.Contains(" "+key+" ", " "+part+" ")
}

// isName reports whether a match is written as a name: with a capital, or as part of
// a web or e-mail address.
func isName(s string, m lookup.Match) bool {
	c, _ := utf8.DecodeRuneInString(s[m.From:])
	if unicode.IsUpper(c) {
		return true
	}
	token := s[strings.LastIndexAny(s[:m.From], " \n\t<(")+1 : m.From]
	return strings.Contains(token, "@") || strings.Contains(token, "://")
}

// isOwnName reports whether a match is part of the name of an agency, a body or a person of
// this inspection.
func isOwnName(in *definition.Inspection, s string, m lookup.Match) bool {
	p := in.Partnership
	names := []string{p.Name.V, p.ShortName.V, p.Council.V, p.HealthBoard.V, p.Police.V}
	for _, a := range in.Agencies {
		names = append(names, a.Name.V)
	}
	for _, one := range in.People {
		names = append(names, one.Name.V)
	}
	for _, own := range lookup.NewPhrases(names).Find(s) {
		if own.From <= m.From && m.To <= own.To {
			return true
		}
	}
	return false
}
