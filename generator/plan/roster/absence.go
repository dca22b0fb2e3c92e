package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Limits for a table that is quick to compute and short enough to read on paper. No inspection
// has a hundred readers.
const (
	mostReaders = 100 // readers in a table of single absences
	mostForTwos = 60  // readers in a table of absences of two
)

// Absences returns the seating for each absent reader of a roster, as Singles does, then for
// each two absent readers. It leaves out absences of two if there are more than 60 readers.
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

// Singles returns the seating for each absent reader of a roster, in its order. It returns nil
// for more than 100 readers, or if no reader has an inspector.
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

// AbsenceOf returns the seating when these readers of a roster are absent.
//
// Reserves step in for as many seats as possible. As few other pairs as possible change. Among
// such answers, the first reserves step in, in their order, and take the seats of absent
// readers rather than sit with an inspector who had no reader. Match decides between equal
// answers.
func AbsenceOf(in *definition.Inspection, r Roster, away ...Seat) definition.Absence {
	return coverOf(in, r).absence(away...)
}

// absence returns the seating when these readers are absent.
func (c cover) absence(away ...Seat) definition.Absence {
	v := c.vacancies(away)
	found := v.leastChange()
	a := definition.Absence{Unfilled: len(v.vacated)}
	for _, s := range away {
		a.Away = append(a.Away, s.Reader.Person.V)
	}
	left := v.roomsLeft(found)
	for i, one := range c.readers {
		j, sits := found[i]
		if !sits || v.staying[i] && j == c.seat[i] {
			continue
		}
		if v.staying[i] {
			a.Moved++
		} else {
			a.Unfilled--
		}
		room := v.roomFor(i, j)
		if room == "" && !slices.Contains(c.seat, j) && len(left) > 0 {
			room, left = left[0], left[1:]
		}
		a.Changes = append(a.Changes, definition.Sitting{
			Person: one.Person.V, Inspector: c.inspectors[j].ID.V, Room: room, StepsIn: !v.staying[i],
		})
	}
	slices.SortStableFunc(a.Changes, v.reservesFirst)
	return a
}

// vacancies returns the seats to fill when these readers are absent.
func (c cover) vacancies(away []Seat) vacancies {
	v := vacancies{cover: c, staying: map[int]bool{}}
	for i, j := range c.seat {
		isAway := slices.ContainsFunc(away, func(s Seat) bool { return s.Reader == c.readers[i] })
		if j >= 0 && !isAway {
			v.staying[i] = true
			v.taken = append(v.taken, j)
		}
	}
	for _, s := range away {
		if i := slices.Index(c.readers, s.Reader); i >= 0 && c.seat[i] >= 0 && !slices.Contains(v.taken, c.seat[i]) {
			v.vacated = append(v.vacated, c.seat[i])
		}
	}
	slices.Sort(v.vacated) // by id
	return v
}
