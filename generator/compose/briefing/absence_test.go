package briefing

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

// Where there are many readers, rows have numbers and call each other by them.
func TestManyReadersHaveNumbers(t *testing.T) {
	for readers, want := range map[int]bool{mostByName: false, mostByName + 1: true} {
		b := briefs.For(crowded(readers), nil, briefs.English(t), edition.Print)
		for _, k := range All {
			if k.Name != "roster" {
				continue
			}
			got := briefs.Dump(k.Compose(b))
			if strings.Contains(got, "| 1. Reader ") != want || strings.Contains(got, "A number refers to") != want || strings.Contains(got, "With Reader ") == want {
				t.Errorf("%d readers: numbers are %v in\n%s", readers, !want, got)
			}
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
