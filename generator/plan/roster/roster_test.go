package roster

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

func TestOf(t *testing.T) {
	inspectors := people("inspector", "i1", "i2", "i3")
	tests := []struct {
		name string
		in   definition.Inspection
		want string
	}{
		{"nobody", definition.Inspection{}, ""},
		{"pairs in the order of the readers", definition.Inspection{
			People:   append(people("", "a", "b"), inspectors...),
			Readers:  []definition.Reader{reader("b", "reader"), reader("a", "reader")},
			Pairings: []definition.Pairing{pairing("a", "i1", "Room 1"), pairing("b", "i3", "")},
		}, "pair b+i3, pair a+i1 in Room 1, free i2"},
		{"reserves and trainees", definition.Inspection{
			People:  people("", "a", "b", "c", "d"),
			Readers: []definition.Reader{reader("d", "trainee"), reader("c", "reserve"), reader("a", "reader"), reader("b", "reserve")},
		}, "pair a, reserve c, reserve b, trainee d"},
		{"a reader without a pair", definition.Inspection{
			People:  append(people("", "a"), inspectors...),
			Readers: []definition.Reader{reader("a", "reader")},
		}, "pair a, free i1, free i2, free i3"},
		{"ids that lead nowhere", definition.Inspection{
			Readers:  []definition.Reader{reader("a", "reader")},
			Pairings: []definition.Pairing{pairing("a", "x", "Room 1"), pairing("y", "z", "")},
		}, "pair (a) in Room 1"},
		{"ids that are empty meet nobody", definition.Inspection{
			People:   people("inspector", ""),
			Readers:  []definition.Reader{reader("", "reader")},
			Pairings: []definition.Pairing{pairing("", "", "Room 1")},
		}, "pair (), free "},
		{"a status that does not exist", definition.Inspection{
			People:   append(people("", "a"), inspectors[:1]...),
			Readers:  []definition.Reader{reader("a", "observer")},
			Pairings: []definition.Pairing{pairing("a", "i1", "")},
		}, "free i1"},
		{"the first pair of a reader counts", definition.Inspection{
			People:   append(people("", "a"), inspectors[:2]...),
			Readers:  []definition.Reader{reader("a", "reader")},
			Pairings: []definition.Pairing{pairing("a", "i1", ""), pairing("a", "i2", "")},
		}, "pair a+i1, free i2"},
		{"somebody else than an inspector may sit with a reader", definition.Inspection{
			People:   append(people("inspection_lead", "lead"), people("", "a")...),
			Readers:  []definition.Reader{reader("a", "reader")},
			Pairings: []definition.Pairing{pairing("a", "lead", "")},
		}, "pair a+lead"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := describe(Of(&tt.in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestOfPointsIntoTheInspection(t *testing.T) {
	in := definition.Inspection{People: people("", "a"), Readers: []definition.Reader{reader("a", "reader")}}
	seat := Of(&in).Pairs[0]
	if seat.Reader != &in.Readers[0] || seat.Person != &in.People[0] {
		t.Error("a seat holds copies, so two seats cannot be told to be the same person")
	}
}

func describe(r Roster) string {
	var parts []string
	seats := func(kind string, seats []Seat) {
		for _, s := range seats {
			who := fmt.Sprintf("(%s)", s.Reader.Person.V)
			if s.Person != nil {
				who = s.Person.ID.V
			}
			if s.Inspector != nil {
				who += "+" + s.Inspector.ID.V
			}
			if s.Room != "" {
				who += " in " + s.Room
			}
			parts = append(parts, kind+" "+who)
		}
	}
	seats("pair", r.Pairs)
	seats("reserve", r.Reserves)
	seats("trainee", r.Trainees)
	for _, p := range r.Inspectors {
		parts = append(parts, "free "+p.ID.V)
	}
	return strings.Join(parts, ", ")
}

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func people(role string, ids ...string) []definition.Person {
	var ps []definition.Person
	for _, id := range ids {
		ps = append(ps, definition.Person{ID: text(id), Role: text(role)})
	}
	return ps
}

func reader(person, status string) definition.Reader {
	return definition.Reader{Person: text(person), Status: text(status)}
}

func pairing(reader, inspector, room string) definition.Pairing {
	return definition.Pairing{Reader: text(reader), Inspector: text(inspector), Room: text(room)}
}
