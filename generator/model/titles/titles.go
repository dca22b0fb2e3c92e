// Package titles lists the titles, ranks and roles that people write before a name, and the letters
// that they write after it. To add one, add it to titles.txt.
package titles

import (
	_ "embed" // for the list of titles
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/letter"
)

//go:embed titles.txt
var titlesText string

// Title is one title, word by word.
type Title struct {
	Words      []string // folded
	IsPost     bool     // whether it is a rank or a role, which may also be an ordinary word
	IsCapitals bool     // whether it counts in capitals only
}

// Set is a set of titles. It does not change, so several goroutines may use it.
type Set struct {
	byFirst map[string][]Title // by their first word, the longest first
	begins  *[26][26]uint32    // bits of the third letters, by the first two letters of first words
}

// knownTitles returns the titles of titles.txt.
var knownTitles = sync.OnceValue(func() []Title {
	var list []Title
	isPost := false
	for line := range strings.Lines(titlesText) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			isPost = line == "[post]"
		default:
			list = append(list, newTitle(line, isPost))
		}
	}
	return list
})

func newTitle(text string, isPost bool) Title {
	t := Title{IsPost: isPost, IsCapitals: len(text) > 1 && strings.ToUpper(text) == text}
	for _, word := range letter.Fields(text) {
		if word = letter.Fold(word); word != "" {
			t.Words = append(t.Words, word)
		}
	}
	return t
}

// New returns the known titles and those that a site adds.
func New(own []string) Set {
	if len(own) == 0 {
		return common()
	}
	return setOf(own)
}

func setOf(own []string) Set {
	ts := Set{map[string][]Title{}, new([26][26]uint32)}
	for _, t := range knownTitles() {
		ts.add(t)
		ts.add(t.plural())
	}
	for _, text := range own {
		t := newTitle(text, true)
		ts.add(t)
		ts.add(t.plural())
	}
	return ts
}

// plural returns the title of several people: "Sergeants Reid and Shaw". Courtesy titles have their
// own.
func (t Title) plural() Title {
	if !t.IsPost || len(t.Words) == 0 || strings.HasSuffix(t.Words[len(t.Words)-1], "s") {
		return Title{}
	}
	words := slices.Clone(t.Words)
	words[len(words)-1] += "s"
	return Title{Words: words, IsPost: true}
}

func (ts Set) add(t Title) {
	if len(t.Words) == 0 || len(t.Words[0]) < 2 {
		return
	}
	first := t.Words[0]
	list := append(ts.byFirst[first], t)
	for i := len(list) - 1; i > 0 && len(list[i].Words) > len(list[i-1].Words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	ts.byFirst[first] = list
	if isLower(first[0]) && isLower(first[1]) {
		bits := uint32(math.MaxUint32)
		if len(first) > 2 {
			bits = bit(first[2])
		}
		ts.begins[first[0]-'a'][first[1]-'a'] |= bits
	}
}

// bit returns the bit of a letter, or of all signs.
func bit(b byte) uint32 {
	if b |= 0x20; isLower(b) {
		return 1 << (b - 'a')
	}
	return 1 << 31
}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }

// MayBegin reports whether a text that starts with a small letter may begin with a title.
func (ts Set) MayBegin(text string) bool {
	switch {
	case len(text) < 3 || text[1] >= utf8.RuneSelf || text[1] == 0 || text[2] >= utf8.RuneSelf || text[2] == 0:
		return true
	case !isLower(text[1]):
		return false
	}
	return ts.begins[text[0]-'a'][text[1]-'a']&bit(text[2]) != 0
}

// StartingWith returns the titles whose first word this is, the longest first. c is the first
// character of the word.
func (ts Set) StartingWith(word string, c letter.Char) []Title {
	if !ts.mayBeWord(word, c) {
		return nil
	}
	return ts.byFirst[letter.Fold(word)]
}

