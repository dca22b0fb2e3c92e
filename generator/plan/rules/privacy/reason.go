package privacy

import (
	_ "embed" // for the words about health
	"strings"
	"sync"
	"unicode"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/letter"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
)

//go:embed health.txt
var healthText string

// healthWords returns the words of health.txt.
var healthWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(healthText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			set[letter.Fold(word)] = true
		}
	}
	return set
})

// Unfit returns why a sentence, such as a reason, may not be written into a definition whose change
// notes everyone reads, or "" if it may: it has control characters, or a name of one of the people,
// or words about health next to a name.
func Unfit(site *definition.Site, in *definition.Inspection, what, text string) string {
	for _, r := range text {
		if unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) {
			return "the " + what + " has a control character"
		}
	}
	everyone := everyoneOf(in)
	s := search{secrets.NewDetector(everyone, secrets.Vocabulary(site))}
	if hits := s.find(text); len(hits) > 0 {
		h := hits[0]
		if h.Secret < len(in.People) {
			return "the " + what + " has " + h.Evidence.String() + " of person " + everyone[h.Secret].ID
		}
		return "the " + what + " has " + s.message(h)
	}
	if word := healthWordIn(text); word != "" && hasCapitalWithin(text) {
		return "the " + what + " has a name and \"" + word + "\", which is about health"
	}
	return ""
}

// everyoneOf returns the names of all people of an inspection, in order, and its secrets.
func everyoneOf(in *definition.Inspection) []names.Secret {
	var list []names.Secret
	for _, p := range in.People {
		list = append(list, names.Secret{Owner: in.Folder, ID: p.ID.V, Kind: "name", Value: p.Name.V})
	}
	for _, s := range secrets.Of(in) {
		if s.Kind != "name" || strings.Contains(s.ID, ".") {
			list = append(list, s)
		}
	}
	return list
}

func healthWordIn(text string) string {
	for word := range strings.FieldsSeq(text) {
		if healthWords()[letter.Fold(word)] {
			return strings.Trim(word, ".,;:!?()")
		}
	}
	return ""
}

// hasCapitalWithin reports whether a word other than the first may be a name.
func hasCapitalWithin(text string) bool {
	isFirst := true
	for word := range strings.FieldsSeq(text) {
		runes := []rune(strings.TrimLeft(word, "(\"'“‘"))
		if !isFirst && len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1]) {
			return true
		}
		isFirst = strings.ContainsAny(word[len(word)-1:], ".!?")
	}
	return false
}
