package roster

import "briefpack/generator/model/definition"

// Match returns the roster of an inspection with the best pairs for the readers who have no
// pairing in the definition: as many pairs as possible, spread evenly over the inspectors, with the
// largest sum of weights. No pair has an obstacle, no inspector has more readers than the definition
// allows, and fixed pairs stay. Among equally good rosters, the reader with the first id has the
// inspector with the first id, and so on.
func Match(in *definition.Inspection) Roster {
	r := Of(in)
	t := r.open(in)
	found := map[*definition.Reader]*definition.Person{}
	for i, j := range assign(t.evenly()) {
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

// open returns the readers without a pairing and the free seats of the inspectors. It leaves
// out people who are listed twice or unknown, which the rules report.
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
	var list []seatRange
	sits := r.sitting()
	for i := range in.People {
		p := &in.People[i]
		if p.Role.V == "inspector" && people[p.ID.V] == p && !trained[p.ID.V] {
			list = append(list, seatRange{p, sits[p.ID.V], min(in.Reading.Seats(), sits[p.ID.V]+len(readers))})
		}
	}
	return tableOf(in, readers, list)
}

// roomOf returns the room of a pair that is not in the definition.
func roomOf(r *definition.Reader, inspector *definition.Person) string {
	if r.Room.V != "" {
		return r.Room.V
	}
	return inspector.Room.V
}
