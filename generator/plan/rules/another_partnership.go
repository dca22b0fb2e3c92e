package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
)

var anotherPartnership = Rule{
	Code: "another-partnership",
	Doc: "The definition of one partnership names another: its full or short name, or its council. It was copied and not changed everywhere. " +
		"Names of this partnership's own agencies, bodies and people are let be, even when they contain another's name. " +
		"A name that is meant can be listed in common_words of site.toml.",
	Help: "write this partnership's own name, or {{partnership.name}}",
	Content: func(c *definition.Content, r *Report) {
		named, common := gather(r, c, partnershipOf), keysOfCommon(c)
		sum := digest.Of(sharedNames{named.sum, common})
		judge(r, c, sum, madeOf(r, sum, func() owners { return ownersOf(named.parts, common) }), checkOwners)
	},
}

// owners knows whose a name is: one name may be that of several.
type owners struct {
	finder  *phrases
	folders map[string][]string // by key
	common  []string
}

func ownersOf(named []partnership, common []string) owners {
	var names []string
	o := owners{folders: map[string][]string{}, common: common}
	for _, n := range named {
		for _, name := range n.names {
			key := keyOf(name)
			if o.folders[key] == nil {
				names = append(names, name)
			}
			o.folders[key] = append(o.folders[key], n.folder)
		}
	}
	o.finder = newPhrases(names)
	return o
}

func checkOwners(o owners, s scene, r *Report) {
	if s.file == nil {
		return
	}
	for _, t := range s.file.Texts {
		for _, m := range o.finder.find(t.V) {
			if o.isOf(s.in, m.key) || !isName(t.V, m) || isOwnName(s.in, t.V, m) || slices.Contains(o.common, m.key) {
				continue
			}
			r.Addf(definition.Within(t, m.from, m.to), "%q belongs to %s, and this is the definition of %s",
				t.V[m.from:m.to], o.folders[m.key][0], s.in.Folder)
		}
	}
}

// isOf reports whether a name is an inspection's own, or part of its own, or its own
// is part of it.
func (o owners) isOf(in *definition.Inspection, key string) bool {
	if slices.Contains(o.folders[key], in.Folder) {
		return true
	}
	for _, name := range namesOf(in.Partnership) {
		if own := keyOf(name); holdsWords(own, key) || holdsWords(key, own) {
			return true
		}
	}
	return false
}

// holdsWords reports whether the words of one key stand together within another.
func holdsWords(key, part string) bool {
	return strings.Contains(" "+key+" ", " "+part+" ")
}

// isName reports whether a match is written as a name: with a capital, or as part of
// a web or e-mail address.
func isName(s string, m match) bool {
	c, _ := utf8.DecodeRuneInString(s[m.from:])
	if unicode.IsUpper(c) {
		return true
	}
	token := s[strings.LastIndexAny(s[:m.from], " \n\t<(")+1 : m.from]
	return strings.Contains(token, "@") || strings.Contains(token, "://")
}

// isOwnName reports whether a match is part of a name that belongs here: that of an
// agency, a body or a person of this inspection.
func isOwnName(in *definition.Inspection, s string, m match) bool {
	p := in.Partnership
	names := []string{p.Name.V, p.ShortName.V, p.Council.V, p.HealthBoard.V, p.Police.V}
	for _, a := range in.Agencies {
		names = append(names, a.Name.V)
	}
	for _, one := range in.People {
		names = append(names, one.Name.V)
	}
	for _, own := range newPhrases(names).find(s) {
		if own.from <= m.from && m.to <= own.to {
			return true
		}
	}
	return false
}
