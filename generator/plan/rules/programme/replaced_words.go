package programme

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
)

var ReplacedWords = rule.Rule{
	Code: "replaced-words",
	Doc: "The keys in [words] are keys of the program's own words, and a text has no {place} that the program's text lacks. " +
		"Words that are on every page of the site cannot be replaced here.",
	Why:        "Otherwise your text would never appear, or would appear with braces in it.",
	Help:       "use a key of layouts/words/en-GB.toml, such as [words.en-GB] with overview.title",
	Needs:      []string{"words"},
	Programme:  func(p *definition.Programme, r *rule.Report) { checkReplaced(r, p.Words) },
	Inspection: func(in *definition.Inspection, r *rule.Report) { checkReplaced(r, in.Words) },
}

func checkReplaced(r *rule.Report, languages []definition.LanguageWords) {
	for _, w := range languages {
		if !words.IsLanguage(w.Key) {
			r.Advisef(w.At, "write the language above the words: [words.en-GB]", "%q is not the tag of a language", w.Key)
			continue
		}
		for _, e := range w.Phrases {
			if e.At.File == r.Home.File {
				checkPhrase(r, w.Key, e)
			}
		}
	}
}

func checkPhrase(r *rule.Report, lang string, e definition.Entry) {
	table, _, _ := strings.Cut(e.Key, ".")
	switch {
	case table == "role" || table == "label":
		r.Advisef(e.At, "write [role.<id>] or [labels] in the programme", "%q is the name of a role or a thing, which has its own table", e.Key)
	case words.IsOfSite(e.Key):
		r.Advisef(e.At, "replace it in layouts/words/"+lang+".toml", "%q is on every page of the site", e.Key)
	case load.IsFreePhrase(e.Key):
	case !r.Words.Has(e.Key):
		r.Suggestf(e.At, e.Key, slices.Sorted(maps.Keys(r.Words.Phrases)), "there is no phrase %q", e.Key)
	default:
		fixed := r.Words.Say(e.Key)
		for _, fault := range load.SlotFaults(e.Key, fixed, e.V) {
			if strings.HasPrefix(fault, "has ") {
				r.Advisef(e.At, fmt.Sprintf("the program's own is %q", fixed), "%s %s", e.Key, fault)
			}
		}
	}
}
