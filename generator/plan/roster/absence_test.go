package roster

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

// TestAbsencesEqualBruteForce compares what is said about each one and each two who
// cannot come with the best of all there is, on small random inspections.
func TestAbsencesEqualBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	moved, unfilled, twos := 0, 0, 0
	for n := range 1500 {
		inspectors := random.IntN(5) + 1
		in := randomInspection(random, random.IntN(5), random.IntN(4), inspectors)
		fixSome(random, in, inspectors)
		r := Match(in)
		absences := Absences(in, r)
		want := len(r.Pairs) * (len(r.Pairs) + 1) / 2
		if unmatched(r) == len(r.Pairs) {
			want = 0 // nobody has a seat that somebody could take
		}
		if len(absences) != want {
			t.Fatalf("case %d: %d absences of %d readers", n, len(absences), len(r.Pairs))
		}
		for _, a := range absences {
			got := describeAbsence(a)
			if want := bestCover(in, r, a.Away); got != want {
				t.Fatalf("case %d, away %v:\ngot  %s\nwant %s", n, a.Away, got, want)
			}
			moved += min(a.Moved, 1)
			unfilled += min(a.Unfilled, 1)
			twos += len(a.Away) - 1
		}
	}
	if moved < 50 || unfilled < 50 || twos < 500 {
		t.Errorf("only %d absences moved others, %d left a seat and %d were of two", moved, unfilled, twos)
	}
}

// TestAbsencesWithManyReserves has more reserves than seats, few of whom may sit anywhere,
// so that who steps in and who moves for them has to be chosen from hundreds of ways.
func TestAbsencesWithManyReserves(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 6))
	moved := 0
	for n := range 600 {
		inspectors := random.IntN(3) + 2
		in := randomInspection(random, inspectors, 12, inspectors)
		for i := range in.Readers {
			if r := &in.Readers[i]; r.Status.V == "reserve" {
				for j := range inspectors {
					if random.IntN(6) > 0 {
						r.Preclusions = append(r.Preclusions, text(fmt.Sprintf("i%d", j)))
					}
				}
			}
		}
		r := Match(in)
		for _, a := range Absences(in, r) {
			got := describeAbsence(a)
			if want := bestCover(in, r, a.Away); got != want {
				t.Fatalf("case %d, away %v:\ngot  %s\nwant %s", n, a.Away, got, want)
			}
			moved += min(a.Moved, 1)
		}
	}
	if moved < 100 {
		t.Errorf("only %d absences moved others", moved)
	}
}

// TestAbsencesWhateverTheOrder writes inspections in another order.
func TestAbsencesWhateverTheOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 5))
	list := func(in *definition.Inspection) []string {
		var ss []string
		for _, a := range Absences(in, Match(in)) {
			slices.Sort(a.Away)
			ss = append(ss, fmt.Sprint(a.Away, " ", describeAbsence(a)))
		}
		slices.Sort(ss)
		return ss
	}
	for n := range 300 {
		in := randomInspection(random, 4, 2, 5)
		if got, want := list(shuffled(random, in)), list(in); !slices.Equal(got, want) {
			t.Fatalf("case %d:\ngot  %q\nwant %q", n, got, want)
		}
	}
}

