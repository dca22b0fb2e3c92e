package roster

import (
	"cmp"
	"slices"
)

// maxSets is the number of sets that the search for a smaller conflict tries.
const maxSets = 100_000

// smallestConflict returns the rows of a smallest conflict, rising; nil if there is none.
func (g graph) smallestConflict() []int {
	owner, left := g.matching()
	var best []int
	for _, i := range left {
		set := g.conflictOf(i, owner)
		if best == nil || cmp.Or(cmp.Compare(len(set), len(best)), slices.Compare(set, best)) < 0 {
			best = set
		}
	}
	search := search{graph: g, left: maxSets}
	for size := 1; size <= len(best); size++ {
		if set := search.ofSize(size); set != nil {
			return set
		}
	}
	return best
}

// search tries sets of rows in order.
type search struct {
	graph
	left int // sets that it may still try
}

// ofSize returns the first conflict with size rows, or nil. Every row of a smallest conflict
// has fewer columns than the conflict has rows, so there are few rows to choose from.
func (s *search) ofSize(size int) []int {
	var few []int
	for i, cols := range s.may {
		if len(cols) < size {
			few = append(few, i)
		}
	}
	return s.extend(nil, few, make([]int, s.cols), 0, size)
}

// extend adds rows to a set whose rows may have near columns; used counts the rows of each.
func (s *search) extend(set, rows, used []int, near, size int) []int {
	s.left--
	if len(set) == size {
		return slices.Clone(set)
	}
	for n, i := range rows {
		if s.left < 0 || len(rows)-n < size-len(set) {
			return nil
		}
		more := near
		for _, j := range s.may[i] {
			if used[j] == 0 {
				more++
			}
			used[j]++
		}
		var found []int
		if more < size {
			found = s.extend(append(set, i), rows[n+1:], used, more, size)
		}
		for _, j := range s.may[i] {
			used[j]--
		}
		if found != nil {
			return found
		}
	}
	return nil
}
