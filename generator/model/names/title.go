package names

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

// Words that replace a title in the pieces of a text. Both fold to the same.
const (
	courtesyTitle = "Mx"
	postTitle     = "MX"
	anyTitle      = "mx"
)

// title is one title, word by word.
type title struct {
	words      []string // squeezed
	isPost     bool     // whether it is a rank or a role, which may also be an ordinary word
	isCapitals bool     // whether it counts in capitals only
}

// titles is a set of titles.
type titles struct {
	byFirst map[string][]title // by their first word, the longest first
	begins  *[26][26]uint32    // bits of the third letters, by the first two letters of first words
}

// knownTitles returns the titles of titles.txt.
var knownTitles = sync.OnceValue(func() []title {
	var list []title
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

func newTitle(text string, isPost bool) title {
	t := title{isPost: isPost, isCapitals: len(text) > 1 && strings.ToUpper(text) == text}
	for _, word := range fields(text) {
		if word = letter.Fold(word); word != "" {
			t.words = append(t.words, word)
		}
	}
	return t
}

// newTitles returns the known titles and those that a site adds.
func newTitles(own []string) titles {
	if len(own) == 0 {
		return commonTitles()
	}
	return titlesOf(own)
}

func titlesOf(own []string) titles {
	ts := titles{map[string][]title{}, new([26][26]uint32)}
	for _, t := range knownTitles() {
		ts.add(t)
	}
	for _, text := range own {
		ts.add(newTitle(text, true))
	}
	return ts
}

func (ts titles) add(t title) {
	if len(t.words) == 0 || len(t.words[0]) < 2 {
		return
	}
	first := t.words[0]
	list := append(ts.byFirst[first], t)
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	ts.byFirst[first] = list
	if isSmall(first[0]) && isSmall(first[1]) {
		bits := uint32(math.MaxUint32)
		if len(first) > 2 {
			bits = bit(first[2])
		}
		ts.begins[first[0]-'a'][first[1]-'a'] |= bits
	}
}

// bit returns the bit of a letter, or of all signs.
func bit(b byte) uint32 {
	if b |= 0x20; isSmall(b) {
		return 1 << (b - 'a')
	}
	return 1 << 31
}

func isSmall(b byte) bool { return 'a' <= b && b <= 'z' }

// mayBegin reports whether a text that starts with a small letter may begin with a title.
func (ts titles) mayBegin(text string) bool {
	switch {
	case len(text) < 3 || text[1] >= utf8.RuneSelf || text[1] == 0 || text[2] >= utf8.RuneSelf || text[2] == 0:
		return true
	case !isSmall(text[1]):
		return false
	}
	return ts.begins[text[0]-'a'][text[1]-'a']&bit(text[2]) != 0
}

// at returns where a title ends that begins with a word, whose first character is c; 0 if
// there is none.
func (ts titles) at(v *variants, first word, c letter.Char) (end int, isPost bool) {
	if !ts.mayBeWord(v.text[first.from:first.to], c) {
		return 0, false
	}
	for _, t := range ts.byFirst[letter.Fold(v.text[first.from:first.to])] {
		if end := t.end(v, first); end > 0 {
			return end, t.isPost
		}
	}
	return 0, false
}

// mayBeWord reports whether a word and a title begin with the same letters.
func (ts titles) mayBeWord(word string, c letter.Char) bool {
	if len(c.Fold) != 1 || !isSmall(c.Fold[0]) || c.Size >= len(word) {
		return false
	}
	next := word[c.Size] | 0x20
	if !isSmall(next) {
		return true
	}
	bits := ts.begins[c.Fold[0]-'a'][next-'a']
	if at := c.Size + 1; at < len(word) && isSmall(word[at]|0x20) {
		return bits&bit(word[at]) != 0
	}
	return bits != 0
}

// end returns where the title ends in a text in which its first word was found; 0 if the
// others do not follow.
func (t title) end(v *variants, w word) int {
	end := w.to
	for i, want := range t.words {
		if i > 0 {
			next, ok := v.gapAfter(end, true)
			if !ok {
				return 0
			}
			if w = v.wordAt(next); letter.Fold(v.text[w.from:w.to]) != want {
				return 0
			}
			end = w.to
		}
		if t.isCapitals && strings.ContainsFunc(v.text[w.from:w.to], unicode.IsLower) {
			return 0
		}
	}
	return end
}

// before reports whether a title ends directly before a place in a text.
func (ts titles) before(text string, at int) bool {
	trimmed := strings.TrimRight(text[max(0, at-wordMax):at], " .\u00a0")
	if trimmed == text[max(0, at-wordMax):at] {
		return false
	}
	last := letter.Fold(trimmed[strings.LastIndexAny(trimmed, " \n\t(\u00a0")+1:])
	for _, t := range ts.byFirst[last] {
		if len(t.words) == 1 {
			return true
		}
	}
	return false
}

// cut returns the words of a name without the titles before them, which it returns folded.
// It leaves at least two words. It keeps a post of one small word, which may be a first name.
func (ts titles) cut(words []string) (cut, rest []string) {
	for len(words) > 2 {
		n := ts.length(words)
		if n == 0 || len(words)-n < 2 {
			break
		}
		for _, word := range words[:n] {
			cut = append(cut, foldWord(word))
		}
		words = words[n:]
	}
	return cut, words
}

// length returns how many words at the beginning of a name are a title.
func (ts titles) length(words []string) int {
	for _, t := range ts.byFirst[letter.Fold(words[0])] {
		if t.isPost && len(t.words) == 1 && !t.isCapitals || len(t.words) > len(words) {
			continue
		}
		isSame := func(want, word string) bool {
			return letter.Fold(word) == want && !(t.isCapitals && capitals(word) < len(want))
		}
		if slices.EqualFunc(t.words, words[:len(t.words)], isSame) {
			return len(t.words)
		}
	}
	return 0
}

// isTitle reports whether a word is a courtesy title.
func isTitle(word string) bool {
	for _, t := range commonTitles().byFirst[letter.Fold(word)] {
		if !t.isPost && len(t.words) == 1 {
			return true
		}
	}
	return false
}

// commonTitles returns the titles that every site has.
var commonTitles = sync.OnceValue(func() titles { return titlesOf(nil) })

// isLetters reports whether a word is letters after a name, as people leave out. Those
// that might be a surname have to be in capitals.
func isLetters(word string) bool {
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

// IsTitle reports whether a text is a title and nothing else.
func IsTitle(text string) bool {
	words := fields(text)
	for len(words) > 0 {
		n := 0
		for _, t := range commonTitles().byFirst[letter.Fold(words[0])] {
			if n == 0 && len(t.words) <= len(words) && slices.EqualFunc(t.words, words[:len(t.words)], func(want, word string) bool { return letter.Fold(word) == want }) {
				n = len(t.words)
			}
		}
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return text != ""
}
