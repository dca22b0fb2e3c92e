package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases finds any of many names in a text, whatever their capitals. It is a tree of
// words, so that the time it takes grows with the text, not with the number of names.
type phrases struct {
	next map[string]*phrases
	key  string // words of the name that ends here, without capitals; "" when none does
}

// match is a name that was found at text[from:to].
type match struct {
	key      string // its words without capitals, as keyOf returns them
	from, to int
}

// newPhrases returns a finder for names, those without a word left out.
func newPhrases(names []string) *phrases {
	root := &phrases{}
	for _, name := range names {
		at := root
		for _, w := range foldedWords(name) {
			if at.next == nil {
				at.next = map[string]*phrases{}
			}
			if at.next[w] == nil {
				at.next[w] = &phrases{}
			}
			at = at.next[w]
		}
		at.key = keyOf(name)
	}
	return root
}

// keyOf returns the words of a name without capitals, with a blank between them.
func keyOf(name string) string { return strings.Join(foldedWords(name), " ") }

// find returns the names in a text, from left to right, the longest first where
// several start. They do not overlap.
func (p *phrases) find(text string) []match {
	if len(p.next) == 0 {
		return nil
	}
	var found []match
	for from := 0; ; {
		w, ok := nextWord(text, from)
		if !ok {
			return found
		}
		from = w.to
		if m, ok := p.longest(text, w); ok {
			found = append(found, m)
			from = m.to
		}
	}
}

// longest returns the longest name that starts with a word.
func (p *phrases) longest(text string, w span) (match, bool) {
	var m match
	at, start := p.next[fold(text[w.from:w.to])], w.from
	for at != nil {
		if at.key != "" {
			m = match{at.key, start, w.to}
		}
		next, ok := nextWord(text, w.to)
		if !ok || !isGap(text[w.to:next.from]) {
			break
		}
		w = next
		at = at.next[fold(text[w.from:w.to])]
	}
	return m, m.key != ""
}

type span struct{ from, to int }

// isGap reports whether two words with s between them can belong to one name.
func isGap(s string) bool {
	return len(s) <= 8 && strings.Trim(s, " \t\n\u00a0-\u2010\u2011'’") == ""
}

// nextWord returns the first run of letters and digits from an offset on. An
// ampersand is a word too: it stands for "and".
func nextWord(s string, from int) (span, bool) {
	for i, c := range s[from:] {
		if !isWordRune(c) && c != '&' {
			continue
		}
		start := from + i
		if c == '&' {
			return span{start, start + 1}, true
		}
		for end, c := range s[start:] {
			if !isWordRune(c) {
				return span{start, start + end}, true
			}
		}
		return span{start, len(s)}, true
	}
	return span{}, false
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

func fold(word string) string {
	if word == "&" {
		return "and"
	}
	return strings.ToLower(word)
}

// foldedWords splits a name into its words without capitals.
func foldedWords(s string) []string {
	var list []string
	for from := 0; ; {
		w, ok := nextWord(s, from)
		if !ok {
			return list
		}
		list = append(list, fold(s[w.from:w.to]))
		from = w.to
	}
}
