package roster

import (
	"cmp"
	"slices"

	"briefpack/generator/model/definition"
)

// largestTable is the largest number of pairs that are compared, including readers without an
// inspector. More could take minutes, and real inspections have less than a hundredth.
const largestTable = 1 << 18

// heaviest is the largest weight that counts, so that sums of weights stay within an int.
const heaviest = 1 << 16

// table holds the worth of each reader in each seat. Readers and inspectors are in the order of
// their ids, so that results do not depend on the order of the definition.
type table struct {
	in         *definition.Inspection
	readers    []*definition.Reader
	inspectors []*definition.Person // of each seat; the seats of one inspector follow each other
	nth        []int                // number of each seat with its inspector, from 0
	worth      [][]int              // weight of a pair, or forbidden
	refused    bool                 // the table is empty because it would be too large
}

// seatRange is a range of the seats with one inspector, by their numbers: "to" is not in it.
type seatRange struct {
	inspector *definition.Person
	from, to  int
}

// TooMany reports whether there are too many readers and inspectors without a pairing to
// match. Match then leaves all of them without one.
func TooMany(in *definition.Inspection) bool { return Of(in).open(in).refused }

// tableOf compares readers with inspectors. It returns an empty table instead of one that is
// too large.
func tableOf(in *definition.Inspection, readers []*definition.Reader, ranges []seatRange) table {
	seats := 0
	for _, b := range ranges {
		seats += max(0, b.to-b.from)
	}
	if len(readers)*(len(readers)+seats) > largestTable {
		return table{in: in, refused: true}
	}
	t := table{in: in, readers: slices.Clone(readers)}
	slices.SortStableFunc(t.readers, func(a, b *definition.Reader) int { return cmp.Compare(a.Person.V, b.Person.V) })
	sorted := slices.Clone(ranges)
	slices.SortStableFunc(sorted, func(a, b seatRange) int { return cmp.Compare(a.inspector.ID.V, b.inspector.ID.V) })
	for _, b := range sorted {
		for n := b.from; n < b.to; n++ {
			t.inspectors, t.nth = append(t.inspectors, b.inspector), append(t.nth, n)
		}
	}
	t.worth = make([][]int, len(t.readers))
	for i, r := range t.readers {
		t.worth[i] = make([]int, len(t.inspectors))
		c := candidateOf(in, r)
		for j, p := range t.inspectors {
			t.worth[i][j] = c.worth(in, p)
		}
	}
	return t
}

// evenly returns the worth of pairs, in which it matters more than all weights that readers are spread
// over the inspectors: the second seat with an inspector is worth less than the first, and so on.
func (t table) evenly() [][]int {
	if !slices.ContainsFunc(t.nth, func(n int) bool { return n > 0 }) {
		return t.worth
	}
	step := 2*(len(t.readers)+1)*largest(t.worth) + 1
	out := make([][]int, len(t.worth))
	for i, ws := range t.worth {
		out[i] = slices.Clone(ws)
		for j, w := range ws {
			if w != forbidden {
				out[i][j] = w - step*t.nth[j]
			}
		}
	}
	return out
}

// worth returns the sum of the weights of the grounds for a pair.
func (c candidate) worth(in *definition.Inspection, inspector *definition.Person) int {
	if len(c.obstacles(in, inspector)) > 0 {
		return forbidden
	}
	sum := 0
	for _, g := range c.grounds(inspector) {
		sum += min(max(weightOf(in.Matching, g.Kind).V, -heaviest), heaviest)
	}
	return sum
}