// mayBeWord reports whether a word and a title begin with the same letters.
func (ts Set) mayBeWord(word string, c letter.Char) bool {
	if len(c.Fold) != 1 || !isLower(c.Fold[0]) || c.Size >= len(word) {
		return false
	}
	next := word[c.Size] | 0x20
	if !isLower(next) {
		return true
	}
	bits := ts.begins[c.Fold[0]-'a'][next-'a']
	if at := c.Size + 1; at < len(word) && isLower(word[at]|0x20) {
		return bits&bit(word[at]) != 0
	}
	return bits != 0
}

// farthest is how many bytes before a place EndsBefore looks for a title.
const farthest = 96

// EndsBefore reports whether a title ends directly before a place in a text.
func (ts Set) EndsBefore(text string, at int) bool {
	trimmed := strings.TrimRight(text[max(0, at-farthest):at], " .\u00a0")
	if trimmed == text[max(0, at-farthest):at] {
		return false
	}
	last := letter.Fold(trimmed[strings.LastIndexAny(trimmed, " \n\t(\u00a0")+1:])
	for _, t := range ts.byFirst[last] {
		if len(t.Words) == 1 {
			return true
		}
	}
	return false
}

// Cut returns the words of a name without the titles before them, which it returns folded.
// It leaves at least two words. It keeps a post of one small word, which may be a first name.
func (ts Set) Cut(words []string) (cut, rest []string) {
	for len(words) > 2 {
		n := ts.length(words)
		if n == 0 || len(words)-n < 2 {
			break
		}
		for _, word := range words[:n] {
			cut = append(cut, letter.FoldWord(word))
		}
		words = words[n:]
	}
	return cut, words
}

// length returns how many words at the beginning of a name are a title.
func (ts Set) length(words []string) int {
	for _, t := range ts.byFirst[letter.Fold(words[0])] {
		if t.IsPost && len(t.Words) == 1 && !t.IsCapitals || len(t.Words) > len(words) {
			continue
		}
		isSame := func(want, word string) bool {
			return letter.Fold(word) == want && !(t.IsCapitals && capitals(word) < len(want))
		}
		if slices.EqualFunc(t.Words, words[:len(t.Words)], isSame) {
			return len(t.Words)
		}
	}
	return 0
}

// IsCourtesy reports whether a word is a courtesy title.
func IsCourtesy(word string) bool {
	for _, t := range common().byFirst[letter.Fold(word)] {
		if !t.IsPost && len(t.Words) == 1 {
			return true
		}
	}
	return false
}

// common returns the titles that every site has.
var common = sync.OnceValue(func() Set { return setOf(nil) })

// IsLetters reports whether a word is letters after a name, as people leave out. Those
// that might be a surname have to be in capitals.
func IsLetters(word string) bool {
	switch letter.Fold(word) {
	case "obe", "mbe", "cbe", "kbe", "dbe", "gbe", "bem", "kcb", "dcb", "cmg", "cvo", "mvo", "lvo",
		"phd", "dphil", "edd", "dsc", "bsc", "msc", "mphil", "mres", "mba", "mpa", "msw", "pgce",
		"pgde", "llb", "llm", "hons", "frsa", "frse", "fba", "frs", "frcp", "frcs", "frcpch",
		"jr", "jnr", "sr", "snr", "esq", "qpm", "mp", "msp":
		return true
	case "kc", "qc", "ma", "ba", "md", "jp", "bed", "med", "dd", "dl", "ks", "ra", "rn", "rgn",
		"ii", "iii", "iv":
		return capitals(word) > 1
	}
	return false
}

// capitals counts the capital letters of a word.
func capitals(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// Is reports whether a text is one or more of the known titles and nothing else.
func Is(text string) bool { return common().Is(text) }

// Is reports whether a text is one or more titles and nothing else.
func (ts Set) Is(text string) bool {
	words := letter.Fields(text)
	for len(words) > 0 {
		n := 0
		for _, t := range ts.byFirst[letter.Fold(words[0])] {
			if n == 0 && len(t.Words) <= len(words) && slices.EqualFunc(t.Words, words[:len(t.Words)], func(want, word string) bool { return letter.Fold(word) == want }) {
				n = len(t.Words)
			}
		}
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return text != ""
}
