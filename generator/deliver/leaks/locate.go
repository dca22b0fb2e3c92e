package leaks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/letter"
	"briefpack/generator/model/names"
)

// shortestPart is the number of letters that a part of a value has at least, so that its place
// tells something.
const shortestPart = 3

// Locate sets where in the content the words of leaks come from, if one of the texts has them,
// or a part of them: a page may have put them together. Texts of the inspection whose file it is
// come first.
func Locate(list []Leak, texts []definition.Text) {
	for i, l := range list {
		folder, _, _ := strings.Cut(l.File, "/")
		isOwn := func(t definition.Text) bool { return t.At.File == "content/inspections/"+folder+".toml" }
		ordered := slices.Clone(texts)
		slices.SortStableFunc(ordered, func(a, b definition.Text) int {
			switch {
			case isOwn(a) == isOwn(b):
				return 0
			case isOwn(a):
				return -1
			}
			return 1
		})
		list[i].From = placeOf(l.Words, ordered)
	}
}

// placeOf returns the place of words in the first text that has them, or the longest part of them.
func placeOf(words string, texts []definition.Text) diag.Place {
	parts := strings.Split(words, names.BlockEdge)
	for _, part := range slices.Clone(parts) {
		parts = append(parts, strings.Fields(part)...)
	}
	slices.SortStableFunc(parts, func(a, b string) int { return len(b) - len(a) })
	for _, part := range parts {
		folded := letter.Fold(part)
		if utf8.RuneCountInString(folded) < shortestPart {
			break
		}
		for _, t := range texts {
			if from, to, ok := stretch(t.V, folded); ok {
				return definition.Within(t, from, to)
			}
		}
	}
	return diag.Place{}
}

// stretch returns where a text has folded words, from the beginning of a word.
func stretch(text, folded string) (from, to int, ok bool) {
	inWord := false
	for from < len(text) {
		c := letter.At(text, from)
		if c.Class.InWord() && !inWord {
			if to, ok := after(text, from, folded); ok {
				return from, to, true
			}
		}
		inWord = c.Class.InWord()
		from += c.Size
	}
	return 0, 0, false
}

// after returns where folded words end that begin at a place in a text.
func after(text string, at int, folded string) (int, bool) {
	for at < len(text) {
		c := letter.At(text, at)
		at += c.Size
		if !c.Class.InWord() {
			continue
		}
		rest, ok := strings.CutPrefix(folded, c.Fold)
		if !ok {
			return 0, false
		}
		if folded = rest; folded == "" {
			return at, true
		}
	}
	return 0, false
}
