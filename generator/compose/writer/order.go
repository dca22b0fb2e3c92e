package writer

import (
	"cmp"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// NewestFirst sorts changes by date. On the same day, the last in the definition is first.
func NewestFirst(cs []definition.Change) []definition.Change {
	list := slices.Clone(cs)
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b definition.Change) int { return b.Date.V.Compare(a.Date.V) })
	return list
}

// Alphabetical compares words and ignores case and accents.
func Alphabetical(a, b string) int {
	return cmp.Or(cmp.Compare(document.Bare(a), document.Bare(b)), cmp.Compare(a, b))
}
