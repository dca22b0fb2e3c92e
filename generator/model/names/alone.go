package names

import (
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/titles"
)

// standsAlone reports whether a word with a capital may be a whole name: it is not part of a
// longer one ("Ross Street", "St Andrew", "Shaw-Hay"), of a date or of an address, and it does
// not have its capital only because a sentence begins there.
func standsAlone(text string, w span) bool {
	word := text[w.from:w.to]
	if hasCapital(word) || beginsSentence(text[:w.from]) && isOrdinary(word) {
		return false
	}
	before, after := text[:w.from], withoutGenitive(text[w.to:])
	if strings.HasSuffix(before, "-") || strings.HasPrefix(after, "-") {
		return false
	}
	if isPartOfAddress(before, after) && !isListed(before, after) {
		return false
	}
	if rest, spaced := cutSpace(after); spaced && (isCapital(rest) || isDigit(rest)) {
		next, _, _ := strings.Cut(strings.TrimRight(rest, ".,;:!?)"), " ")
		return titles.IsLetters(strings.TrimRight(next, ".,;:!?)")) && !isLed(before, word)
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
		if !isWordRune(r) && r != '.' {
			break
		}
		from -= size
	}
	last := strings.TrimSuffix(trimmed[from:], ".")
	switch strings.ToLower(last) {
	case "st", "saint", "loch", "ben", "glen", "mount", "isle":
		return true
	}
	if titles.IsCourtesy(last) || strings.HasSuffix(trimmed, ".") {
		return false
	}
	return isDigit(last) || isCapital(last) && (isOrdinary(word) || !beginsSentence(trimmed[:from]))
}

// beginsSentence reports whether a sentence begins after a text.
func beginsSentence(before string) bool {
	trimmed := strings.TrimRight(before, " \t\u00a0\n*_\"'“‘([•–—\u200b")
	if trimmed == "" || strings.Contains(before[len(trimmed):], "\n\n") {
		return true
	}
	return strings.ContainsRune(".!?:;|>", rune(trimmed[len(trimmed)-1]))
}

// withoutGenitive returns what comes after a word, and after the 's at its end.
func withoutGenitive(after string) string {
	for _, s := range []string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(after, s); ok && (rest == "" || !isWordRune(firstRune(rest))) {
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

// isPartOfAddress reports whether a word between two texts belongs to an email or web address.
func isPartOfAddress(before, after string) bool {
	if before != "" && strings.ContainsRune("@./_", rune(before[len(before)-1])) {
		return true
	}
	return after != "" && strings.ContainsRune("@/_", rune(after[0])) ||
		len(after) > 1 && after[0] == '.' && isWordRune(firstRune(after[1:]))
}

// isListed reports whether a word between two texts is one of two words with capitals that a
// slash joins: "Morag/Ailsa".
func isListed(before, after string) bool {
	var other string
	switch {
	case strings.HasSuffix(before, "/"):
		other = before[strings.LastIndexAny(before, " \t\n(\u00a0")+1:]
	case strings.HasPrefix(after, "/"):
		other = after[1:]
		if end := strings.IndexAny(other, " \t\n).,;:!?"); end >= 0 {
			other = other[:end]
		}
	default:
		return false
	}
	return isCapital(other) && !strings.ContainsAny(strings.Trim(other, "/"), "/.@_:")
}
