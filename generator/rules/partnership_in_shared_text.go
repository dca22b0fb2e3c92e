package rules

import (
	"unicode"
	"unicode/utf8"

	"briefpack/generator/diag"
	"briefpack/generator/pack"
)

var partnershipInSharedText = Rule{
	Code:     "partnership-in-shared-text",
	Severity: diag.Warning,
	Doc: "A programme, or a page of guidance, names one partnership, but goes into the packs of others, too. " +
		"It was written for one inspection and then shared. A name that is meant can be listed in common_words of site.toml.",
	Help: "write {{partnership.name}}, or put the text into the inspection's own file",
	Content: func(c *pack.Content, r *Report) {
		named := map[string]*pack.Inspection{}
		var names []string
		for _, in := range c.Inspections {
			for _, t := range []pack.Text{in.Partnership.Name, in.Partnership.ShortName, in.Partnership.Council} {
				key := keyOf(t.V)
				if t.Set && len(key) > 2 && named[key] == nil && !isCommon(c, key) {
					named[key], names = in, append(names, t.V)
				}
			}
		}
		finder, readers := newPhrases(names), readersOfShared(c)
		for _, f := range sharedFiles(c) {
			for _, t := range f.Texts {
				for _, m := range finder.find(t.V) {
					first, _ := utf8.DecodeRuneInString(t.V[m.from:])
					if n := othersThan(named[m.key], readers[f.Path]); n > 0 && unicode.IsUpper(first) {
						r.Addf(pack.Within(t, m.from, m.to), "%q is named in a text that %s read, too", t.V[m.from:m.to], count(n, "other inspection"))
					}
				}
			}
		}
	},
}

func othersThan(owner *pack.Inspection, readers []*pack.Inspection) int {
	n := 0
	for _, in := range readers {
		if in != owner {
			n++
		}
	}
	return n
}
