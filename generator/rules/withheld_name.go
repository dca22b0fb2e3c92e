package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"briefpack/generator/pack"
)

var withheldName = Rule{
	Code: "withheld-name",
	Doc: "A text that hosted pages show names somebody who is not marked publish = true, or gives their e-mail address. " +
		"The build would refuse to publish it; this says where it stands, and does not repeat it. Of a name that common_words of site.toml lists, only exactly that spelling counts.",
	Help: "write their role, or {{people.<role>.name}}, which names them in print only; " +
		"or, if these are ordinary words, add them to common_words in site.toml",
	Content: func(c *pack.Content, r *Report) {
		w := withheldBy(c)
		finder, files := newPhrases(w.names), byFile(c)
		for _, t := range shownTexts(c) {
			for _, m := range finder.find(t.V) {
				found := t.V[m.from:m.to]
				isWord := isCommon(c, m.key) && !isSpelt(c.Site.CommonWords, found)
				if !isWord && !publishes(files[t.At.File], m.key) {
					r.Addf(pack.Within(t, m.from, m.to), "the name of %s, stands here", w.whose[m.key])
				}
			}
			if !strings.Contains(t.V, "@") {
				continue
			}
			for _, at := range anyEmail.FindAllStringIndex(t.V, -1) {
				found := strings.ToLower(t.V[at[0]:at[1]])
				if whose, ok := w.whose[found]; ok && !publishes(files[t.At.File], found) {
					r.Advisef(pack.Within(t, at[0], at[1]), "write {{people.<role>.email}}, which gives it in print only",
						"the e-mail address of %s, stands here", whose)
				}
			}
		}
	},
}

var anyEmail = regexp.MustCompile(`[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]*[A-Za-z0-9]`)

// withheld is everybody who is not to be named: full names, and for each name and
// address who it belongs to.
type withheld struct {
	names []string
	whose map[string]string
}

func withheldBy(c *pack.Content) withheld {
	w := withheld{whose: map[string]string{}}
	for _, in := range c.Inspections {
		for _, p := range in.People {
			if p.Publish.V {
				continue
			}
			whose := fmt.Sprintf("%s, whom %s withholds", calledByID(p), in.Folder)
			// One word alone is too often a word of the language.
			if key := keyOf(p.Name.V); strings.Contains(key, " ") {
				if _, known := w.whose[key]; !known {
					w.names = append(w.names, p.Name.V)
					w.whose[key] = whose
				}
			}
			if p.Email.Set {
				w.whose[strings.ToLower(p.Email.V)] = whose
			}
		}
	}
	return w
}

// publishes reports whether an inspection itself publishes somebody of this name or
// e-mail address.
func publishes(in *pack.Inspection, said string) bool {
	return in != nil && slices.ContainsFunc(in.People, func(p pack.Person) bool {
		return p.Publish.V && (keyOf(p.Name.V) == said || strings.EqualFold(p.Email.V, said))
	})
}

// isSpelt reports whether one of the texts is written exactly so.
func isSpelt(ts []pack.Text, s string) bool {
	return slices.ContainsFunc(ts, func(t pack.Text) bool { return t.V == s })
}
