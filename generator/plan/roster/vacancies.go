package roster

import (
	"maps"
	"slices"
)

// vacancies holds the seats to fill when readers are absent. Readers and seats are numbers of
// the table.
type vacancies struct {
	cover
	staying map[int]bool // readers who are present and have an inspector
	taken   []int        // their seats
	vacated []int        // seats whose reader is absent
}

// leastChange returns the seat of every seated reader in the best answer.
func (v vacancies) leastChange() map[int]int {
	most := min(len(v.vacated), len(v.reserves))
	direct := v.direct(most)
	if len(direct) < most {
		most = v.mostStepping()
	}
	if len(direct) == most {
		return v.best(direct, v.untaken())
	}
	rows := slices.Concat(v.present(), v.withFewestMoves(most))
	return v.best(rows, v.all())
}

// mostStepping returns how many of the seats reserves can fill if any readers may move.
func (v vacancies) mostStepping() int {
	owner := slices.Repeat([]int{-1}, len(v.inspectors))
	for i := range v.staying {
		if owner[v.seat[i]] >= 0 {
			return len(v.direct(len(v.vacated))) // two readers in one seat: no one can move
		}
		owner[v.seat[i]] = i
	}
	n, g := 0, v.graph(slices.Concat(v.present(), v.reserves), v.all())
	for _, i := range v.reserves {
		if n < len(v.vacated) && g.place(i, owner, make([]bool, g.cols)) {
			n++
		}
	}
	return n
}

// direct returns up to most reserves, the first in their order, who can step in without moving
// other readers.
func (v vacancies) direct(most int) []int {
	owner := slices.Repeat([]int{-1}, len(v.inspectors))
	g := v.graph(v.reserves, v.untaken())
	var stepping []int
	for _, i := range v.reserves {
		if len(stepping) < most && g.place(i, owner, make([]bool, g.cols)) {
			stepping = append(stepping, i)
		}
	}
	return stepping
}

// withFewestMoves returns the n reserves who need the fewest moves of other readers, the first
// in their order if several do.
func (v vacancies) withFewestMoves(n int) []int {
	least, _ := v.fewestMoves(nil, v.reserves, n)
	var stepping []int
	for k, i := range v.reserves {
		with := append(slices.Clone(stepping), i)
		if moves, ok := v.fewestMoves(with, v.reserves[k+1:], n); ok && moves == least {
			stepping = with
		}
		if len(stepping) == n {
			break
		}
	}
	return stepping
}

// fewestMoves returns how many other readers must move for n reserves to step in: these and
// some of the rest. It returns false if they cannot.
func (v vacancies) fewestMoves(stepping, rest []int, n int) (moves int, ok bool) {
	out := len(rest) + len(stepping) - n // reserves who stay out, each in an extra column
	if out < 0 {
		return 0, false
	}
	rows := slices.Concat(v.present(), stepping, rest)
	worth := make([][]int, len(rows))
	for k, i := range rows {
		worth[k] = slices.Repeat([]int{forbidden}, len(v.inspectors)+out)
		for j := range v.inspectors {
			if v.may(i, j) {
				worth[k][j] = 0
			}
		}
		if v.staying[i] {
			worth[k][v.seat[i]] = 1
		}
		for j := range out {
			if slices.Contains(rest, i) {
				worth[k][len(v.inspectors)+j] = 0
			}
		}
	}
	for k, j := range cheapest(worth).columns() {
		switch i := rows[k]; {
		case j < 0:
			return 0, false
		case v.staying[i] && j != v.seat[i]:
			moves++
		}
	}
	return moves, true
}

// may reports whether a reader may have a seat. A pair that already sits together
// may, in spite of obstacles.
func (v vacancies) may(i, j int) bool {
	return v.worth[i][j] != forbidden || v.staying[i] && v.seat[i] == j
}

// graph returns which of these readers may have which of these seats.
func (v vacancies) graph(rows, open []int) graph {
	g := graph{may: make([][]int, len(v.readers)), cols: len(v.inspectors)}
	for _, i := range rows {
		for _, j := range open {
			if v.may(i, j) {
				g.may[i] = append(g.may[i], j)
			}
		}
	}
	return g
}

// present lists the readers who are present and have an inspector.
func (v vacancies) present() []int { return slices.Sorted(maps.Keys(v.staying)) }

// all lists the seats.
func (v vacancies) all() []int { return v.without(nil) }

// untaken lists the seats without a present reader.
func (v vacancies) untaken() []int { return v.without(v.taken) }

func (v vacancies) without(taken []int) []int {
	var list []int
	for j := range v.inspectors {
		if !slices.Contains(taken, j) {
			list = append(list, j)
		}
	}
	return list
}
