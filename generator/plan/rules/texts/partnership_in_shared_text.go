package texts

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PartnershipInSharedText = rule.Rule{
	Code:     "partnership-in-shared-text",
	Severity: diag.Warning,
	Doc:      "A programme or a page of guidance that goes into several packs does not name one partnership.",
	Why:      "The text was probably written for one inspection, and others would read the wrong name.",
	Help: "write {{partnership.name}}, or move the text to the inspection's own file; " +
		"if you mean the name, add it to common_words in site.toml",
	Closed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		finder := rule.MadeOf(r, firstOwnersOf, lookup.PartnershipNames(r, c)).V
		readers := lookup.ReadersOfShared(c)
		for _, f := range lookup.SharedFiles(c) {
			for _, t := range f.Texts {
				for _, m := range finder.names.Find(t.V) {
					first, _ := utf8.DecodeRuneInString(t.V[m.From:])
					if n := othersThan(finder.folder[m.Key], readers[f.Path]); n > 0 && unicode.IsUpper(first) {
						r.Addf(definition.Within(t, m.From, m.To), "%q is named in a text that also goes to %s", t.V[m.From:m.To], diag.Counted(n, "other inspection"))
					}
				}
			}
		}
	},
}

// firstOwners finds names of partnerships, with the folder of the first that has each.
type firstOwners struct {
	names  *lookup.Phrases
	folder map[string]string // by key
}

func firstOwnersOf(all lookup.SharedNames[lookup.Partnership]) firstOwners {
	o := firstOwners{folder: map[string]string{}}
	var names []string
	for _, p := range all.Named.Parts() {
		for _, name := range p.Names {
			key := lookup.KeyOf(name)
			if _, known := o.folder[key]; len(key) > 2 && !known && !slices.Contains(all.Common, key) {
				o.folder[key], names = p.Folder, append(names, name)
			}
		}
	}
	o.names = lookup.NewPhrases(names)
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
