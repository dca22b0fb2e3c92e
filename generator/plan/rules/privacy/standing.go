package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/lookup"
)

// standsAlone reports whether a word with a capital may be all of a name that is meant: it
// is no part of a longer one ("Ross Street", "St Andrew", "Shaw-Hay"), of a date or of an
// address, and a capital is more than how its sentence begins.
func standsAlone(text string, w lookup.Span) bool {
	word := text[w.From:w.To]
	if isCapitalised(word) || beginsSentence(text[:w.From]) && isOrdinary(word) {
		return false
	}
	before, after := text[:w.From], withoutGenitive(text[w.To:])
	if strings.HasSuffix(before, "-") || strings.HasPrefix(after, "-") || isInAddress(before, after) {
		return false
	}
	if rest, spaced := cutSpace(after); spaced && (isCapital(rest) || isDigit(rest)) {
		return false
	}
	return !isLed(before, word)
}

// isLed reports whether the word before is one that a name goes on from. Before an ordinary
// word a capital is enough, though a sentence begins with it: "Council Chambers".
func isLed(before, word string) bool {
	trimmed := strings.TrimRight(before, " \t\n\u00a0")
	if trimmed == before || trimmed == "" {
		return false
	}
	trimmed = strings.TrimSuffix(strings.TrimSuffix(trimmed, "'s"), "’s")
	from := len(trimmed)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(trimmed[:from])
		if !lookup.IsWordRune(r) && r != '.' {
			break
		}
		from -= size
	}
	last := strings.TrimSuffix(trimmed[from:], ".")
	switch strings.ToLower(last) {
	case "st", "saint", "loch", "ben", "glen", "mount", "isle":
		return true
	}
	if names.IsHonorific(last) || strings.HasSuffix(trimmed, ".") {
		return false
	}
	return isDigit(last) || isCapital(last) && (isOrdinary(word) || !beginsSentence(trimmed[:from]))
}

// beginsSentence reports whether a sentence begins behind a text.
func beginsSentence(before string) bool {
	trimmed := strings.TrimRight(before, " \t\u00a0\n*_\"'“‘([•–—")
	if trimmed == "" || strings.Contains(before[len(trimmed):], "\n\n") {
		return true
	}
	return strings.ContainsRune(".!?:;|>", rune(trimmed[len(trimmed)-1]))
}

// withoutGenitive returns what comes after a word, and after the 's at its end.
func withoutGenitive(after string) string {
	for _, s := range []string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(after, s); ok && (rest == "" || !lookup.IsWordRune(firstRune(rest))) {
			return rest
		}
	}
	return after
}

// cutSpace cuts the white space at the beginning of a text, and reports whether there is any.
func cutSpace(s string) (string, bool) {
	rest := strings.TrimLeft(s, " \t\n\u00a0")
	return rest, rest != s
}

// isInAddress reports whether a word between two texts is of an e-mail or web address.
func isInAddress(before, after string) bool {
	if before != "" && strings.ContainsRune("@./_", rune(before[len(before)-1])) {
		return true
	}
	return after != "" && strings.ContainsRune("@/_", rune(after[0])) ||
		len(after) > 1 && after[0] == '.' && lookup.IsWordRune(firstRune(after[1:]))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isCapital(s string) bool { return unicode.IsUpper(firstRune(s)) }

func isDigit(s string) bool { return unicode.IsDigit(firstRune(s)) }

// firstName returns the first word of a name, and surname the last: nothing where it has
// only one. Each is one word: of "Mary-Jane" the whole.
func firstName(name string) string {
	words := names.Spoken(name)
	if len(words) < 2 {
		return ""
	}
	return words[0]
}

func surname(name string) string {
	words := names.Spoken(name)
	if len(words) < 2 {
		return ""
	}
	last := words[len(words)-1] // with what it begins with: "Nic Leoid"
	return last[strings.LastIndexByte(last, ' ')+1:]
}

// nameKey returns a word without capitals and accents; "" for less than two letters or
// more than one word.
func nameKey(word string) string {
	w, ok := lookup.NextWord(word, 0)
	if !ok || w.From != 0 || w.To != len(word) || utf8.RuneCountInString(word) < 2 {
		return ""
	}
	if lookup.IsASCII(word) {
		return strings.ToLower(word)
	}
	bare := strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
	return bare
}

// nameKeys returns the keys of all words of a name.
func nameKeys(name string) []string {
	var keys []string
	for _, word := range strings.Fields(name) {
		if key := nameKey(strings.Trim(word, ".,'’()")); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// isCapitalised reports whether a word has a capital wherever it stands: a month, a day or
// a language.
func isCapitalised(word string) bool {
	switch strings.ToLower(word) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas",
		"english", "french", "german", "irish", "polish", "scots", "scott", "welsh", "christian":
		return true
	}
	return false
}

// isOrdinary reports whether a name is a word that a sentence may begin with.
func isOrdinary(word string) bool {
	switch strings.ToLower(word) {
	case "art", "bill", "chance", "charity", "chuck", "cliff", "dale", "dawn", "dean", "drew", "earl", "faith", "frank", "gene",
		"grace", "grant", "guy", "hope", "honour", "hunter", "jack", "joy", "lance", "major", "mark", "mason", "miles", "nick",
		"pat", "patience", "penny", "pierce", "ray", "reed", "rob", "robin", "rod", "rose", "sandy", "skip", "sue", "summer",
		"victor", "wade", "will", "winter",
		"baker", "banks", "best", "bird", "bishop", "black", "bond", "book", "booth", "bridge", "brook", "brown", "burns", "case",
		"chambers", "church", "close", "cook", "cooper", "cross", "day", "east", "field", "fields", "fisher", "ford", "fox",
		"friend", "gold", "good", "gray", "green", "grey", "hall", "hand", "hart", "head", "hill", "holder", "house", "hunt",
		"keys", "king", "knight", "lake", "lamb", "lane", "law", "little", "long", "love", "marsh", "marshall", "miller", "mills",
		"moon", "noble", "north", "old", "page", "park", "parks", "parish", "pool", "pope", "porter", "pound", "power", "powers",
		"price", "pride", "prior", "quick", "rank", "read", "rice", "rich", "ring", "rivers", "root", "rush", "sharp", "shepherd",
		"shore", "short", "silver", "singer", "small", "snow", "south", "speed", "spring", "steel", "stock", "stone", "street",
		"strong", "swift", "sweet", "taylor", "train", "turner", "vale", "walker", "wall", "walls", "ward", "waters", "way",
		"weeks", "wells", "west", "white", "wise", "wood", "woods", "work", "works", "yard", "young":
		return true
	}
	return false
}
