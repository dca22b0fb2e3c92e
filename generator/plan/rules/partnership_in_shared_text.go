package rules

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

var partnershipInSharedText = Rule{
	Code:     "partnership-in-shared-text",
	Severity: diag.Warning,
	Doc: "A programme, or a page of guidance, names one partnership, but goes into the packs of others, too. " +
		"It was written for one inspection and then shared. A name that is meant can be listed in common_words of site.toml.",
	Help: "write {{partnership.name}}, or put the text into the inspection's own file",
	Content: func(c *definition.Content, r *Report) {
		named, common := gather(r, c, partnershipOf), keysOfCommon(c)
		finder := madeOf(r, digest.Of(sharedNames{named.sum, common}), func() firstOwners { return firstOwnersOf(named.parts, common) })
		readers := readersOfShared(c)
		for _, f := range sharedFiles(c) {
			for _, t := range f.Texts {
				for _, m := range finder.names.find(t.V) {
					first, _ := utf8.DecodeRuneInString(t.V[m.from:])
					if n := othersThan(finder.folder[m.key], readers[f.Path]); n > 0 && unicode.IsUpper(first) {
						r.Addf(definition.Within(t, m.from, m.to), "%q is named in a text that %s read, too", t.V[m.from:m.to], count(n, "other inspection"))
					}
				}
			}
		}
	},
}

// firstOwners knows names of partnerships, and the folder of the first that has each.
type firstOwners struct {
	names  *phrases
	folder map[string]string // by key
}

func firstOwnersOf(named []partnership, common []string) firstOwners {
	o := firstOwners{folder: map[string]string{}}
	var names []string
	for _, p := range named {
		for _, name := range p.names {
			key := keyOf(name)
			if _, known := o.folder[key]; len(key) > 2 && !known && !slices.Contains(common, key) {
				o.folder[key], names = p.folder, append(names, name)
			}
		}
	}
	o.names = newPhrases(names)
	return o
}

func othersThan(owner string, readers []*definition.Inspection) int {
	n := 0
	for _, in := range readers {
		if in.Folder != owner {
			n++
		}
	}
	return n
}
