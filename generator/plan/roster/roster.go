// Package roster matches readers with inspectors: the pairs that a definition fixes, the best
// pairs for all others, the reasons why there are too few, and who steps in for an absent
// reader.
//
// It changes nothing. Its results depend on the inspection, but not on the order of people in
// the definition. To add a preference, add its weight to definition.Matching and a line to
// grounds. To add a condition, add a line to obstacles.
package roster

import "briefpack/generator/model/definition"

// Seat is the place of a reader, reserve or trainee.
type Seat struct {
	Reader    *definition.Reader
	Person    *definition.Person // nil if the reader's id is unknown
	Inspector *definition.Person // nil if they have none
	Room      string             // "" if the pair has none
	Fixed     bool               // the definition has a pairing for them
}

// Roster holds the readers, reserves and trainees of an inspection, each in the order of the
// definition.
type Roster struct {
	Pairs      []Seat               // the readers, with or without an inspector
	Reserves   []Seat               // the reserves, in the order in which they step in
	Trainees   []Seat               // people who are trained and do not read
	Inspectors []*definition.Person // inspectors without a reader
}

// Of returns the roster that a definition fixes. If the definition contradicts itself, the
// first pairing of a reader and the first person with an id count. People with an unknown
// status are left out.
func Of(in *definition.Inspection) Roster {
	people := byID(in.People)
	var r Roster
	for i := range in.Readers {
		seat := seatOf(&in.Readers[i], in.Pairings, people)
		switch seat.Reader.Status.V {
		case "reader":
			r.Pairs = append(r.Pairs, seat)
		case "reserve":
			r.Reserves = append(r.Reserves, seat)
		case "trainee":
			r.Trainees = append(r.Trainees, seat)
		}
	}
	r.Inspectors = r.free(in)
	return r
}

// free lists the inspectors without a reader.
func (r Roster) free(in *definition.Inspection) []*definition.Person {
	sits := r.sitting()
	var list []*definition.Person
	for i := range in.People {
		p := &in.People[i]
		if p.Role.V == "inspector" && sits[p.ID.V] == 0 {
			list = append(list, p)
		}
	}
	return list
}

// sitting returns how many people sit with each inspector, by id.
func (r Roster) sitting() map[string]int {
	n := map[string]int{}
	for _, seats := range [][]Seat{r.Pairs, r.Reserves, r.Trainees} {
		for _, s := range seats {
			if s.Inspector != nil {
				n[s.Inspector.ID.V]++
			}
		}
	}
	return n
}

func byID(people []definition.Person) map[string]*definition.Person {
	m := make(map[string]*definition.Person, len(people))
	for i := range people {
		id := people[i].ID.V
		if _, taken := m[id]; !taken && id != "" {
			m[id] = &people[i]
		}
	}
	return m
}

func seatOf(r *definition.Reader, pairings []definition.Pairing, people map[string]*definition.Person) Seat {
	s := Seat{Reader: r, Person: people[r.Person.V]}
	for _, p := range pairings {
		if p.Reader.V == r.Person.V && p.Reader.V != "" {
			s.Inspector, s.Room, s.Fixed = people[p.Inspector.V], p.Room.V, true
			break
		}
	}
	return s
}
