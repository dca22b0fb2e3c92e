package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
)

// dayKind is days on which the same happens.
type dayKind struct {
	days  []int // from 0
	items []definition.DayItem
}

// dayKinds sorts n days into kinds, in the order in which they first occur.
func dayKinds(items []definition.DayItem, n int) []dayKind {
	var kinds []dayKind
	for i := range n {
		on := itemsOn(items, i, n)
		k := slices.IndexFunc(kinds, func(k dayKind) bool { return slices.EqualFunc(k.items, on, looksLike) })
		if k < 0 {
			kinds = append(kinds, dayKind{items: on})
			k = len(kinds) - 1
		}
		kinds[k].days = append(kinds[k].days, i)
	}
	return kinds
}

// looksLike reports whether two items read the same, wherever they were written.
func looksLike(a, b definition.DayItem) bool {
	return a.Title.V == b.Title.V && a.Minutes.V == b.Minutes.V && a.Break.V == b.Break.V
}

// itemsOn returns what happens on day i of n.
func itemsOn(items []definition.DayItem, i, n int) []definition.DayItem {
	var on []definition.DayItem
	for _, it := range items {
		happens := true
		switch it.On.V {
		case "first":
			happens = i == 0
		case "last":
			happens = i == n-1
		case "between":
			happens = i > 0 && i < n-1
		}
		if happens {
			on = append(on, it)
		}
	}
	return on
}
