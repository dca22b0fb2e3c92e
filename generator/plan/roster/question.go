package roster

import (
	"maps"
	"slices"

	"briefpack/generator/model/definition"
)

// question is who sits where when somebody is away. Readers and inspectors are numbers
// of the table.
type question struct {
	cover
	staying map[int]bool // readers who can come and have an inspector
	taken   []int        // their inspectors
	vacated []int        // inspectors whose reader is away
}

// leastChange returns the inspector of everybody who sits in the best answer.
func (q question) leastChange() map[int]int {
	most := min(len(q.vacated), len(q.reserves))
	direct := q.direct(most)
	if len(direct) < most {
		most = q.mostStepping()
	}
	if len(direct) == most {
		return q.best(direct, q.untaken())
	}
	rows := slices.Concat(q.stayers(), q.withFewestMoves(most))
	return q.best(rows, q.all())
}

// mostStepping returns how many reserves can step in, whoever moves for it: no more than
// there are seats to fill.
func (q question) mostStepping() int {
	owner := slices.Repeat([]int{-1}, len(q.inspectors))
	for i := range q.staying {
		if owner[q.seat[i]] >= 0 {
			return len(q.direct(len(q.vacated))) // two at one inspector: nobody can be moved about
		}
		owner[q.seat[i]] = i
	}
	n, g := 0, q.graph(slices.Concat(q.stayers(), q.reserves), q.all())
	for _, i := range q.reserves {
		if n < len(q.vacated) && g.place(i, owner, make([]bool, g.cols)) {
			n++
		}
	}
	return n
}

// direct returns the first reserves, in their order, who can step in while everybody else
// stays where they are; no more than so many.
func (q question) direct(most int) []int {
	owner := slices.Repeat([]int{-1}, len(q.inspectors))
	g := q.graph(q.reserves, q.untaken())
	var stepping []int
	for _, i := range q.reserves {
		if len(stepping) < most && g.place(i, owner, make([]bool, g.cols)) {
			stepping = append(stepping, i)
		}
	}
	return stepping
}

// withFewestMoves returns so many reserves for whom the fewest others have to move; of
// those, the first in their order.
func (q question) withFewestMoves(n int) []int {
	least, _ := q.fewestMoves(nil, q.reserves, n)
	var stepping []int
	for k, i := range q.reserves {
		with := append(slices.Clone(stepping), i)
		if moves, ok := q.fewestMoves(with, q.reserves[k+1:], n); ok && moves == least {
			stepping = with
		}
		if len(stepping) == n {
			break
		}
	}
	return stepping
}

// fewestMoves returns how many others have to move when these reserves step in, and as
// many of the rest as make n; false when they can't.
func (q question) fewestMoves(stepping, rest []int, n int) (moves int, ok bool) {
	out := len(rest) + len(stepping) - n // as many stay out, each in a column of their own kind
	if out < 0 {
		return 0, false
	}
	rows := slices.Concat(q.stayers(), stepping, rest)
	worth := make([][]int, len(rows))
	for k, i := range rows {
		worth[k] = slices.Repeat([]int{never}, len(q.inspectors)+out)
		for j := range q.inspectors {
			if q.may(i, j) {
				worth[k][j] = 0
			}
		}
		if q.staying[i] {
			worth[k][q.seat[i]] = 1
		}
		for j := range out {
			if slices.Contains(rest, i) {
				worth[k][len(q.inspectors)+j] = 0
			}
		}
	}
	for k, j := range cheapest(worth).seats() {
		switch i := rows[k]; {
		case j < 0:
			return 0, false
		case q.staying[i] && j != q.seat[i]:
			moves++
		}
	}
	return moves, true
}

// may reports whether somebody may sit with an inspector; what was fixed may be, whatever
// stands against it.
func (q question) may(i, j int) bool {
	return q.worth[i][j] != never || q.staying[i] && q.seat[i] == j
}

// graph is who of these may sit with which of these inspectors.
func (q question) graph(rows, open []int) graph {
	g := graph{may: make([][]int, len(q.readers)), cols: len(q.inspectors)}
	for _, i := range rows {
		for _, j := range open {
			if q.may(i, j) {
				g.may[i] = append(g.may[i], j)
			}
		}
	}
	return g
}

// stayers lists the readers who can come and have an inspector.
func (q question) stayers() []int { return slices.Sorted(maps.Keys(q.staying)) }

// all lists the inspectors.
func (q question) all() []int { return q.without(nil) }

// untaken lists the inspectors who have nobody while those away are away.
func (q question) untaken() []int { return q.without(q.taken) }

func (q question) without(taken []int) []int {
	var list []int
	for j := range q.inspectors {
		if !slices.Contains(taken, j) {
			list = append(list, j)
		}
	}
	return list
}

// best returns the inspectors of all these readers: with most pairs as they were, then
// most of those whose reader is away, then by weight; nil when somebody is left out.
func (q question) best(rows, cols []int) map[int]int {
	slices.Sort(rows) // by id
	vacated := 2*(len(rows)+1)*largest(q.worth) + 1
	kept := 2*(len(rows)+1)*vacated + 1
	worth := make([][]int, len(rows))
	for n, i := range rows {
		worth[n] = make([]int, len(cols))
		for k, j := range cols {
			w := q.worth[i][j]
			switch isKept := q.staying[i] && q.seat[i] == j; {
			case isKept && w == never:
				w = kept // what the definition fixes stays, whatever stands against it
			case isKept:
				w += kept
			case w != never && slices.Contains(q.vacated, j):
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

// roomFor returns where a reader sits with an inspector: where they need to, or where
// the inspector's pair sat before.
func (q question) roomFor(i, j int) string {
	if room := roomOf(q.readers[i], q.inspectors[j]); room != "" {
		return room
	}
	if before := slices.Index(q.seat, j); before >= 0 {
		return q.room[before]
	}
	return ""
}

// roomsLeft lists the rooms of inspectors who have nobody any more, for those who had
// nobody before.
func (q question) roomsLeft(found map[int]int) []string {
	sits := slices.Collect(maps.Values(found))
	var rooms []string
	for _, j := range q.vacated {
		if room := q.room[slices.Index(q.seat, j)]; room != "" && q.inspectors[j].Room.V == "" && !slices.Contains(sits, j) {
			rooms = append(rooms, room)
		}
	}
	return rooms
}

// reservesFirst sorts changes: those who step in, in the order of the reserves, then the
// others by id.
func (q question) reservesFirst(a, b definition.Sitting) int { return q.rank(a) - q.rank(b) }

func (q question) rank(s definition.Sitting) int {
	if !s.StepsIn {
		return len(q.reserves)
	}
	return slices.IndexFunc(q.reserves, func(i int) bool { return q.readers[i].Person.V == s.Person })
}
