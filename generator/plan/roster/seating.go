package roster

import (
	"maps"
	"slices"

	"briefpack/generator/model/definition"
)

// best returns the inspectors of all these readers: it keeps most pairs, then fills most of the
// vacated seats, then goes by weight. It returns nil if a reader would have no inspector.
func (v vacancies) best(rows, cols []int) map[int]int {
	slices.Sort(rows) // by id
	vacated := 2*(len(rows)+1)*largest(v.worth) + 1
	kept := 2*(len(rows)+1)*vacated + 1
	worth := make([][]int, len(rows))
	for n, i := range rows {
		worth[n] = make([]int, len(cols))
		for k, j := range cols {
			w := v.worth[i][j]
			switch isKept := v.staying[i] && v.seat[i] == j; {
			case isKept && w == forbidden:
				w = kept // a fixed pair stays, in spite of obstacles
			case isKept:
				w += kept
			case w != forbidden && slices.Contains(v.vacated, j):
				w += vacated
			}
			worth[n][k] = w
		}
	}
	found := map[int]int{}
	for n, k := range assign(worth) {
		if k < 0 {
			return nil
		}
		found[rows[n]] = cols[k]
	}
	return found
}

// roomFor returns the room of a reader with an inspector: the room that they need, or the room
// of the reader who sat there before, or of another reader with this inspector.
func (v vacancies) roomFor(i, j int) string {
	if room := roomOf(v.readers[i], v.inspectors[j]); room != "" {
		return room
	}
	if before := slices.Index(v.seat, j); before >= 0 {
		return v.room[before]
	}
	for k, seat := range v.seat {
		if seat >= 0 && v.inspectors[seat] == v.inspectors[j] {
			return v.room[k]
		}
	}
	return ""
}

// roomsLeft lists the rooms that are no longer used, for inspectors who had no reader before.
func (v vacancies) roomsLeft(found map[int]int) []string {
	sits := slices.Collect(maps.Values(found))
	var rooms []string
	for _, j := range v.vacated {
		if room := v.room[slices.Index(v.seat, j)]; room != "" && v.inspectors[j].Room.V == "" && !slices.Contains(sits, j) {
			rooms = append(rooms, room)
		}
	}
	return rooms
}

// reservesFirst sorts changes: reserves who step in, in their order, then other readers by
// id.
func (v vacancies) reservesFirst(a, b definition.Sitting) int { return v.rank(a) - v.rank(b) }

func (v vacancies) rank(s definition.Sitting) int {
	if !s.StepsIn {
		return len(v.reserves)
	}
	return slices.IndexFunc(v.reserves, func(i int) bool { return v.readers[i].Person.V == s.Person })
}
