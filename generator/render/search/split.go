package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns a text as the search compares it: without case, accents and apostrophes, as people
// type "childs plan", and with "is" for "iz". The function of this name in layouts/search.js does
// the same.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || r == 'ʼ' || r >= utf8.RuneSelf && unicode.Is(unicode.M, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
	return strings.ReplaceAll(s, "iz", "is")
}

// split returns the folded words of a text. "Co-ordinator" counts as its parts and as one word.
func split(s string) []string {
	whole := strings.FieldsFunc(fold(s), func(r rune) bool { return !isInWord(r) && !isHyphen(r) })
	words := make([]string, 0, len(whole))
	for _, w := range whole {
		if !strings.ContainsFunc(w, isHyphen) {
			words = append(words, w)
			continue
		}
		parts := strings.FieldsFunc(w, isHyphen)
		words = append(words, parts...)
		if len(parts) > 1 {
			words = append(words, strings.Join(parts, ""))
		}
	}
	return words
}

func isInWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func isHyphen(r rune) bool { return r == '-' || r == '‑' }

func folded(list []string) []string {
	out := []string{}
	for _, s := range list {
		out = append(out, fold(s))
	}
	return out
}

// longestFirst sorts endings, as an expression takes the first that fits.
func longestFirst(list []string) []string {
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return list
}

// synonyms writes words on pages with those that people type for them: roster:rota:pairings. No
// name has such colons between its words.
func synonyms(list map[string][]string) string {
	var groups []string
	for _, said := range slices.Sorted(maps.Keys(list)) {
		for _, word := range split(said) {
			groups = append(groups, word+":"+strings.Join(folded(list[said]), ":"))
		}
	}
	return strings.Join(groups, "::")
}
