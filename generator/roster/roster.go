// Package roster says who reads with whom: it reads the pairs that a definition fixes
// and resolves the ids in them. It changes nothing and decides nothing.
package roster

import "briefpack/generator/pack"

// Seat is somebody who is trained, and where they sit when they read.
type Seat struct {
	Reader    *pack.Reader
	Person    *pack.Person // nil when the reader's id leads to nobody
	Inspector *pack.Person // nil when nobody is matched to them
	Room      string       // "" when the pair has none
}

// Roster is everybody who is trained, by what they are trained for, in the order of
// the definition.
type Roster struct {
	Pairs      []Seat         // those who read, matched or not
	Reserves   []Seat         // in the order in which they step in
	Trainees   []Seat         // those who are trained and do not read
	Inspectors []*pack.Person // those in the role of inspector who sit with nobody
}

// Of returns the roster of an inspection. Where a definition contradicts itself, what
// comes first counts: the first pair of a reader, the first person of an id. Somebody
// whose status is none of the three is left out.
func Of(in *pack.Inspection) Roster {
	people := byID(in.People)
	matched := map[string]bool{}
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
		default:
			continue
		}
		if seat.Inspector != nil {
			matched[seat.Inspector.ID.V] = true
		}
	}
	for i := range in.People {
		p := &in.People[i]
		if p.Role.V == "inspector" && !matched[p.ID.V] {
			r.Inspectors = append(r.Inspectors, p)
		}
	}
	return r
}

func byID(people []pack.Person) map[string]*pack.Person {
	m := make(map[string]*pack.Person, len(people))
	for i := range people {
		id := people[i].ID.V
		if _, taken := m[id]; !taken && id != "" {
			m[id] = &people[i]
		}
	}
	return m
}

func seatOf(r *pack.Reader, pairings []pack.Pairing, people map[string]*pack.Person) Seat {
	s := Seat{Reader: r, Person: people[r.Person.V]}
	for _, p := range pairings {
		if p.Reader.V == r.Person.V && p.Reader.V != "" {
			s.Inspector, s.Room = people[p.Inspector.V], p.Room.V
			break
		}
	}
	return s
}
