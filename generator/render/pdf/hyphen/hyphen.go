// Package hyphen finds where words may be divided at the end of a line, with the patterns of
// hyph-utf8 by Liang's method.
//
// The package does not break lines. To add a language, add a file of patterns with its licence
// and a line to New. There are no patterns for Scottish Gaelic: its words stay whole.
package hyphen

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed en-gb.txt
var english string

//go:embed cy.txt
var welsh string

// Languages holds the patterns of the languages that have some. It is safe for concurrent use.
type Languages struct {
	of map[string]func() *patterns // by the first part of a language tag
}

// New returns the patterns of all languages. It parses the file of a language on first use.
func New() *Languages {
	lazily := func(file string) func() *patterns {
		return sync.OnceValue(func() *patterns { return parse(file) })
	}
	return &Languages{map[string]func() *patterns{"en": lazily(english), "cy": lazily(welsh)}}
}

// patterns are the rules of a language.
type patterns struct {
	levels map[string]string // by the letters of a pattern: a digit before each letter and after the last
	words  map[string][]int  // exceptions
	most   int               // characters of the longest pattern
}

// parse reads a file of patterns. A hyphen marks an exception, which is a whole word.
func parse(file string) *patterns {
	p := &patterns{levels: map[string]string{}, words: map[string][]int{}}
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '%':
		case strings.Contains(line, "-"):
			p.except(line)
		default:
			p.add(line)
		}
	}
	return p
}

func (p *patterns) add(pattern string) {
	var letters strings.Builder
	levels := []byte{0}
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			levels[len(levels)-1] = byte(r - '0')
			continue
		}
		letters.WriteRune(r)
		levels = append(levels, 0)
	}
	p.levels[letters.String()] = string(levels)
	p.most = max(p.most, len(levels)-1)
}

func (p *patterns) except(word string) {
	var at []int
	n := 0
	for _, r := range word {
		if r == '-' {
			at = append(at, n)
			continue
		}
		n++
	}
	p.words[strings.ReplaceAll(word, "-", "")] = at
}

// The fewest letters of a word that may be divided, and before and after the hyphen.
const (
	least       = 6
	leastBefore = 2
	leastAfter  = 3
)

// Places returns before which characters of a word a hyphen may be put, in order, in a language.
// Punctuation around a word does not count. There are no places in names, which have capitals, in
// other texts that are not words, and in languages without patterns.
func (l *Languages) Places(lang, word string) []int {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	load := l.of[base]
	if load == nil {
		return nil
	}
	rs := []rune(word)
	from, to := 0, len(rs)
	for from < to && !unicode.IsLetter(rs[from]) {
		from++
	}
	for to > from && !unicode.IsLetter(rs[to-1]) {
		to--
	}
	if to-from < least || to-from > longest {
		return nil
	}
	for _, r := range rs[from:to] {
		if !unicode.IsLower(r) {
			return nil
		}
	}
	return load().places(rs[from:to], from)
}

// longest is how many letters a word has at most: anything longer is an address.
const longest = 40

// places returns the places of a word of small letters, each moved by some characters.
func (p *patterns) places(word []rune, by int) []int {
	var out []int
	if at, ok := p.words[string(word)]; ok {
		for _, n := range at {
			out = append(out, n+by)
		}
		return out
	}
	dotted := append(append([]rune{'.'}, word...), '.')
	levels := make([]byte, len(dotted)+1)
	for i := range dotted {
		for j := i + 1; j <= min(len(dotted), i+p.most); j++ {
			for k, level := range []byte(p.levels[string(dotted[i:j])]) {
				levels[i+k] = max(levels[i+k], level)
			}
		}
	}
	for n := leastBefore; n <= len(word)-leastAfter; n++ {
		if levels[n+1]%2 == 1 {
			out = append(out, n+by)
		}
	}
	return out
}
