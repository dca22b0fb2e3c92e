package search

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Language holds what the search needs to know about the language of a site.
type Language struct {
	Ignored []string // words of questions that say nothing
	Months  []string // the names of the months, in order
}

// weigher weighs the words of sections, so that a browser has nothing left to work out before its
// first result.
type weigher struct {
	ignored, months map[string]bool
	list            map[string][]posting
	sections        int
	weights         map[string]float64 // of the section that is weighed
}

// posting is a section that has a word, and the weight of the word there.
type posting struct {
	section int
	weight  float64
}

func newWeigher(l Language) *weigher {
	w := &weigher{map[string]bool{}, map[string]bool{}, map[string][]posting{}, 0, map[string]float64{}}
	for _, s := range l.Ignored {
		w.ignored[fold(s)] = true
	}
	for _, s := range l.Months {
		w.months[fold(s)] = true
	}
	return w
}

// The weights of a word, by the part of a page that has it. Those of titles are for a title of one
// word: a word of a long title says less.
const (
	ofTitle     = 8.0
	ofName      = 7.0
	ofHeading   = 7.0
	ofFragment  = 6.0
	ofKeyword   = 1.5
	ofTerm      = 2.5 // one of few
	ofTitleHere = 2.0 // in a later section of the page
	ofDate      = 1.5
	ofNameHere  = 1.2
	ofRepeated  = 0.5 // of the weight of text and terms
	ofPast      = 0.5 // of all weights
	ofIgnored   = 0.3 // of a word, where words are counted
	ofEmpty     = 0.2 // of the weight of the heading of a section without text
)

// The numbers of BM25: how soon a word that a text repeats says no more, how much the length of a
// text counts, and the number of words and of terms of a usual section.
const (
	saturation  = 1.2
	byLength    = 0.75
	usualLength = 60
	usualTerms  = 12
)

// add weighs the words of a page.
func (w *weigher) add(p Page) {
	title, name := split(p.Title), split(p.Name)
	for i, s := range p.Sections {
		w.text(s.Text)
		weights := w.weights
		raise := func(words []string, weight float64) {
			for _, word := range words {
				weights[word] = max(weights[word], weight)
			}
		}
		terms, heading, fragment := split(s.Terms), split(s.Title), split(s.Fragment)
		raise(append(terms, w.dates(terms)...), ofTerm*often(1, len(terms), usualTerms))
		if s.Text != "" {
			raise(fragment, w.titled(fragment, ofFragment))
		}
		if s.Text == "" && i > 0 {
			raise(heading, w.titled(heading, ofHeading*ofEmpty))
		} else {
			raise(heading, w.titled(heading, ofHeading))
		}
		if i == 0 {
			raise(split(p.Keywords), ofKeyword)
			raise(name, w.titled(name, ofName))
			raise(title, w.titled(title, ofTitle))
		} else {
			raise(name, ofNameHere)
			raise(title, ofTitleHere)
		}
		for word, weight := range weights {
			if p.Repeats && (i > 0 || weight < ofTitleHere+1) {
				weight *= ofRepeated
			}
			if p.Past {
				weight *= ofPast
			}
			w.list[word] = append(w.list[word], posting{w.sections, weight})
		}
		w.sections++
	}
}

// text weighs the words of a text, and its dates.
func (w *weigher) text(s string) {
	words, weights := split(s), w.weights
	clear(weights)
	for _, word := range words {
		weights[word]++
	}
	for word, n := range weights {
		weights[word] = often(n, len(words), usualLength)
	}
	for _, date := range w.dates(words) {
		weights[date] = max(weights[date], ofDate)
	}
}

// often weighs a word that a text has n times, by the length of the text, as BM25 does.
func often(n float64, length int, usual float64) float64 {
	return n * (1 + saturation) / (n + saturation*(1-byLength+byLength*float64(length)/usual))
}

// dates returns days with their months as one word: people look for 19 January, and not for 19.
func (w *weigher) dates(words []string) []string {
	var found []string
	for i := 1; i < len(words); i++ {
		if day := words[i-1]; w.months[words[i]] && len(day) <= 2 && strings.Trim(day, "0123456789") == "" {
			found = append(found, day+words[i])
		}
	}
	return found
}

// titled weighs a word of a title or a name by how many words it has.
func (w *weigher) titled(words []string, weight float64) float64 {
	n := 0.0
	for _, word := range words {
		if w.ignored[word] {
			n += ofIgnored
		} else {
			n++
		}
	}
	return weight * (0.4 + 0.6/max(1, n))
}

// separator separates words from their sections.
const separator = ";"

// String returns the words in the order in which a browser compares them. After each word come
// its sections, each as a number: the distance from the section before, times the number of
// levels of weights, and the level. The last digit of a number is a digit, and those before it
// are signs. So nothing in the index reads as a withheld value that is none: after or before a
// surname, a letter would read as an initial, and several digits as a number of a telephone.
func (w *weigher) String() string {
	var parts []string
	for word := range w.list {
		parts = append(parts, word)
	}
	slices.SortFunc(parts, compareUnits)
	for i, word := range parts {
		parts[i] = word + separator + sections(w.list[word])
	}
	return strings.Join(parts, separator)
}

// compareUnits compares words as browsers do, by their units of UTF-16. These have another order
// than bytes only above U+FFFF: such a character consists of units before U+E000, and of bytes that
// begin after those of all others.
func compareUnits(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return cmp.Compare(unitOrder(a[i]), unitOrder(b[i]))
		}
	}
	return cmp.Compare(len(a), len(b))
}

func unitOrder(b byte) byte {
	switch {
	case b >= 0xF0: // begins a character above U+FFFF
		return b - 2
	case b >= 0xEE: // begins one from U+E000 on
		return b + 5
	}
	return b
}

func sections(list []posting) string {
	var b strings.Builder
	last := 0
	for _, p := range list {
		n := (p.section-last)*levels + levelOf(p.weight)
		high := string(signs[n/10%len(signs)])
		for rest := n / 10 / len(signs); rest > 0; rest /= len(signs) {
			high = string(signs[rest%len(signs)]) + high
		}
		b.WriteString(high + strconv.Itoa(n%10))
		last = p.section
	}
	return b.String()
}

// signs are the digits before the last one of a number, from 0. They need no escape in a script,
// and are not among the signs within telephone numbers.
const signs = "!#$%&'*+,:<=>?@^_{|}~"

// The levels of weights, from least by equal ratios.
const (
	levels = 52
	least  = 0.3
	ratio  = 1.067
)

func levelOf(weight float64) int {
	n := int(math.Round(math.Log(weight/least) / math.Log(ratio)))
	return min(max(n, 0), levels-1)
}
