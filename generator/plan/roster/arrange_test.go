package roster

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"briefpack/generator/model/definition"
)

// TestArrange has an arranged inspection fix what the engine found, and leave the
// definition as it was.
func TestArrange(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for n := range 300 {
		seed := random.Uint64()
		make := func() *definition.Inspection {
			random := rand.New(rand.NewPCG(seed, 1))
			in := randomInspection(random, 4, 2, 5)
			fixSome(random, in, 5)
			return in
		}
		in := make()
		out := Arrange(in)
		if !reflect.DeepEqual(in, make()) {
			t.Fatalf("case %d: arranging changed the definition", n)
		}
		if got, want := pairsOf(Of(out)), pairsOf(Match(in)); !reflect.DeepEqual(got, want) {
			t.Fatalf("case %d: the arranged pairs are %v, the matched ones %v", n, got, want)
		}
		for _, p := range out.Pairings {
			if len(p.Grounds) == 0 {
				t.Fatalf("case %d: nothing speaks for %s and %s", n, p.Reader.V, p.Inspector.V)
			}
		}
		if len(out.Absences) != 10 {
			t.Fatalf("case %d: %d absences", n, len(out.Absences))
		}
	}
}

func TestGrounds(t *testing.T) {
	in := &definition.Inspection{
		Agencies: []definition.Agency{{ID: text("nhs"), Kind: text("health")}},
		People:   append(people("", "a"), people("inspector", "x")...),
		Readers:  []definition.Reader{reader("a", "reader")},
	}
	in.People[0].Agency, in.People[1].Background = text("nhs"), text("police")
	in.Readers[0].New.V, in.People[1].Experienced.V = true, true
	in.Readers[0].Room, in.People[1].Room = text("Hall"), text("hall")
	in.Readers[0].Mode, in.People[1].Mode = text("remote"), text("remote")
	of := func() []definition.Ground { return Arrange(in).Pairings[0].Grounds }
	if got, want := of(), []definition.Ground{{Kind: "free"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("without weights: %v", got)
	}
	in.Matching = definition.Matching{Experience: num(3), Background: num(2), Room: num(1), Mode: num(1)}
	in.Pairings = []definition.Pairing{pairing("a", "x", "")}
	want := []definition.Ground{{Kind: "fixed"}, {Kind: "experience"}, {Kind: "background", Reader: "health", Inspector: "police"},
		{Kind: "room", Reader: "Hall"}, {Kind: "mode", Reader: "remote"}}
	if got := of(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
