package names

import (
	_ "embed" // for the list of ordinary words
	"strings"
	"sync"
	"unicode/utf8"

	"briefpack/generator/model/letter"
)

//go:embed ordinary.txt
var ordinaryText string

// prefixedText lists the words that are a letter and an ordinary word of ordinary.txt.
//
//go:embed prefixed.txt
var prefixedText string

var (
	ordinaryWords = sync.OnceValue(func() map[string]bool { return listed(ordinaryText) })
	prefixedWords = sync.OnceValue(func() map[string]bool { return listed(prefixedText) })
)

// listed returns the words of a list, which may have remarks.
func listed(text string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			set[word] = true
		}
	}
	return set
}

// isOrdinary reports whether a name is also an ordinary word of English.
func isOrdinary(word string) bool { return ordinaryWords()[letter.Fold(word)] }

// hasCapital reports whether a word has a capital wherever it is: a month, a day or a language.
func hasCapital(word string) bool {
	switch strings.ToLower(word) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas",
		"english", "french", "german", "irish", "polish", "scots", "scott", "welsh", "christian":
		return true
	}
	return false
}

// isEnglishStart reports whether an English word may begin with an initial and the first
// letter of a surname, so that "splace" may be a word and "mshaw" may not.
func isEnglishStart(initial, surname string) bool {
	if initial == "" || surname == "" {
		return true
	}
	a, b := initial[0], surname[0]
	if strings.IndexByte("aeiouy", a) >= 0 || strings.IndexByte("aeiouy", b) >= 0 {
		return true
	}
	switch string([]byte{a, b}) {
	case "bl", "br", "ch", "cl", "cr", "cz", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kh", "kl", "kn", "kr", "ll",
		"ph", "pl", "pn", "pr", "ps", "pt", "qu", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw",
		"th", "tr", "ts", "tw", "wh", "wr":
		return true
	}
	return false
}

// lastWord returns the last word of a form.
func lastWord(form string) string { return form[strings.LastIndexAny(form, " ,")+1:] }

// areOrdinary reports whether all words of a name are ordinary ones. In prose such a name needs
// its capitals: "Will Read" is a person, and people will read.
func areOrdinary(form string) bool {
	for word := range strings.FieldsFuncSeq(form, func(r rune) bool { return r < utf8.RuneSelf && isSign(byte(r)) }) {
		if !isOrdinary(word) {
			return false
		}
	}
	return true
}

// hasInitial reports whether a word of a name is a single letter. In prose such a name
// needs its capitals: "A Read" is a person, "a read" is not.
func hasInitial(form string) bool {
	for word := range strings.FieldsFuncSeq(form, func(r rune) bool { return r < utf8.RuneSelf && isSign(byte(r)) }) {
		if utf8.RuneCountInString(word) == 1 {
			return true
		}
	}
	return false
}

// hasOrdinary reports whether a word of a name is an ordinary one.
func hasOrdinary(form string) bool {
	for word := range strings.FieldsFuncSeq(form, func(r rune) bool { return isSign(byte(min(r, 127))) }) {
		if isOrdinary(word) {
			return true
		}
	}
	return false
}
