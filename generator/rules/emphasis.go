package rules

import (
	"strings"

	"briefpack/generator/pack"
)

// acrossEmphasis returns the texts of all files. In guidance, those between which
// nothing but marks of emphasis stands are one, with a star for each mark: a number
// is read as one number whatever part of it is bold.
func acrossEmphasis(c *pack.Content) []pack.Text {
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	var list []pack.Text
	for _, t := range c.Texts {
		last := len(list) - 1
		if last >= 0 && pages[t.At.File] {
			if n := marksBetween(list[last], t); n > 0 {
				list[last].V += strings.Repeat("*", n) + t.V
				list[last].At.End = t.At.End
				continue
			}
		}
		list = append(list, t)
	}
	return list
}

// marksBetween returns how many marks can stand between a text and the one after it,
// at most three; 0 when they are further apart.
func marksBetween(a, b pack.Text) int {
	end := pack.Within(a, len(a.V), len(a.V))
	if end.File != b.At.File || end.Line != b.At.Line {
		return 0
	}
	if n := b.At.Col - end.Col; n <= 3 {
		return max(n, 0)
	}
	return 0
}
