package roster

import (
	"cmp"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/pack"
)

// TestConflictEqualsBruteForce compares the conflict of thousands of small random
// inspections with the smallest of all sets of readers, and tries its remedies.
func TestConflictEqualsBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 9))
	conflicts, helped := 0, 0
	for n := range 4000 {
		inspectors := random.IntN(6)
		in := randomInspection(random, random.IntN(7), random.IntN(3), inspectors)
		fixSome(random, in, inspectors)
		want := smallestByBruteForce(in)
		for range 2 {
			c, ok := ConflictOf(in)
			if got := idsOf(c.Readers); ok != (want != nil) || !slices.Equal(got, want) {
				t.Fatalf("case %d: got %v, want %v", n, got, want)
			}
			if ok && len(c.Inspectors) >= len(c.Readers) {
				t.Fatalf("case %d: %d inspectors for %d readers is no conflict", n, len(c.Inspectors), len(c.Readers))
			}
			for _, m := range c.Remedies {
				helped++
				if after, before := unmatched(Match(m.apply(in))), unmatched(Match(in)); after >= before {
					t.Fatalf("case %d: remedy %+v leaves %d without an inspector, as against %d", n, m, after, before)
				}
			}
			in = shuffled(random, in)
		}
		if want != nil {
			conflicts++
		}
	}
	if conflicts < 500 || helped < 500 {
		t.Errorf("only %d conflicts and %d remedies were tried", conflicts, helped)
	}
}

// TestConflictOfMany is beyond the search for the smallest set: nobody in what comes out
// could be left out of it.
func TestConflictOfMany(t *testing.T) {
	worth := make([][]int, 150)
	random := rand.New(rand.NewPCG(6, 6))
	for i := range worth {
		worth[i] = slices.Repeat([]int{never}, 140)
		for range 8 {
			worth[i][random.IntN(140)] = 0
		}
	}
	g := graphOf(worth)
	set := g.smallestConflict()
	if !g.lacks(set) {
		t.Fatalf("%v is no conflict", set)
	}
	for n := range set {
		if g.lacks(slices.Delete(slices.Clone(set), n, n+1)) {
			t.Errorf("%d could be left out", set[n])
		}
	}
}

func TestConflictSaysWhatWouldResolveIt(t *testing.T) {
	in := &pack.Inspection{
		People: append(people("", "a", "b", "c", "s"), people("inspector", "x", "y", "z")...),
		Readers: []pack.Reader{reader("a", "reader"), reader("b", "reader"), reader("c", "reader"),
			reader("s", "reserve")},
		Pairings: []pack.Pairing{pairing("c", "z", "")},
	}
	in.Reading.Dates = dates(8, 9)
	in.Readers[0].Preclusions = []pack.Text{text("y")}
	in.Readers[1].Preclusions = []pack.Text{text("y")}
	c, ok := ConflictOf(in)
	if got := describeConflict(c); !ok || got != "a b may only sit with x; barred a-y[0] b-y[0]; release a z c, lift a y -, promote a - s" {
		t.Error(got)
	}
	in.Readers[0].Preclusions, in.Readers[1].Preclusions = nil, nil
	in.People[5].Days = dates(9)
	in.Pairings = nil
	in.People[4].Days, in.People[6].Room = dates(8, 9, 10), text("Attic")
	in.Readers[0].Room, in.Readers[1].Room = text("Hall"), text("hall")
	c, ok = ConflictOf(in)
	if got := describeConflict(c); !ok || got != "a b may only sit with x; barred a-y[1] a-z[2] b-y[1] b-z[2]; attend a y -" {
		t.Error(got)
	}
}

func describeConflict(c Conflict) string {
	kinds := []string{"release", "lift", "attend", "promote"}
	var near, barred, remedies []string
	for _, p := range c.Inspectors {
		near = append(near, p.ID.V)
	}
	for _, b := range c.Barred {
		barred = append(barred, fmt.Sprintf("%s-%s%v", b.Reader.Person.V, b.Inspector.ID.V, b.Obstacles))
	}
	for _, m := range c.Remedies {
		inspector, other := "-", "-"
		if m.Inspector != nil {
			inspector = m.Inspector.ID.V
		}
		if m.Other != nil {
			other = m.Other.Person.V
		}
		remedies = append(remedies, strings.Join([]string{kinds[m.Kind], m.Reader.Person.V, inspector, other}, " "))
	}
	return fmt.Sprintf("%s may only sit with %s; barred %s; %s", strings.Join(idsOf(c.Readers), " "),
		strings.Join(near, " "), strings.Join(barred, " "), strings.Join(remedies, ", "))
}

func idsOf(rs []*pack.Reader) []string {
	var ids []string
	for _, r := range rs {
		ids = append(ids, r.Person.V)
	}
	return ids
}

func unmatched(r Roster) int {
	n := 0
	for _, s := range r.Pairs {
		if s.Inspector == nil {
			n++
		}
	}
	return n
}

// smallestByBruteForce tries every set of readers and returns the first of the smallest.
func smallestByBruteForce(in *pack.Inspection) []string {
	paired, taken := map[string]bool{}, map[string]bool{}
	for _, p := range in.Pairings {
		paired[p.Reader.V], taken[p.Inspector.V] = true, true
	}
	var readers []pack.Reader
	for _, r := range in.Readers {
		if r.Status.V == "reader" && !paired[r.Person.V] {
			readers = append(readers, r)
		}
	}
	slices.SortFunc(readers, func(a, b pack.Reader) int { return cmp.Compare(a.Person.V, b.Person.V) })
	var best []string
	for set := 1; set < 1<<len(readers); set++ {
		var ids []string
		near := map[string]bool{}
		for i, r := range readers {
			if set>>i&1 == 0 {
				continue
			}
			ids = append(ids, r.Person.V)
			for j := range in.People {
				if p := &in.People[j]; p.Role.V == "inspector" && !taken[p.ID.V] && mayRead(r, p) {
					near[p.ID.V] = true
				}
			}
		}
		smaller := best == nil || cmp.Or(cmp.Compare(len(ids), len(best)), slices.Compare(ids, best)) < 0
		if len(near) < bits.OnesCount(uint(set)) && smaller {
			best = ids
		}
	}
	return best
}
