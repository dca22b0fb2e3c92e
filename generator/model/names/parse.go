package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/titles"
)

// name holds the words of a name in the order of speaking, without the parts that people omit.
type name struct {
	title   []string // folded
	spoken  spoken
	nick    string   // as it was written
	after   int      // how many words are before the nickname
	letters []string // after the name: "OBE", as they were written
}

// spoken holds the words of a name as people say it.
type spoken struct {
	words []string // folded, with a hyphen for each sign within a word
	plain []string // the same as they were written
}

// add appends a word, unless it has no letter or digit.
func (s *spoken) add(words ...string) {
	for _, word := range words {
		if folded := letter.FoldWord(word); folded != "" {
			s.words = append(s.words, folded)
			s.plain = append(s.plain, word)
		}
	}
}

// parseName takes a name apart: "Dr Ailsa Muir", "Muir, Ailsa", "Ailsa Muir, OBE",
// "Ailsa Muir (she/her)", "Margaret "Peggy" Shaw".
func parseName(value string, ts titles.Set) name {
	var n name
	value = n.cutNickname(value)
	parts := strings.Split(value, ",")
	words := letter.Fields(parts[0])
	for _, part := range parts[1:] {
		if after := letter.Fields(part); areLetters(after, words) {
			n.letters = append(n.letters, after...)
		} else {
			words = append(after, words...)
			n.after = len(after)
		}
	}
	for len(words) > 2 && titles.IsLetters(words[len(words)-1]) {
		n.letters = append([]string{words[len(words)-1]}, n.letters...)
		words = words[:len(words)-1]
	}
	before := len(words)
	n.title, words = ts.Cut(words)
	n.after -= before - len(words)
	n.spoken.add(withPrefixes(words)...)
	return n
}

// Spoken returns the words of a name in the order of speaking, without titles, nicknames
// and letters after it: of "Muir, Dr Ailsa (she/her), OBE" Ailsa and Muir.
func Spoken(name string) []string {
	words := parseName(name, titles.New(nil)).spoken.plain
	for len(words) > 0 && titles.IsCourtesy(letter.FoldWord(words[0])) {
		words = words[1:]
	}
	return words
}

// withPrefixes joins "Mac" and "Ní" to the word that they are a part of.
func withPrefixes(words []string) []string {
	var joined []string
	for i := 0; i < len(words); i++ {
		if i > 0 && i+1 < len(words) && isPrefixWord(letter.FoldWord(words[i])) {
			joined = append(joined, words[i]+" "+words[i+1])
			i++
			continue
		}
		joined = append(joined, words[i])
	}
	return joined
}

// isPrefixWord reports whether a folded word is the beginning of a surname.
func isPrefixWord(word string) bool {
	return word == "mac" || word == "mc" || word == "nic" || word == "ni"
}

// cutNickname returns a name without the text in brackets or quotation marks, and notes that
// text if it may be a nickname: one word with a capital.
func (n *name) cutNickname(s string) string {
	s = " " + s + " "
	for _, pair := range []string{"()", "[]", `""`, "“”", "„“", "‘’", "«»", "''"} {
		first, size := utf8.DecodeRuneInString(pair)
		opening, closing := string(first), pair[size:]
		if pair == "''" || pair == "‘’" { // within words they are apostrophes
			opening, closing = " "+opening, closing+" "
		}
		for {
			before, rest, opened := strings.Cut(s, opening)
			inside, after, closed := strings.Cut(rest, closing)
			if !opened || !closed {
				break
			}
			if words := letter.Fields(inside); len(words) == 1 && isNickname(words[0]) {
				n.nick, n.after = words[0], len(letter.Fields(before))
			}
			s = before + " " + after + " "
		}
	}
	return s
}

// isNickname reports whether a word may be someone's name: letters, the first a capital.
func isNickname(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	other := strings.IndexFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !letter.IsApostrophe(r) && !letter.IsHyphen(r)
	})
	return other < 0 && !unicode.IsLower(first) && len(letter.Fold(word)) > 1
}

// areLetters reports whether all words behind a comma are letters after a name, as OBE
// is, rather than the first name.
func areLetters(words, before []string) bool {
	isCapital := func(w string) bool { return strings.ToUpper(w) == w }
	isFull := len(before) > 1 && !allOf(before, isCapital)
	return allOf(words, func(w string) bool {
		return titles.IsLetters(w) || isFull && len(w) >= 2 && len(w) <= 6 && isCapital(w)
	})
}

// allOf reports whether all words have a property.
func allOf(words []string, has func(string) bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !has(w) })
}
