package privacy

import (
	"strings"
	"unicode"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/rule"
)

// piece is a first name or a surname at an edge of a text. A page may put two texts next to each
// other, or one into the other in place of a {{value}}.
type piece struct {
	secret         int
	isFirstName    bool
	atStart, atEnd bool
	text           string
	at             diag.Place
}

// checkPairs reports the first names that end a text while the surname begins another, and those
// that are all of a text while the surname is all of another.
func (s search) checkPairs(pieces []piece, may *readers, r *rule.Report) {
	for _, first := range pieces {
		for _, last := range pieces {
			if first.secret != last.secret || !first.isFirstName || last.isFirstName || first.at == last.at {
				continue
			}
			isTurned := first.atStart && first.atEnd && last.atStart && last.atEnd
			if !isTurned && !(first.atEnd && last.atStart) {
				continue
			}
			h := names.Hit{Secret: first.secret, Text: first.text + " " + last.text}
			if !may.allow(h) {
				r.Addf(first.at, "a page may put the name of %s together from this and line %d of %s", whose(s.Secrets[h.Secret]), last.at.Line, last.at.File)
			}
		}
	}
}

// piecesIn returns the first names and surnames at the edges of a text and of its {{values}}.
func piecesIn(f found) []piece {
	var list []piece
	for _, h := range f.hits {
		if h.Evidence != names.FirstName && h.Evidence != names.Surname {
			continue
		}
		before, after := f.text.V[:h.From], f.text.V[h.To:]
		if _, rest, ok := cutLast(before, "}}"); ok {
			before = rest
		}
		after, _, _ = strings.Cut(after, "{{")
		p := piece{h.Secret, h.Evidence == names.FirstName, !hasWord(before), !hasWord(after), h.Text, f.place(h)}
		if p.atStart || p.atEnd {
			list = append(list, p)
		}
	}
	return list
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