func TestAbsenceOf(t *testing.T) {
	tests := []struct {
		name string
		in   func(in *definition.Inspection)
		away string
		want string
	}{
		{"the first reserve takes the seat", func(in *definition.Inspection) {}, "a", "s+x@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"the second reserve, when the first is away on a day", func(in *definition.Inspection) { in.Readers[3].Days = dates(8) }, "a", "t+x@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"two reserves take two seats", func(in *definition.Inspection) {}, "a b", "s+x@Desk 1 steps in, t+y@Desk 2 steps in; 0 moved, 0 unfilled"},
		{"the second reserve, when the first may not sit there", func(in *definition.Inspection) {
			in.Readers[3].Preclusions = []definition.Text{text("x")}
		}, "a", "t+x@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"two reserves change places", func(in *definition.Inspection) {
			in.Readers[3].Preclusions = []definition.Text{text("x")}
		}, "a b", "s+y@Desk 2 steps in, t+x@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"an inspector who had nobody", func(in *definition.Inspection) {
			in.People = append(in.People, people("inspector", "w")...)
			in.Readers[3].Preclusions, in.Readers[4].Preclusions = []definition.Text{text("x")}, []definition.Text{text("x")}
		}, "a", "s+w@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"one other moves, because there is no other way", func(in *definition.Inspection) {
			in.Readers[3].Preclusions, in.Readers[4].Preclusions = []definition.Text{text("x")}, []definition.Text{text("x")}
		}, "a", "s+y@Desk 2 steps in, b+x@Desk 1; 1 moved, 0 unfilled"},
		{"nobody may step in", func(in *definition.Inspection) {
			in.Readers[3].Mode, in.Readers[4].Mode = text("remote"), text("remote")
			for i := range in.People {
				in.People[i].Mode = text("in person")
			}
		}, "a", "; 0 moved, 1 unfilled"},
		{"the place beside another reader", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.Pairings[1] = num(2), pairing("b", "x", "Desk 1")
		}, "a", "s+x@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"both places with one inspector", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.Pairings[1] = num(2), pairing("b", "x", "Desk 2")
		}, "a b", "s+x@Desk 1 steps in, t+x@Desk 2 steps in; 0 moved, 0 unfilled"},
		{"the free place with another inspector", func(in *definition.Inspection) {
			in.Reading.PerInspector, in.Pairings[1] = num(2), pairing("b", "x", "Desk 1")
			in.Readers[3].Preclusions, in.Readers[4].Preclusions = []definition.Text{text("x")}, []definition.Text{text("x"), text("z")}
		}, "a", "s+y@Desk 1 steps in; 0 moved, 0 unfilled"},
		{"three away and three reserves", func(in *definition.Inspection) {
			in.People, in.Readers = append(in.People, people("", "u")...), append(in.Readers, reader("u", "reserve"))
		}, "a b c", "s+x@Desk 1 steps in, t+y@Desk 2 steps in, u+z@Desk 3 steps in; 0 moved, 0 unfilled"},
		{"three away and two reserves", func(in *definition.Inspection) {}, "a b c", "s+x@Desk 1 steps in, t+y@Desk 2 steps in; 0 moved, 1 unfilled"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := &definition.Inspection{
				People: append(people("", "a", "b", "c", "s", "t"), people("inspector", "x", "y", "z")...),
				Readers: []definition.Reader{reader("a", "reader"), reader("b", "reader"), reader("c", "reader"),
					reader("s", "reserve"), reader("t", "reserve")},
				Pairings: []definition.Pairing{pairing("a", "x", "Desk 1"), pairing("b", "y", "Desk 2"), pairing("c", "z", "Desk 3")},
			}
			in.Reading.Dates = dates(8, 9)
			tt.in(in)
			r := Match(in)
			var away []Seat
			for _, s := range r.Pairs {
				if strings.Contains(tt.away, s.Reader.Person.V) {
					away = append(away, s)
				}
			}
			if got := describeAbsence(AbsenceOf(in, r, away...)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestAbsencesOfSharedInspectors has several readers with an inspector. No one is given a place that
// they may not have, no inspector gets too many, and as many places are filled as the reserves allow.
func TestAbsencesOfSharedInspectors(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 7))
	moved := 0
	for n := range 400 {
		in := randomInspection(random, random.IntN(6)+1, random.IntN(4), random.IntN(3)+1)
		in.Reading.PerInspector = num(random.IntN(2) + 2)
		r := Match(in)
		for _, a := range Absences(in, r) {
			moved += min(a.Moved, 1)
			sits := map[string]string{}
			vacated, stepping := 0, 0
			for _, s := range r.Pairs {
				switch {
				case s.Inspector != nil && slices.Contains(a.Away, s.Reader.Person.V):
					vacated++
				case s.Inspector != nil:
					sits[s.Reader.Person.V] = s.Inspector.ID.V
				}
			}
			for _, c := range a.Changes {
				one, p := readerOf(in, c.Person), in.Person(c.Inspector)
				if !mayRead(*one, p) || sits[c.Person] == c.Inspector {
					t.Fatalf("case %d: %s", n, describeAbsence(a))
				}
				if c.StepsIn {
					stepping++
				}
				sits[c.Person] = c.Inspector
			}
			count := map[string]int{}
			for _, id := range sits {
				if count[id]++; count[id] > in.Reading.PerInspector.V {
					t.Fatalf("case %d: %q has %d readers", n, id, count[id])
				}
			}
			if a.Unfilled != vacated-stepping {
				t.Fatalf("case %d: %d of %d places filled, %d unfilled", n, stepping, vacated, a.Unfilled)
			}
		}
	}
	if moved < 20 {
		t.Errorf("only %d absences moved others", moved)
	}
}

func readerOf(in *definition.Inspection, id string) *definition.Reader {
	i := slices.IndexFunc(in.Readers, func(r definition.Reader) bool { return r.Person.V == id })
	return &in.Readers[i]
}

func TestAbsencesOfMany(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for readers, want := range map[int]int{60: 60 * 61 / 2, 61: 61, 101: 0} {
		in := randomInspection(random, readers, 2, readers)
		if got := len(Absences(in, Match(in))); got != want {
			t.Errorf("%d absences of %d readers, want %d", got, readers, want)
		}
	}
}

func BenchmarkAbsences(b *testing.B) {
	for _, readers := range []int{30, 60, 100} {
		in := randomInspection(rand.New(rand.NewPCG(1, 7)), readers, 4, readers)
		bench := func(name string) {
			r := Match(in)
			b.Run(fmt.Sprintf("%s %d", name, readers), func(b *testing.B) {
				for b.Loop() {
					Absences(in, r)
				}
			})
		}
		bench("easy")
		for i := range in.Readers { // nobody steps in unless somebody moves
			if r := &in.Readers[i]; r.Status.V == "reserve" {
				for j := 1; j < readers; j++ {
					r.Preclusions = append(r.Preclusions, text(fmt.Sprintf("i%d", j)))
				}
			}
		}
		bench("hard")
	}
}

