package scan

import (
	"slices"
	"strings"
	"unicode"
)

// Signs of a name's form, for what may stand between its words.
const (
	betweenWords = ' ' // white space, a sign as in file names, or nothing
	withinWord   = '-' // the same, where the name itself has a hyphen or an apostrophe
	turnedRound  = ',' // a comma, or a sign as in file names
)

// shortWord is the length in letters up to which a name of one word is looked for in
// its own capitals only.
const shortWord = 3

// name is a name in its words, in the order of speaking, without a title.
type name struct {
	title []string
	words []string // folded, with a hyphen where a sign stands within a word
	plain []string // the same as they were written
}

// addName adds the forms of a person's name.
func (b *builder) addName(value string, common map[string]bool) {
	n := parseName(value)
	all := strings.Join(n.words, " ")
	titled := strings.Join(append(slices.Clone(n.title), all), " ")
	short := len(n.words) == 1 && len([]rune(squeeze(all))) <= shortWord
	if short || common[squeeze(all)] || common[squeeze(titled)] {
		b.put(asIs, all, exactly(strings.Join(n.plain, " ")))
		return
	}
	b.put(asName, all, "")
	if len(n.title) > 0 {
		b.put(asName, titled, "")
	}
	for i := 1; i < len(n.words); i++ {
		b.put(asName, turned(n.words[i:], n.words[:i]), "")
	}
	if last := len(n.words) - 1; last > 1 {
		b.put(asName, n.words[0]+" "+n.words[last], "")
		b.put(asName, turned(n.words[last:], n.words[:1]), "")
	}
}

// turned returns the form of a name with the surname first.
func turned(surname, first []string) string {
	return strings.Join(surname, " ") + string(turnedRound) + strings.Join(first, " ")
}

// parseName takes a name apart: "Dr Ailsa Muir", "Muir, Ailsa", "Ailsa Muir, OBE",
// "Ailsa Muir (she/her)".
func parseName(value string) name {
	spoken, rest, comma := strings.Cut(withoutBrackets(value), ",")
	words := fields(spoken)
	if after := fields(rest); comma && len(after) > 0 && !areLetters(after) {
		words = append(after, words...)
	}
	var n name
	for len(words) > 2 && isTitle(foldWord(words[0])) {
		n.title = append(n.title, foldWord(words[0]))
		words = words[1:]
	}
	for _, word := range words {
		if folded := foldWord(word); folded != "" {
			n.words = append(n.words, folded)
			n.plain = append(n.plain, word)
		}
	}
	return n
}

// fields splits a name at white space.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Z, r) })
}

// withoutBrackets returns a name without what stands in brackets.
func withoutBrackets(s string) string {
	for {
		from := strings.IndexByte(s, '(')
		to := strings.IndexByte(s[max(from, 0):], ')')
		if from < 0 || to < 0 {
			return s
		}
		s = s[:from] + " " + s[from+to+1:]
	}
}

// areLetters reports whether all words are letters after a name, as OBE is.
func areLetters(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return len(w) < 2 || len(w) > 6 || strings.ToUpper(w) != w
	})
}

// isTitle reports whether a folded word is a title that people leave out.
func isTitle(word string) bool {
	switch word {
	case "dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor",
		"sir", "dame", "lord", "lady", "rev", "revd", "reverend", "cllr", "councillor":
		return true
	}
	return false
}

// foldWord returns the letters of a word, folded, with a hyphen for any signs between them.
func foldWord(word string) string {
	var b strings.Builder
	signs := false
	for i := 0; i < len(word); {
		c := charAt(word, i)
		i += c.size
		switch {
		case c.class == gap:
			signs = true
		case c.class.inWord():
			if signs && b.Len() > 0 {
				b.WriteByte(withinWord)
			}
			signs = false
			b.WriteString(c.fold)
		}
	}
	return b.String()
}
