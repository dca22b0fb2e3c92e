package lookup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrases finds names in a text, in any capitals. It is a tree of words, so that its time
// grows with the text and not with the number of names.
type Phrases struct {
	next map[string]*Phrases
	key  string // words of the name that ends here, without capitals; "" if none does
}

// Match is a name that was found at text[from:to].
type Match struct {
	Key      string // its words without capitals, as KeyOf returns them
	From, To int
}

// NewPhrases returns a finder for names, those without a word left out.
func NewPhrases(names []string) *Phrases {
	root := &Phrases{}
	for _, name := range names {
		at := root
		for _, w := range foldedWords(name) {
			if at.next == nil {
				at.next = map[string]*Phrases{}
			}
			if at.next[w] == nil {
				at.next[w] = &Phrases{}
			}
			at = at.next[w]
		}
		at.key = KeyOf(name)
	}
	return root
}

// KeyOf returns the words of a name without capitals, with a blank between them.
func KeyOf(name string) string { return strings.Join(foldedWords(name), " ") }

// Find returns the names in a text, from left to right, the longest first where
// several start. They do not overlap.
func (p *Phrases) Find(text string) []Match {
	if len(p.next) == 0 {
		return nil
	}
	var found []Match
	for from := 0; ; {
		w, ok := NextWord(text, from)
		if !ok {
			return found
		}
		from = w.To
		if m, ok := p.longest(text, w); ok {
			found = append(found, m)
			from = m.To
		}
	}
}

// longest returns the longest name that starts with a word.
func (p *Phrases) longest(text string, w Span) (Match, bool) {
	var m Match
	at, start := p.next[fold(text[w.From:w.To])], w.From
	for at != nil {
		if at.key != "" {
			m = Match{at.key, start, w.To}
		}
		next, ok := NextWord(text, w.To)
		if !ok || !isGap(text[w.To:next.From]) {
			break
		}
		w = next
		at = at.next[fold(text[w.From:w.To])]
	}
	return m, m.Key != ""
}

type Span struct{ From, To int }

// isGap reports whether two words with s between them can belong to one name.
func isGap(s string) bool {
	return len(s) <= 8 && strings.Trim(s, " \t\n\u00a0-\u2010\u2011'’") == ""
}

// NextWord returns the first run of letters and digits from an offset on. An
// ampersand is a word too: it stands for "and".
func NextWord(s string, from int) (Span, bool) {
	for i, c := range s[from:] {
		if !IsWordRune(c) && c != '&' {
			continue
		}
		start := from + i
		if c == '&' {
			return Span{start, start + 1}, true
		}
		for end, c := range s[start:] {
			if !IsWordRune(c) {
				return Span{start, start + end}, true
			}
		}
		return Span{start, len(s)}, true
	}
	return Span{}, false
}

func IsWordRune(c rune) bool {
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
		w, ok := NextWord(s, from)
		if !ok {
			return list
		}
		list = append(list, fold(s[w.From:w.To]))
		from = w.To
	}
}
