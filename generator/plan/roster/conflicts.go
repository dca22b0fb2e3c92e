package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Conflicts returns sets of readers that conflict, each reader in at most one. It returns nil if
// every reader without a pairing who is there on every reading day can have an inspector.
//
// The first is a smallest of all such sets, the next a smallest among the other readers, and
// so on. Finding a smallest set is a hard problem in general (the girth of a transversal
// matroid). Conflicts first finds, in polynomial time, a minimal set for each reader that a
// largest matching leaves out. Then it searches for smaller sets, smallest first, up to a limit
// that no real inspection reaches. Within the limit the answer is a smallest set, and the first
// by ids.
func Conflicts(in *definition.Inspection) []Conflict {
	t := Of(in).open(in)
	var rows []int
	for i, r := range t.readers {
		if len(Missing(r.Days, in.Reading.Dates)) == 0 {
			rows = append(rows, i)
		}
	}
	g := graphOf(t.worth)
	var list []Conflict
	for {
		set := g.only(rows).smallestConflict()
		if set == nil {
			return list
		}
		var readers []int
		for n := len(set) - 1; n >= 0; n-- {
			readers = append([]int{rows[set[n]]}, readers...)
			rows = slices.Delete(rows, set[n], set[n]+1)
		}
		list = append(list, t.conflict(in, readers, g.reach(readers)))
	}
}

// isFirst reports whether a seat is the first in the table with its inspector.
func (t table) isFirst(j int) bool { return j == 0 || t.inspectors[j-1] != t.inspectors[j] }

// conflict describes a set of conflicting readers who may have the seats in near.
func (t table) conflict(in *definition.Inspection, readers []int, near []bool) Conflict {
	var c Conflict
	for j, p := range t.inspectors {
		if near[j] {
			c.Seats++
		}
		if near[j] && t.isFirst(j) {
			c.Inspectors = append(c.Inspectors, p)
		}
	}
	for _, i := range readers {
		r := t.readers[i]
		c.Readers = append(c.Readers, r)
		for j, p := range t.inspectors {
			if !near[j] && t.isFirst(j) {
				c.Barred = append(c.Barred, Barrier{r, p, Obstacles(in, r, p)})
			}
		}
	}
	c.Remedies = remedies(in, c)
	return c
}
