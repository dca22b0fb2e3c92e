package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
)

// acrossEmphasis returns the texts of a file. In guidance, those between which
// nothing but marks of emphasis stands are one, with a star for each mark: a number
// is read as one number whatever part of it is bold.
func acrossEmphasis(c *definition.Content, f *definition.File) []definition.Text {
	isPage := slices.ContainsFunc(c.Guidance, func(g *definition.Guidance) bool { return g.At.File == f.Path })
	var list []definition.Text
	for _, t := range f.Texts {
		last := len(list) - 1
		if last >= 0 && isPage {
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
func marksBetween(a, b definition.Text) int {
	end := definition.Within(a, len(a.V), len(a.V))
	if end.File != b.At.File || end.Line != b.At.Line {
		return 0
	}
	if n := b.At.Col - end.Col; n <= 3 {
		return max(n, 0)
	}
	return 0
}
