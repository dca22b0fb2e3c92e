package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
)

// dayKind is a group of days with the same items.
type dayKind struct {
	days  []int // numbered from 0
	items []definition.DayItem
}

// dayKinds groups n days by their items, in the order in which the groups first appear.
func dayKinds(items []definition.DayItem, n int) []dayKind {
	var kinds []dayKind
	for i := range n {
		on := writer.ItemsOn(items, i, n)
		k := slices.IndexFunc(kinds, func(k dayKind) bool { return slices.EqualFunc(k.items, on, looksLike) })
		if k < 0 {
			kinds = append(kinds, dayKind{items: on})
			k = len(kinds) - 1
		}
		kinds[k].days = append(kinds[k].days, i)
	}
	return kinds
}

// looksLike reports whether two items have the same text and length.
func looksLike(a, b definition.DayItem) bool {
	return a.Title.V == b.Title.V && a.Minutes.V == b.Minutes.V && a.Break.V == b.Break.V
}
