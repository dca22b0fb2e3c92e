package absences

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// crowded is an inspection of so many readers, each with an inspector, and two in reserve,
// one of whom may not sit with every third inspector.
func crowded(readers int) *definition.Inspection {
	in := briefs.Inspection()
	in.People, in.Readers, in.Pairings = nil, nil, nil
	person := func(id, name, role string) {
		in.People = append(in.People, definition.Person{ID: briefs.Text(id), Name: briefs.Text(name), Role: briefs.Text(role)})
	}
	for i := range readers {
		id, with := fmt.Sprintf("r-%02d", i), fmt.Sprintf("i-%02d", (i*7)%readers)
		person(id, "Reader "+fmt.Sprintf("%c%c", 'A'+i/26, 'A'+i%26)+fmt.Sprint(i), "")
		person(with, fmt.Sprint("Inspector ", i), "inspector")
		in.Readers = append(in.Readers, definition.Reader{Person: briefs.Text(id), Status: briefs.Text("reader")})
		in.Pairings = append(in.Pairings, definition.Pairing{Reader: briefs.Text(id), Inspector: briefs.Text(with)})
	}
	person("x-1", "Una First", "")
	person("x-2", "Una Second", "")
	var not []definition.Text
	for i := 0; i < readers; i += 3 {
		not = append(not, briefs.Text(fmt.Sprintf("i-%02d", i)))
	}
	in.Readers = append(in.Readers, definition.Reader{Person: briefs.Text("x-1"), Status: briefs.Text("reserve"), Preclusions: not}, definition.Reader{Person: briefs.Text("x-2"), Status: briefs.Text("reserve")})
	return in
}

// What the two rows say of two who cannot come is all that happens then.
func TestRowsSayAllOfTwo(t *testing.T) {
	s := composer{writer.New(briefs.For(crowded(12), nil, briefs.English(t), edition.Print))}
	covers, seats := s.covers(s.ofOwnSeat()), inspectorsOf(s.In)
	says := func(one, other string) string {
		for _, c := range covers {
			for _, o := range c.shared {
				for _, id := range o.ids {
					if c.id == one && id == other {
						return document.Plain(writer.InLines(o.then...))
					}
				}
			}
		}
		t.Fatalf("nothing is said of %s and %s", one, other)
		return ""
	}
	twos := 0
	for _, a := range s.In.Absences {
		if len(a.Away) != 2 {
			continue
		}
		twos++
		takes := map[string]string{}
		for _, c := range a.Changes {
			takes[c.Inspector] = document.Plain(s.WhoIs(c.Person))
		}
		for i, one := range a.Away {
			want := "This seat stays empty"
			if who := takes[seats[one]]; who != "" {
				want = who + " takes this seat"
			}
			if got := says(one, a.Away[1-i]); got != want && (a.Moved == 0 || !strings.Contains(got, "moves to")) {
				t.Errorf("of %s with %s it says %q, want %q", one, a.Away[1-i], got, want)
			}
		}
	}
	if twos != 66 {
		t.Errorf("there are %d twos", twos)
	}
}

// The order of a ranking, with its exceptions, tells what happens if any two cannot come.
func TestRankingTellsOfAllTwos(t *testing.T) {
	for _, precluded := range []int{0, 1, 3} {
		in := crowded(30)
		for i := range in.Readers {
			if r := &in.Readers[i]; len(r.Preclusions) > precluded {
				r.Preclusions = r.Preclusions[:precluded]
			}
		}
		s := composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Print))}
		bs, ok := s.ranked(s.covers(s.ofOwnSeat()))
		if !ok {
			t.Errorf("%d precluded: there is no ranking", precluded)
			continue
		}
		table := bs[len(bs)-1].(document.Table)
		seats, cells, rank := inspectorsOf(s.In), map[string][]string{}, map[string]int{}
		for at, row := range table.Rows {
			name := document.Plain(row.Cells[0].Text)
			rank[name] = at
			for _, c := range row.Cells {
				cells[name] = append(cells[name], document.Plain(c.Text))
			}
		}
		twos := 0
		for _, a := range s.In.Absences {
			if len(a.Away) != 2 {
				continue
			}
			twos++
			high, low := document.Plain(s.WhoIs(a.Away[0])), document.Plain(s.WhoIs(a.Away[1]))
			seatHigh, seatLow := seats[a.Away[0]], seats[a.Away[1]]
			if rank[high] > rank[low] {
				high, low, seatHigh, seatLow = low, high, seatLow, seatHigh
			}
			if strings.Contains(cells[low][2], "If "+high+" is also absent:") {
				continue
			}
			want := map[string]string{seatHigh: cells[high][1], seatLow: cells[low][1]}
			if cells[high][1] == cells[low][1] {
				want[seatLow], _, _ = strings.Cut(cells[low][2], "\n")
				want[seatLow], _, _ = strings.Cut(want[seatLow], " If ")
			}
			for _, c := range a.Changes {
				if got := document.Plain(s.WhoIs(c.Person)); want[c.Inspector] != got {
					t.Errorf("%d precluded, %s and %s: the table says %q for the seat with %s, not %q", precluded, high, low, want[c.Inspector], c.Inspector, got)
				}
			}
		}
		if twos != 30*29/2 {
			t.Errorf("there are %d twos", twos)
		}
	}
}

// Where there are many readers, rows have numbers and call each other by them.
func TestManyReadersHaveNumbers(t *testing.T) {
	for readers, want := range map[int]bool{mostByName: false, mostByName + 1: true} {
		b := briefs.For(crowded(readers), nil, briefs.English(t), edition.Print)
		got := briefs.Dump(&document.Document{Blocks: Of(writer.New(b))})
		if strings.Contains(got, "| 1. Reader ") != want || strings.Contains(got, "A number refers to") != want || strings.Contains(got, "If Reader ") == want {
			t.Errorf("%d readers: numbers are %v in\n%s", readers, !want, got)
		}
	}
}

func TestNumbers(t *testing.T) {
	s := composer{writer.New(briefs.For(briefs.Inspection(), nil, briefs.English(t), edition.Print))}
	var covers []cover
	for i := range 12 {
		covers = append(covers, cover{id: fmt.Sprint(i + 1)})
	}
	for ids, want := range map[string]string{
		"": "", "1": "1", "2 1": "1 or 2", "1 2 3": "1 to 3", "12 4 6 8 7": "4, 6 to 8 or 12", "11 12": "11 or 12", "1 10 11 12": "1 or 10 to 12",
	} {
		if got := s.numbers(covers, strings.Fields(ids)); got != want {
			t.Errorf("%s: got %q, want %q", ids, got, want)
		}
	}
}
