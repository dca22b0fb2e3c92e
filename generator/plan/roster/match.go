package roster

import "briefpack/generator/model/definition"

// Match returns the roster of an inspection with the best pairs for those who read and
// whom the definition gives no pairing: as many pairs as there can be, and of those the
// ones with the largest sum of weights. Nobody is matched against an obstacle, every
// inspector sits with one reader at most, and what the definition fixes stays. Between
// rosters that are equally good, the reader whose id comes first has the inspector whose
// id comes first, then the next.
func Match(in *definition.Inspection) Roster {
	r := Of(in)
	t := r.open(in)
	found := map[*definition.Reader]*definition.Person{}
	for i, j := range assign(t.worth) {
		if j >= 0 {
			found[t.readers[i]] = t.inspectors[j]
		}
	}
	for i := range r.Pairs {
		s := &r.Pairs[i]
		if p := found[s.Reader]; p != nil {
			s.Inspector, s.Room = p, roomOf(s.Reader, p)
		}
	}
	r.Inspectors = r.free(in)
	return r
}

// open returns the readers without a pairing and the inspectors who are free for them.
// Somebody who is listed twice, or whom nobody knows, is left to the rules.
func (r Roster) open(in *definition.Inspection) table {
	people := byID(in.People)
	trained := map[string]bool{}
	var readers []*definition.Reader
	for i := range in.Readers {
		one := &in.Readers[i]
		if trained[one.Person.V] || people[one.Person.V] == nil {
			continue
		}
		trained[one.Person.V] = true
		if one.Status.V == "reader" && !seatOf(one, in.Pairings, people).Fixed {
			readers = append(readers, one)
		}
	}
	var inspectors []*definition.Person
	for _, p := range r.Inspectors {
		if people[p.ID.V] == p && !trained[p.ID.V] {
			inspectors = append(inspectors, p)
		}
	}
	return tableOf(in, readers, inspectors)
}

// roomOf returns where a pair sits that the definition says nothing about.
func roomOf(r *definition.Reader, inspector *definition.Person) string {
	if r.Room.V != "" {
		return r.Room.V
	}
	return inspector.Room.V
}
