// Package roster says who reads with whom: the pairs that a definition fixes, the best
// pairs for everybody else, what stands in the way when there are not enough, and who
// steps in when somebody cannot come.
//
// It computes and changes nothing: an inspection in, an answer out, the same whatever the
// order of the definition. To add a preference, add its weight to definition.Matching and a
// line to grounds; to add a condition, add a line to obstacle.
package roster

import "briefpack/generator/model/definition"

// Seat is somebody who is trained, and where they sit when they read.
type Seat struct {
	Reader    *definition.Reader
	Person    *definition.Person // nil when the reader's id leads to nobody
	Inspector *definition.Person // nil when nobody is matched to them
	Room      string             // "" when the pair has none
	Fixed     bool               // whether the definition has a pairing of theirs
}

// Roster is everybody who is trained, by what they are trained for, in the order of
// the definition.
type Roster struct {
	Pairs      []Seat               // those who read, matched or not
	Reserves   []Seat               // in the order in which they step in
	Trainees   []Seat               // those who are trained and do not read
	Inspectors []*definition.Person // those in the role of inspector who sit with nobody
}

// Of returns the roster that a definition fixes. Where it contradicts itself, what
// comes first counts: the first pair of a reader, the first person of an id. Somebody
// whose status is none of the three is left out.
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

// free lists the inspectors who sit with nobody.
func (r Roster) free(in *definition.Inspection) []*definition.Person {
	matched := map[string]bool{}
	for _, seats := range [][]Seat{r.Pairs, r.Reserves, r.Trainees} {
		for _, s := range seats {
			if s.Inspector != nil {
				matched[s.Inspector.ID.V] = true
			}
		}
	}
	var list []*definition.Person
	for i := range in.People {
		p := &in.People[i]
		if p.Role.V == "inspector" && !matched[p.ID.V] {
			list = append(list, p)
		}
	}
	return list
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
