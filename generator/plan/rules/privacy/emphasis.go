package privacy

import (
	"strings"

	"briefpack/generator/model/definition"
)

// acrossEmphasis joins those texts of guidance between which only marks of emphasis are, with a
// character without width for each mark. A number or a name is read as one, whatever part of
// it is bold.
func acrossEmphasis(c *definition.Content, texts []definition.Text) []definition.Text {
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	var list []definition.Text
	for _, t := range texts {
		last := len(list) - 1
		if last >= 0 && pages[t.At.File] {
			if n := marksBetween(list[last], t); n > 0 {
				list[last].V += strings.Repeat(noWidth, n) + t.V
				list[last].At.End = t.At.End
				continue
			}
		}
		list = append(list, t)
	}
	return list
}

// noWidth stands for a mark of emphasis. Content cannot contain it.
const noWidth = "\x00"

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
