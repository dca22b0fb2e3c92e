package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// What is worked out ahead has to end soon and be of use on paper: nobody reads a table
// of hundreds of lines, and no inspection has a hundred readers.
const (
	mostReaders = 100 // for whom absences are worked out
	mostForTwos = 60  // for whom absences of two are
)

// Absences returns what happens when each reader of a roster cannot come, one by one as
// Singles does, then each two of them. It leaves out the twos beyond 60 readers.
func Absences(in *definition.Inspection, r Roster) []definition.Absence {
	list := Singles(in, r)
	if list == nil || len(r.Pairs) > mostForTwos {
		return list
	}
	c := coverOf(in, r)
	for i, one := range r.Pairs {
		for _, other := range r.Pairs[i+1:] {
			list = append(list, c.absence(one, other))
		}
	}
	return list
}

// Singles returns what happens when each reader of a roster cannot come, in its order;
// nothing beyond 100 readers, or while nobody sits with an inspector.
func Singles(in *definition.Inspection, r Roster) []definition.Absence {
	isMatched := func(s Seat) bool { return s.Inspector != nil }
	if len(r.Pairs) > mostReaders || !slices.ContainsFunc(r.Pairs, isMatched) {
		return nil
	}
	c := coverOf(in, r)
	var list []definition.Absence
	for _, one := range r.Pairs {
		list = append(list, c.absence(one))
	}
	return list
}

// AbsenceOf returns what happens when these readers of a roster cannot come.
//
// As many reserves step in as there are seats to fill, or fewer when no more can. Every
// other pair is left as it was wherever that is possible; where it is not, as few others
// as can be change their inspector. Then the first reserves step in, in their order. They
// take the seats of those who are away rather than sit with an inspector who had nobody,
// and whatever is equal after that is decided as in Match.
func AbsenceOf(in *definition.Inspection, r Roster, away ...Seat) definition.Absence {
	return coverOf(in, r).absence(away...)
}

// cover is everybody who reads or may step in, and every inspector who could be there.
type cover struct {
	table
	seat     []int    // the inspector of each reader, or -1
	room     []string // and where they sit
	reserves []int    // the readers who are reserves, in their order
}

func coverOf(in *definition.Inspection, r Roster) cover {
	readers, inspectors := []*definition.Reader{}, slices.Clone(r.Inspectors)
	sits := map[*definition.Reader]Seat{}
	for _, s := range r.Pairs {
		readers, sits[s.Reader] = append(readers, s.Reader), s
		if s.Inspector != nil && !slices.Contains(inspectors, s.Inspector) {
			inspectors = append(inspectors, s.Inspector)
		}
	}
	for _, s := range r.Reserves {
		if s.Person != nil && s.Inspector == nil {
			readers = append(readers, s.Reader)
		}
	}
	c := cover{table: tableOf(in, readers, inspectors)}
	for _, one := range c.readers {
		c.seat = append(c.seat, slices.Index(c.inspectors, sits[one].Inspector))
		c.room = append(c.room, sits[one].Room)
	}
	for _, s := range r.Reserves {
		if i := slices.Index(c.readers, s.Reader); i >= 0 {
			c.reserves = append(c.reserves, i)
		}
	}
	return c
}

// absence asks who sits where when these readers are away.
func (c cover) absence(away ...Seat) definition.Absence {
	var a definition.Absence
	q := question{cover: c, staying: map[int]bool{}}
	for i, j := range c.seat {
		isAway := slices.ContainsFunc(away, func(s Seat) bool { return s.Reader == c.readers[i] })
		if j >= 0 && !isAway {
			q.staying[i] = true
			q.taken = append(q.taken, j)
		}
	}
	for _, s := range away {
		a.Away = append(a.Away, s.Reader.Person.V)
		if i := slices.Index(c.readers, s.Reader); i >= 0 && c.seat[i] >= 0 && !slices.Contains(q.taken, c.seat[i]) {
			q.vacated = append(q.vacated, c.seat[i])
		}
	}
	slices.Sort(q.vacated) // by id
	found := q.leastChange()
	left := q.roomsLeft(found)
	a.Unfilled = len(q.vacated)
	for i, one := range c.readers {
		j, sits := found[i]
		if !sits || q.staying[i] && j == c.seat[i] {
			continue
		}
		if q.staying[i] {
			a.Moved++
		} else {
			a.Unfilled--
		}
		room := q.roomFor(i, j)
		if room == "" && !slices.Contains(c.seat, j) && len(left) > 0 {
			room, left = left[0], left[1:]
		}
		a.Changes = append(a.Changes, definition.Sitting{
			Person: one.Person.V, Inspector: c.inspectors[j].ID.V, Room: room, StepsIn: !q.staying[i],
		})
	}
	slices.SortStableFunc(a.Changes, q.reservesFirst)
	return a
}
