package privacy

import (
	"cmp"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// textEdge is between two texts that are read as one. It does not interrupt withheld details,
// which are recognised whatever signs are between their words.
const textEdge = " · "

// split is a detail that a page gives in several texts, one after the other.
type split struct {
	first, last definition.Text
	hit         names.Hit
}

func sharedSplit(t sharedTexts) []split { return t.search.V.split(t.texts.V) }

// split returns the details that several texts of one file give.
func (s search) split(texts []definition.Text) []split {
	files := map[string][]definition.Text{}
	var order []string
	for _, t := range texts {
		if files[t.At.File] == nil {
			order = append(order, t.At.File)
		}
		files[t.At.File] = append(files[t.At.File], t)
	}
	var list []split
	for _, file := range order {
		list = append(list, s.splitIn(files[file])...)
	}
	return list
}

// splitIn returns the details that several texts give, in the order of their places.
func (s search) splitIn(texts []definition.Text) []split {
	slices.SortStableFunc(texts, func(a, b definition.Text) int {
		return cmp.Or(a.At.Line-b.At.Line, a.At.Col-b.At.Col)
	})
	var joined strings.Builder
	starts := make([]int, len(texts))
	for i, t := range texts {
		starts[i] = joined.Len()
		joined.WriteString(control.ReplaceAllString(t.V, "") + textEdge)
	}
	var list []split
	for _, h := range s.find(joined.String()) {
		first, last := indexOf(starts, h.From), indexOf(starts, h.To-1)
		if s.Secrets[h.Secret].Kind == "text" && h.Grade == names.Certain && first < last {
			list = append(list, split{texts[first], texts[last], h})
		}
	}
	return list
}

// indexOf returns the number of the text that has a place in the joined texts.
func indexOf(starts []int, at int) int {
	i, isStart := slices.BinarySearch(starts, at)
	if isStart {
		return i
	}
	return i - 1
}
