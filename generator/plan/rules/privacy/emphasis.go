package privacy

import (
	"strings"

	"briefpack/generator/model/definition"
)

// acrossEmphasis joins texts of guidance that have only marks of emphasis between them, with a
// zero-width character for each mark. So a number or a name counts as one even if part of it is
// bold.
func acrossEmphasis(c *definition.Content, texts []definition.Text) []definition.Text {
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	var list []definition.Text
	for i := 0; i < len(texts); {
		from := i
		var joined strings.Builder
		joined.WriteString(texts[i].V)
		for i++; i < len(texts) && pages[texts[i].At.File]; i++ {
			n := marksBetween(texts[i-1], texts[i])
			if n == 0 {
				break
			}
			joined.WriteString(joint(n))
			joined.WriteString(texts[i].V)
		}
		t := texts[from]
		if i > from+1 {
			t.V, t.At.End = joined.String(), texts[i-1].At.End
		}
		list = append(list, t)
	}
	return list
}

// joint returns what is read in place of n characters between two texts. Three may be the edge of
// two cells of a table.
func joint(n int) string {
	if n == len(cellEdge) {
		return noWidth + " " + noWidth
	}
	return strings.Repeat(noWidth, n)
}

const cellEdge = " | "

// noWidth stands for a mark of emphasis. Content cannot contain it.
const noWidth = "\x00"

// marksBetween returns the number of marks of emphasis between a text and the next one: at most
// three, and 0 if they are further apart.
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
