package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases finds any of many names in a text, whatever their capitals. The time it
// takes grows with the text, not with the number of names.
type phrases struct {
	byFirst map[string][]phrase // by first word, longest first
}

type phrase struct {
	words []string
	text  string // as it was added
}

// match is a phrase that was found at text[from:to].
type match struct {
	phrase   string
	from, to int
}

// newPhrases returns a finder for names, those without a word left out.
func newPhrases(names []string) phrases {
	p := phrases{byFirst: map[string][]phrase{}}
	for _, name := range names {
		if ws := foldedWords(name); len(ws) > 0 {
			p.byFirst[ws[0]] = append(p.byFirst[ws[0]], phrase{ws, name})
		}
	}
	for _, list := range p.byFirst {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return p
}

// find returns the phrases in a text, from left to right, the longest first where
// several start. They do not overlap.
func (p phrases) find(text string) []match {
	if len(p.byFirst) == 0 {
		return nil
	}
	var found []match
	var spans []span
	for from := 0; from < len(text); {
		w, ok := nextWord(text, from)
		if !ok {
			break
		}
		from = w.to
		for _, ph := range p.byFirst[fold(text[w.from:w.to])] {
			spans = append(spans[:0], w)
			if to, ok := follows(text, w, ph.words); ok {
				found = append(found, match{ph.text, w.from, to})
				from = to
				break
			}
		}
	}
	return found
}

type span struct{ from, to int }

// follows reports whether the rest of a phrase's words stand right after its first.
func follows(text string, first span, words []string) (int, bool) {
	to := first.to
	for _, want := range words[1:] {
		w, ok := nextWord(text, to)
		if !ok || !isGap(text[to:w.from]) || fold(text[w.from:w.to]) != want {
			return 0, false
		}
		to = w.to
	}
	return to, true
}

// isGap reports whether two words with s between them can belong to one name.
func isGap(s string) bool {
	return len(s) <= 8 && strings.Trim(s, " \t\n\u00a0-'’") == ""
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
		end := strings.IndexFunc(s[start:], func(c rune) bool { return !isWordRune(c) })
		if end < 0 {
			end = len(s) - start
		}
		return span{start, start + end}, true
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
