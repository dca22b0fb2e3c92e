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

// table holds the worth of each reader and inspector as a pair. Both are in the order of their
// ids, so that results do not depend on the order of the definition.
type table struct {
	in         *definition.Inspection
	readers    []*definition.Reader
	inspectors []*definition.Person
	worth      [][]int // weight of a pair, or forbidden
	refused    bool    // the table is empty because it would be too large
}

// TooMany reports whether there are too many readers and inspectors without a pairing to
// match. Match then leaves all of them without one.
func TooMany(in *definition.Inspection) bool { return Of(in).open(in).refused }

// tableOf compares readers with inspectors. It returns an empty table instead of one that is
// too large.
func tableOf(in *definition.Inspection, readers []*definition.Reader, inspectors []*definition.Person) table {
	if len(readers)*(len(readers)+len(inspectors)) > largestTable {
		return table{in: in, refused: true}
	}
	t := table{in: in, readers: slices.Clone(readers), inspectors: slices.Clone(inspectors)}
	slices.SortStableFunc(t.readers, func(a, b *definition.Reader) int { return cmp.Compare(a.Person.V, b.Person.V) })
	slices.SortStableFunc(t.inspectors, func(a, b *definition.Person) int { return cmp.Compare(a.ID.V, b.ID.V) })
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
