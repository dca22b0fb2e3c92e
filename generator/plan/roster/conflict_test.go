package roster

import (
	"cmp"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

// TestConflictEqualsBruteForce compares the conflict of thousands of small random
// inspections with the smallest of all sets of readers, and tries its remedies.
func TestConflictEqualsBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 9))
	conflicts, helped, several := 0, 0, 0
	for n := range 4000 {
		inspectors := random.IntN(6)
		in := randomInspection(random, random.IntN(7), random.IntN(3), inspectors)
		fixSome(random, in, inspectors)
		want := smallestByBruteForce(in)
		for range 2 {
			cs := Conflicts(in)
			c := first(cs)
			if got := idsOf(c.Readers); (len(cs) > 0) != (want != nil) || !slices.Equal(got, want) {
				t.Fatalf("case %d: got %v, want %v", n, got, want)
			}
			if want != nil && len(c.Inspectors) >= len(c.Readers) {
				t.Fatalf("case %d: %d inspectors for %d readers is no conflict", n, len(c.Inspectors), len(c.Readers))
			}
			for _, m := range c.Remedies {
				helped++
				if after, before := unmatched(Match(m.apply(in))), unmatched(Match(in)); after >= before {
					t.Fatalf("case %d: remedy %+v leaves %d without an inspector, as against %d", n, m, after, before)
				}
			}
			several += len(cs[min(1, len(cs)):])
			if n%4 == 0 {
				checkApart(t, in, cs)
			}
			in = shuffled(random, in)
		}
		if want != nil {
			conflicts++
		}
	}
	if conflicts < 500 || helped < 500 || several < 200 {
		t.Errorf("only %d conflicts, %d remedies and %d further conflicts were tried", conflicts, helped, several)
	}
}

// checkApart makes sure that each conflict is a smallest one among those who are in no
// earlier one, and that no one else conflicts.
func checkApart(t *testing.T, in *definition.Inspection, cs []Conflict) {
	t.Helper()
	rest := *in
	rest.Readers = slices.Clone(in.Readers)
	for n := 0; ; n++ {
		want := smallestByBruteForce(&rest)
		if want == nil && n == len(cs) {
			return
		}
		if n == len(cs) || !slices.Equal(idsOf(cs[n].Readers), want) {
			t.Fatalf("conflict %d of %d is not %v", n, len(cs), want)
		}
		rest.Readers = slices.DeleteFunc(rest.Readers, func(r definition.Reader) bool { return slices.Contains(want, r.Person.V) })
	}
}

func first(cs []Conflict) Conflict {
	if len(cs) == 0 {
		return Conflict{}
	}
	return cs[0]
}

// TestConflictOfMany is beyond the search for the smallest set: no one in what comes out
// could be left out of it.
func TestConflictOfMany(t *testing.T) {
	worth := make([][]int, 150)
	random := rand.New(rand.NewPCG(6, 6))
	for i := range worth {
		worth[i] = slices.Repeat([]int{forbidden}, 140)
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
	in := &definition.Inspection{
		People: append(people("", "a", "b", "c", "s"), people("inspector", "x", "y", "z")...),
		Readers: []definition.Reader{reader("a", "reader"), reader("b", "reader"), reader("c", "reader"),
			reader("s", "reserve")},
		Pairings: []definition.Pairing{pairing("c", "z", "")},
	}
	in.Reading.Dates = dates(8, 9)
	in.Readers[0].Preclusions = []definition.Text{text("y")}
	in.Readers[1].Preclusions = []definition.Text{text("y")}
	if got := describeConflict(first(Conflicts(in))); got != "a b may only sit with x; barred a-y[0] b-y[0]; release a z c, lift a y -, promote a - s" {
		t.Error(got)
	}
	in.Readers[0].Preclusions, in.Readers[1].Preclusions = nil, nil
	in.People[5].Days = dates(9)
	in.Pairings = nil
	in.People[4].Days, in.People[6].Room = dates(8, 9, 10), text("Attic")
	in.Readers[0].Room, in.Readers[1].Room = text("Hall"), text("hall")
	if got := describeConflict(first(Conflicts(in))); got != "a b may only sit with x; barred a-y[1] a-z[3] b-y[1] b-z[3]; attend a y -" {
		t.Error(got)
	}
	in.Readers[2].Status = text("trainee") // so that z is free for somebody
	if got := describeConflict(first(Conflicts(in))); got != "a b may only sit with x; barred a-y[1] a-z[3] b-y[1] b-z[3]; attend a y -, reseat a z -, promote a - s" {
		t.Error(got)
	}
	in.People[5].Days, in.People[6].Room, in.People[6].Mode, in.Readers[1].Mode = nil, definition.Text{}, text("in person"), text("remote")
	in.People[4].Mode, in.People[5].Mode = text("in person"), text("in person")
	if got := describeConflict(first(Conflicts(in))); got != "b may only sit with ; barred b-x[4] b-y[4] b-z[4]; switch b x -, promote b - s" {
		t.Error(got)
	}
	in.Readers[1].Days = dates(8) // of whom another rule speaks
	if got := Conflicts(in); got != nil {
		t.Error(describeConflict(first(got)))
	}
}

func describeConflict(c Conflict) string {
	kinds := []string{"release", "lift", "attend", "reseat", "switch", "promote"}
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

func idsOf(rs []*definition.Reader) []string {
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
func smallestByBruteForce(in *definition.Inspection) []string {
	paired, taken := map[string]bool{}, map[string]bool{}
	for _, p := range in.Pairings {
		paired[p.Reader.V], taken[p.Inspector.V] = true, true
	}
	var readers []definition.Reader
	for _, r := range in.Readers {
		if r.Status.V == "reader" && !paired[r.Person.V] && r.Days == nil {
			readers = append(readers, r)
		}
	}
	slices.SortFunc(readers, func(a, b definition.Reader) int { return cmp.Compare(a.Person.V, b.Person.V) })
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
