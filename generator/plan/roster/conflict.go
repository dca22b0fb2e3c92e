package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Conflict is why not every reader can have an inspector: readers who together may sit
// with fewer inspectors than there are of them.
type Conflict struct {
	Readers    []*definition.Reader // by id; if one of them were left out, the others could all be matched
	Inspectors []*definition.Person // everybody free whom any of them may sit with, by id
	Barred     []Barrier            // the free inspectors whom none of them may sit with, by reader and inspector
	Remedies   []Remedy             // what would let one more reader be matched
}

// Barrier is what stands between a reader and an inspector.
type Barrier struct {
	Reader    *definition.Reader
	Inspector *definition.Person
	Obstacles []Obstacle
}

// Conflicts returns sets of readers that conflict, no reader in two of them; none when
// every reader who has no pairing, and is there on every reading day, can have an inspector.
//
// The first is a smallest of all such sets, the next a smallest among everybody else, and
// so on. To find the smallest is a hard problem in general (it is the girth of a
// transversal matroid). Each reader whom a largest matching leaves out belongs to one
// set from which nobody can be taken away; these are found in polynomial time. Then
// smaller sets are looked for, smallest first, up to a bound that no real inspection
// comes near: up to there the answer is the smallest, and the first by ids.
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

// conflict describes a set of conflicting readers who may sit with the inspectors in near.
func (t table) conflict(in *definition.Inspection, readers []int, near []bool) Conflict {
	var c Conflict
	for j, p := range t.inspectors {
		if near[j] {
			c.Inspectors = append(c.Inspectors, p)
		}
	}
	for _, i := range readers {
		r := t.readers[i]
		c.Readers = append(c.Readers, r)
		for j, p := range t.inspectors {
			if !near[j] {
				c.Barred = append(c.Barred, Barrier{r, p, Obstacles(in, r, p)})
			}
		}
	}
	c.Remedies = remedies(in, c)
	return c
}
