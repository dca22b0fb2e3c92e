package roster

import (
	"cmp"
	"slices"

	"briefpack/generator/model/definition"
)

// largestTable is the most pairs that are compared, those of a reader with nobody among
// them; more could keep a machine busy for minutes, and no inspection has a hundredth.
const largestTable = 1 << 18

// heaviest bounds a weight, so that sums of them stay within an int.
const heaviest = 1 << 16

// table is what each reader and each inspector would be to each other. Both stand in the
// order of their ids, so that nothing depends on the order of the definition.
type table struct {
	in         *definition.Inspection
	readers    []*definition.Reader
	inspectors []*definition.Person
	worth      [][]int // weight of a pair, or never
	refused    bool    // there would have been too many
}

// TooMany reports whether there are more readers and inspectors without a pairing than
// the program matches. It then matches nobody.
func TooMany(in *definition.Inspection) bool { return Of(in).open(in).refused }

// tableOf compares readers with inspectors. There is nobody in it when it would be too
// large.
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

// worth is the sum of the weights of what speaks for a pair.
func (c candidate) worth(in *definition.Inspection, inspector *definition.Person) int {
	if len(c.obstacles(in, inspector)) > 0 {
		return never
	}
	sum := 0
	for _, g := range c.grounds(inspector) {
		sum += min(max(weightOf(in.Matching, g.Kind).V, -heaviest), heaviest)
	}
	return sum
}
