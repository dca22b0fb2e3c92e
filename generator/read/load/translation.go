package load

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Translation reads the fixed words of another language. The base has the
// phrases that the file does not translate. A phrase that the base does not have is a problem.
func Translation(base *words.Table, lang string, f Layout) (*words.Table, []diag.Problem) {
	w := &words.Table{Lang: lang, Phrases: map[string]string{}, Base: base}
	if !words.IsLanguage(lang) {
		return w, []diag.Problem{*wordsLanguage.Problem(diag.Place{File: f.Path}, "%q is not the tag of a language", lang)}
	}
	t, x, problems := decode(f.Path, f.Data)
	if t == nil {
		return w, problems
	}
	l := filler{x: x, places: map[string]diag.Place{}, problems: problems}
	l.flatten(w.Phrases, "", "", t)
	for _, key := range slices.Sorted(maps.Keys(w.Phrases)) {
		at := l.places[key]
		l.checkEmpty(key, w.Phrases[key])
		switch english := base.Phrases[key]; {
		case IsFreePhrase(key):
		case !base.Has(key):
			l.report(unknownPhrase.Helped(at, suggested(key, base), "there is no phrase %q", key))
		default:
			for _, fault := range SlotFaults(key, english, w.Phrases[key]) {
				l.report(phraseSlots.Helped(at, fmt.Sprintf("in English it is %q", english), "%s %s", key, fault))
			}
		}
	}
	w.CurlQuotes()
	return w, l.problems
}

// SiteWords reads the fixed words of a site that is in another language than English. It
// must have all of them, as there is no other language to fall back on.
func SiteWords(english *words.Table, lang string, f Layout) (*words.Table, []diag.Problem) {
	w, problems := Translation(english, lang, f)
	var gaps []string
	for _, key := range slices.Sorted(maps.Keys(english.Phrases)) {
		if w.LangOf(key) != "" && !IsFreePhrase(key) {
			gaps = append(gaps, key)
		}
	}
	w.Base = nil
	if len(gaps) > 0 && !diag.HasErrors(problems) {
		problems = append(problems, *wordsIncomplete.Problem(diag.Place{File: f.Path},
			"the site is in %q, and %d of its fixed words are missing: the first is %s", lang, len(gaps), gaps[0]))
	}
	return w, problems
}

// checkEmpty reports a phrase without words: a link or a label would have no name.
func (f *filler) checkEmpty(key, phrase string) {
	if strings.TrimSpace(phrase) == "" {
		f.report(emptyValue.Problem(f.places[key], "%s is empty", key))
	}
}

// checkOwn reports what nobody would ever read of a site's own words in the language of the
// program: a key that neither the program nor a template of the site says, and a place that
// is not filled. A phrase may leave places out.
func (f *filler) checkOwn(said map[string]string, program *words.Table, isSaid func(string) bool) {
	for _, key := range slices.Sorted(maps.Keys(said)) {
		at := f.places[key]
		f.checkEmpty(key, said[key])
		if !program.Has(key) {
			if !IsFreePhrase(key) && !isRole(key, program) && (isSaid == nil || !isSaid(key)) {
				f.report(unknownPhrase.Helped(at, suggested(key, program), "there is no phrase %q", key))
			}
			continue
		}
		for _, fault := range SlotFaults(key, program.Phrases[key], said[key]) {
			if strings.HasPrefix(fault, "has ") {
				f.report(phraseSlots.Helped(at, fmt.Sprintf("the program's own is %q", program.Phrases[key]), "%s %s", key, fault))
			}
		}
	}
}

// isRole reports whether a key is the name of a role or a thing that a site has. One that is
// nearly a name of the program's is a slip.
func isRole(key string, program *words.Table) bool {
	table, rest, _ := strings.Cut(key, ".")
	_, form, _ := strings.Cut(rest, ".")
	ok := table == "label" && form == "" || table == "role" && (form == "label" || form == "plural")
	return ok && diag.Nearest(key, slices.Sorted(maps.Keys(program.Phrases))) == ""
}

// IsFreePhrase reports whether a key is one of those that a language has as it needs: words
// for some numbers, for some clock times, and for the search.
func IsFreePhrase(key string) bool {
	return strings.HasPrefix(key, "number.") || strings.HasPrefix(key, "clock.") || strings.HasPrefix(key, "synonym.") || strings.HasPrefix(key, "keyword.")
}

func suggested(key string, base *words.Table) string {
	if near := diag.Nearest(key, slices.Sorted(maps.Keys(base.Phrases))); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "layouts/words/" + base.Lang + ".toml of the program has every key"
}

// slot is room in a phrase: {date}, or %[1]d in the line with the number of the page.
var slot = regexp.MustCompile(`\{[A-Za-z0-9_]+\}|%\[\d\]d`)

// value is a {{value}} in a phrase.
var phraseValue = regexp.MustCompile(`\{\{[^{}]*\}\}`)

// SlotFaults describes how the slots of a phrase differ from those in English. A language
// decides how often and in which order slots appear, and whether a number has a capital.
func SlotFaults(key, english, phrase string) []string {
	want, have := slotsOf(english), slotsOf(phrase)
	isOne := strings.HasSuffix(key, ".one")
	counts := isOne || strings.HasSuffix(key, ".many")
	var faults []string
	for _, s := range slices.Sorted(maps.Keys(want)) {
		if !have[s] && !(isOne && s == "{n}") {
			faults = append(faults, "lacks "+s)
		}
	}
	for _, s := range slices.Sorted(maps.Keys(have)) {
		if !want[s] && !(counts && s == "{n}") {
			faults = append(faults, "has "+s+", which is not filled")
		}
	}
	return faults
}

func slotsOf(phrase string) map[string]bool {
	found := map[string]bool{}
	for _, s := range slot.FindAllString(phraseValue.ReplaceAllString(phrase, ""), -1) {
		if s == "{N}" {
			s = "{n}"
		}
		found[s] = true
	}
	return found
}