func describeAbsence(a definition.Absence) string {
	var list []string
	for _, c := range a.Changes {
		s := c.Person + "+" + c.Inspector
		if c.Room != "" {
			s += "@" + c.Room
		}
		if c.StepsIn {
			s += " steps in"
		}
		list = append(list, s)
	}
	return fmt.Sprintf("%s; %d moved, %d unfilled", strings.Join(list, ", "), a.Moved, a.Unfilled)
}

// bestCover tries everything, in the words of AbsenceOf.
func bestCover(in *definition.Inspection, r Roster, away []string) string {
	var staying, reserves []Seat
	vacated, open := []*definition.Person{}, slices.Clone(r.Inspectors)
	for _, s := range r.Pairs {
		switch {
		case s.Inspector == nil:
			continue
		case slices.Contains(away, s.Reader.Person.V):
			vacated = append(vacated, s.Inspector)
		default:
			staying = append(staying, s)
		}
		open = append(open, s.Inspector)
	}
	reserves = slices.Clone(r.Reserves)
	slices.SortFunc(open, func(a, b *definition.Person) int { return cmp.Compare(a.ID.V, b.ID.V) })
	everybody := append(slices.Clone(staying), reserves...)
	slices.SortFunc(everybody, func(a, b Seat) int { return cmp.Compare(a.Reader.Person.V, b.Reader.Person.V) })
	var best []*definition.Person
	var bestScore []int
	now := make([]*definition.Person, len(everybody))
	var try func(i int)
	try = func(i int) {
		if i == len(everybody) {
			if score := scoreOf(in, everybody, now, reserves, vacated); score != nil && (best == nil || slices.Compare(score, bestScore) < 0) {
				best, bestScore = slices.Clone(now), score
			}
			return
		}
		s := everybody[i]
		for _, p := range open {
			isKept := s.Inspector == p
			if !slices.Contains(now[:i], p) && (isKept || mayRead(*s.Reader, p)) {
				now[i] = p
				try(i + 1)
			}
		}
		now[i] = nil
		if s.Reader.Status.V == "reserve" {
			try(i + 1)
		}
	}
	try(0)
	return describeCover(everybody, best, reserves, vacated, r)
}

// scoreOf is what an answer is compared by, lowest first; nil when it is none.
func scoreOf(in *definition.Inspection, everybody []Seat, now []*definition.Person, reserves []Seat, vacated []*definition.Person) []int {
	stepping, moved, used, sum := 0, 0, 0, 0
	ranks := []int{}
	for i, s := range everybody {
		if now[i] == nil {
			continue
		}
		if s.Inspector == nil {
			stepping++
			ranks = append(ranks, slices.IndexFunc(reserves, func(x Seat) bool { return x.Reader == s.Reader }))
		} else if s.Inspector != now[i] {
			moved++
		}
		if slices.Contains(vacated, now[i]) {
			used++
		}
		if mayRead(*s.Reader, now[i]) {
			sum += likes(in, *s.Reader, now[i])
		}
	}
	if stepping > len(vacated) {
		return nil
	}
	slices.Sort(ranks)
	return slices.Concat([]int{-stepping, moved}, ranks, []int{-used, -sum})
}

func describeCover(everybody []Seat, now []*definition.Person, reserves []Seat, vacated []*definition.Person, r Roster) string {
	room := map[*definition.Person]string{}
	for _, s := range r.Pairs {
		room[s.Inspector] = s.Room
	}
	var left []string // rooms of inspectors who have nobody any more
	slices.SortFunc(vacated, func(a, b *definition.Person) int { return cmp.Compare(a.ID.V, b.ID.V) })
	for _, p := range vacated {
		if !slices.Contains(now, p) && room[p] != "" && p.Room.V == "" {
			left = append(left, room[p])
		}
	}
	a := definition.Absence{Unfilled: len(vacated)}
	for i, s := range everybody {
		if now[i] == nil || s.Inspector == now[i] {
			continue
		}
		c := definition.Sitting{Person: s.Reader.Person.V, Inspector: now[i].ID.V, StepsIn: s.Inspector == nil}
		if c.Room = roomOf(s.Reader, now[i]); c.Room == "" {
			c.Room = room[now[i]]
			if had := slices.ContainsFunc(r.Pairs, func(s Seat) bool { return s.Inspector == now[i] }); !had && len(left) > 0 {
				c.Room, left = left[0], left[1:]
			}
		}
		if c.StepsIn {
			a.Unfilled--
		} else {
			a.Moved++
		}
		a.Changes = append(a.Changes, c)
	}
	rank := func(c definition.Sitting) int {
		i := slices.IndexFunc(reserves, func(s Seat) bool { return s.Reader.Person.V == c.Person })
		return (i + 100) % 100
	}
	slices.SortStableFunc(a.Changes, func(a, b definition.Sitting) int { return rank(a) - rank(b) })
	return describeAbsence(a)
}
