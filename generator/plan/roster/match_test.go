package roster

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

// TestMatchEqualsBruteForce compares the pairs of thousands of small random inspections
// with the best of all the rosters there are, in whatever order they are written.
func TestMatchEqualsBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 4))
	for n := range 4000 {
		inspectors := random.IntN(6)
		in := randomInspection(random, random.IntN(6), random.IntN(2), inspectors)
		fixSome(random, in, inspectors)
		in.Reading.PerInspector = num(1 + n%3)
		want := bestPairs(in)
		for range 3 {
			if got := pairsOf(Match(in)); !reflect.DeepEqual(got, want) {
				t.Fatalf("case %d:\ngot  %v\nwant %v", n, got, want)
			}
			in = shuffled(random, in)
		}
	}
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name string
		in   func(in *definition.Inspection)
		want string
	}{
		{"ids decide where nothing else does", func(in *definition.Inspection) {}, "a+x b+y c+z"},
		{"experience for somebody new", func(in *definition.Inspection) {
			in.Matching.Experience = num(2)
			in.Readers[2].New.V, in.People[3].Experienced.V = true, true
		}, "a+y b+z c+x"},
		{"two readers with an inspector, and none without", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.People = num(2), in.People[:5]
		}, "a+x b+x c+y"},
		{"readers are spread over the inspectors, whoever suits them best", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.Matching.Experience, in.People[3].Experienced.V = num(3), num(9), true
			for i := range in.Readers {
				in.Readers[i].New.V = true
			}
		}, "a+x b+y c+z"},
		{"a place is left beside a fixed pair", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.People = num(2), in.People[:5]
			in.Pairings = []definition.Pairing{pairing("b", "x", "")}
		}, "a+x b+x c+y"},
		{"readers without inspectors", func(in *definition.Inspection) { in.Reading.PerInspector = num(0) }, "a+ b+ c+"},
		{"without a weight experience does not count", func(in *definition.Inspection) {
			in.Readers[2].New.V, in.People[3].Experienced.V = true, true
		}, "a+x b+y c+z"},
		{"another background", func(in *definition.Inspection) {
			in.Matching.Background = num(1)
			in.People[1].Agency, in.People[2].Agency, in.People[3].Background = definition.Text{}, definition.Text{}, text("health")
		}, "a+y b+x c+z"},
		{"a preclusion from the inspector's side", func(in *definition.Inspection) {
			in.People[3].Preclusions = []definition.Text{text("a")}
		}, "a+y b+x c+z"},
		{"an inspector who is not there every day", func(in *definition.Inspection) {
			in.People[3].Days = dates(8)
		}, "a+y b+z c+"},
		{"a reader who is not there every day", func(in *definition.Inspection) {
			in.Readers[0].Days = dates(9)
		}, "a+ b+x c+y"},
		{"a reader who is there on every day that is named", func(in *definition.Inspection) {
			in.Readers[0].Days = dates(9, 8)
		}, "a+x b+y c+z"},
		{"the day that an inspector is missing is no reading day", func(in *definition.Inspection) {
			in.People[3].Days = dates(7, 8, 9)
		}, "a+x b+y c+z"},
		{"the room that somebody needs", func(in *definition.Inspection) {
			in.People[3].Room, in.People[4].Room, in.Readers[0].Room = text("Attic"), text(" Hall"), text("hall")
		}, "a+y@hall b+x@Attic c+z"},
		{"the way in which somebody takes part", func(in *definition.Inspection) {
			in.People[3].Mode, in.Readers[0].Mode = text("in person"), text("remote")
		}, "a+y b+x c+z"},
		{"a fixed pair stays, whatever stands against it", func(in *definition.Inspection) {
			in.Readers[2].Preclusions = []definition.Text{text("x")}
			in.Pairings = []definition.Pairing{pairing("c", "x", "Desk 9")}
		}, "a+y b+z c+x@Desk 9"},
		{"a pairing that leads nowhere is not mended", func(in *definition.Inspection) {
			in.Pairings = []definition.Pairing{pairing("a", "nobody", "")}
		}, "a+ b+x c+y"},
		{"more pairs come before better ones", func(in *definition.Inspection) {
			in.Matching.Experience = num(900)
			in.Readers[0].New.V, in.People[3].Experienced.V = true, true
			in.Readers[1].Preclusions, in.Readers[2].Preclusions = []definition.Text{text("y"), text("z")}, []definition.Text{text("x"), text("z")}
		}, "a+z b+x c+y"},
		{"a weight too large to be added up", func(in *definition.Inspection) {
			in.Matching.Experience = num(1 << 62)
			in.Readers[2].New.V, in.People[3].Experienced.V = true, true
		}, "a+y b+z c+x"},
		{"an inspector who is trained to read sits with nobody", func(in *definition.Inspection) {
			in.Readers = append(in.Readers, reader("x", "trainee"))
		}, "a+y b+z c+"},
		{"somebody nobody knows", func(in *definition.Inspection) { in.Readers[1].Person = text("q") }, "a+x c+y q+"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := &definition.Inspection{
				Agencies: []definition.Agency{{ID: text("nhs"), Kind: text("health")}},
				People:   append(people("", "a", "b", "c"), people("inspector", "x", "y", "z")...),
				Readers:  []definition.Reader{reader("a", "reader"), reader("b", "reader"), reader("c", "reader")},
			}
			in.Reading.Dates = dates(8, 9)
			for i := range 3 {
				in.People[i].Agency, in.People[3+i].Background = text("nhs"), text("education")
			}
			tt.in(in)
			if got := strings.Join(pairsOf(Match(in)), " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestMatchRefusesWhatIsTooLarge(t *testing.T) {
	in := randomInspection(rand.New(rand.NewPCG(1, 1)), 600, 0, 600)
	if free := Match(in).Inspectors; len(free) != 600 || !TooMany(in) {
		t.Errorf("%d inspectors are left of 600", len(free))
	}
	if in.Readers = in.Readers[:200]; TooMany(in) {
		t.Error("200 readers and 600 inspectors are too many")
	}
}

func BenchmarkMatch200(b *testing.B) {
	in := randomInspection(rand.New(rand.NewPCG(1, 1)), 200, 0, 200)
	for b.Loop() {
		Match(in)
	}
}

// pairsOf writes the pairs, sorted by reader.
func pairsOf(r Roster) []string {
	list := []string{}
	for _, s := range r.Pairs {
		pair := s.Reader.Person.V + "+"
		if s.Inspector != nil {
			pair += s.Inspector.ID.V
		}
		if s.Room != "" {
			pair += "@" + s.Room
		}
		list = append(list, pair)
	}
	slices.Sort(list)
	return list
}

// bestPairs tries every roster, by a second statement of what the conditions are.
func bestPairs(in *definition.Inspection) []string {
	fixed, taken := map[string]string{}, map[string]int{}
	for _, p := range in.Pairings {
		fixed[p.Reader.V] = p.Inspector.V
		taken[p.Inspector.V]++
	}
	var readers []definition.Reader
	for _, r := range in.Readers {
		if r.Status.V == "reader" {
			readers = append(readers, r)
		}
	}
	slices.SortFunc(readers, func(a, b definition.Reader) int { return cmp.Compare(a.Person.V, b.Person.V) })
	var best []string
	var bestScore []int
	var try func(i, count, uneven, sum int, list []string)
	try = func(i, count, uneven, sum int, list []string) {
		if i == len(readers) {
			if score := []int{-count, uneven, -sum}; best == nil || slices.Compare(score, bestScore) < 0 {
				best, bestScore = append([]string{}, list...), score
			}
			return
		}
		r := readers[i]
		if id, ok := fixed[r.Person.V]; ok {
			try(i+1, count, uneven, sum, append(list, r.Person.V+"+"+id))
			return
		}
		for j := range 10 {
			id := fmt.Sprintf("i%d", j)
			p := byID(in.People)[id]
			if p == nil || taken[id] == in.Reading.PerInspector.V || !mayRead(r, p) {
				continue
			}
			taken[id]++
			try(i+1, count+1, uneven+taken[id]-1, sum+likes(in, r, p), append(list, r.Person.V+"+"+id+where(r, p)))
			taken[id]--
		}
		try(i+1, count, uneven, sum, append(list, r.Person.V+"+"))
	}
	try(0, 0, 0, 0, nil)
	return best
}

func mayRead(r definition.Reader, p *definition.Person) bool {
	for _, t := range r.Preclusions {
		if t.V == p.ID.V {
			return false
		}
	}
	for _, t := range p.Preclusions {
		if t.V == r.Person.V {
			return false
		}
	}
	needs := strings.ToUpper(strings.TrimSpace(r.Room.V))
	return p.Days == nil && r.Days == nil && (needs == "" || p.Room.V == "" || needs == p.Room.V) &&
		(r.Mode.V == "" || p.Mode.V == "" || r.Mode.V == p.Mode.V)
}

func likes(in *definition.Inspection, r definition.Reader, p *definition.Person) int {
	sum := 0
	if r.New.V && p.Experienced.V {
		sum += in.Matching.Experience.V
	}
	field := map[string]string{"sw": "social work", "nhs": "health"}[byID(in.People)[r.Person.V].Agency.V]
	if field != "" && p.Background.V != "" && field != p.Background.V {
		sum += in.Matching.Background.V
	}
	if r.Room.V != "" && p.Room.V != "" {
		sum += in.Matching.Room.V
	}
	if r.Mode.V != "" && p.Mode.V != "" {
		sum += in.Matching.Mode.V
	}
	return sum
}

func where(r definition.Reader, p *definition.Person) string {
	if r.Room.V != "" {
		return "@" + r.Room.V
	}
	if p.Room.V != "" {
		return "@" + p.Room.V
	}
	return ""
}
