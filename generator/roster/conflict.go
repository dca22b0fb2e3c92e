package roster

import "briefpack/generator/pack"

// Conflict is why not every reader can have an inspector: readers who together may sit
// with fewer inspectors than there are of them.
type Conflict struct {
	Readers    []*pack.Reader // by id; if one of them were left out, the others could all be matched
	Inspectors []*pack.Person // everybody free whom any of them may sit with, by id
	Barred     []Barrier      // the free inspectors whom none of them may sit with, by reader and inspector
	Remedies   []Remedy       // what would let one more reader be matched
}

// Barrier is what stands between a reader and an inspector.
type Barrier struct {
	Reader    *pack.Reader
	Inspector *pack.Person
	Obstacles []Obstacle
}

// ConflictOf returns a smallest set of readers that conflict; false when every reader who
// has no pairing can have an inspector.
//
// To find the smallest of all such sets is a hard problem in general (it is the girth of
// a transversal matroid). Each reader whom a largest matching leaves out belongs to one
// set from which nobody can be taken away; these are found in polynomial time. Then
// smaller sets are looked for, smallest first, up to a bound that no real inspection
// comes near: up to there the answer is the smallest, and the first by ids.
func ConflictOf(in *pack.Inspection) (Conflict, bool) {
	t := Of(in).open(in)
	g := graphOf(t.worth)
	set := g.smallestConflict()
	if set == nil {
		return Conflict{}, false
	}
	var c Conflict
	near := g.reach(set)
	for j, p := range t.inspectors {
		if near[j] {
			c.Inspectors = append(c.Inspectors, p)
		}
	}
	for _, i := range set {
		r := t.readers[i]
		c.Readers = append(c.Readers, r)
		for j, p := range t.inspectors {
			if !near[j] {
				c.Barred = append(c.Barred, Barrier{r, p, Obstacles(in, r, p)})
			}
		}
	}
	c.Remedies = remedies(in, c)
	return c, true
}
