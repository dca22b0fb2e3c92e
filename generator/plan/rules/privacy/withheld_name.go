package privacy

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var WithheldName = rule.Rule{
	Code: "withheld-name",
	Doc: "Texts that hosted pages show do not name anyone who is not marked publish = true, and do not have their email address. " +
		"The message does not repeat the name. " +
		"A name in common_words of site.toml counts only if it is spelt exactly like that.",
	Why: "The build refuses to publish the name. This problem says where it is.",
	Help: "write their role, or {{people.<role>.name}}, which is a name in print only; " +
		"if these are ordinary words, add them to common_words in site.toml",
	Content: func(c *definition.Content, r *rule.Report) {
		people := rule.Gather(r, withheldBy)
		var common []string
		for _, t := range c.Site.CommonWords {
			common = append(common, t.V)
		}
		w := rule.MadeOf(r, finderOf, lookup.SharedNames[[]nameless]{Named: people, Common: common})
		for _, t := range lookup.SharedShown(c) {
			w.V.check(t, nil, r)
		}
		rule.Judge(r, w, checkWithheld)
	},
}

func checkWithheld(w *withheldFinder, s rule.Scene, r *rule.Report) {
	for _, t := range lookup.ShownBy(s.In) {
		w.check(t, s.In, r)
	}
}

// check reports everybody who is named in a text, but for those whom the inspection that
// it belongs to publishes.
func (w *withheldFinder) check(t definition.Text, in *definition.Inspection, r *rule.Report) {
	for _, m := range w.finder.Find(t.V) {
		found := t.V[m.From:m.To]
		isWord := slices.Contains(w.commonKeys, m.Key) && !slices.Contains(w.common, found)
		if !isWord && !publishes(in, m.Key) {
			r.Addf(definition.Within(t, m.From, m.To), "the name of %s, stands here", w.whose[m.Key])
		}
	}
	if !strings.Contains(t.V, "@") {
		return
	}
	for _, at := range anyEmail.FindAllStringIndex(t.V, -1) {
		found := strings.ToLower(t.V[at[0]:at[1]])
		if whose, ok := w.whose[found]; ok && !publishes(in, found) {
			r.Advisef(definition.Within(t, at[0], at[1]), "write {{people.<role>.email}}, which gives it in print only",
				"the e-mail address of %s, stands here", whose)
		}
	}
}

var anyEmail = regexp.MustCompile(`[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]*[A-Za-z0-9]`)

// nameless is somebody whom an inspection does not name.
type nameless struct{ folder, called, name, email string }

// withheldBy lists everybody whom an inspection does not name.
func withheldBy(in *definition.Inspection) []nameless {
	var list []nameless
	for _, p := range in.People {
		if !p.Publish.V {
			list = append(list, nameless{in.Folder, lookup.CalledByID(p), p.Name.V, p.Email.V})
		}
	}
	return list
}

// withheldFinder finds names and addresses, and knows whose they are.
type withheldFinder struct {
	finder             *lookup.Phrases
	whose              map[string]string
	common, commonKeys []string
}

// finderOf returns a finder of people.
func finderOf(all lookup.SharedNames[[]nameless]) *withheldFinder {
	f := &withheldFinder{whose: map[string]string{}, common: all.Common}
	for _, name := range all.Common {
		f.commonKeys = append(f.commonKeys, lookup.KeyOf(name))
	}
	var names []string
	for _, p := range slices.Concat(all.Named.Parts()...) {
		whose := fmt.Sprintf("%s, whom %s withholds", p.called, p.folder)
		// One word alone is too often a word of the language.
		if key := lookup.KeyOf(p.name); strings.Contains(key, " ") {
			if _, known := f.whose[key]; !known {
				names = append(names, p.name)
				f.whose[key] = whose
			}
		}
		if p.email != "" {
			f.whose[strings.ToLower(p.email)] = whose
		}
	}
	f.finder = lookup.NewPhrases(names)
	return f
}

// publishes reports whether an inspection itself publishes somebody of this name or
// e-mail address.
func publishes(in *definition.Inspection, said string) bool {
	return in != nil && slices.ContainsFunc(in.People, func(p definition.Person) bool {
		return p.Publish.V && (lookup.KeyOf(p.Name.V) == said || strings.EqualFold(p.Email.V, said))
	})
}
