package roster

import "slices"

// graph holds the columns that each row may have, without their worth.
type graph struct {
	may  [][]int // the columns that each row may have, rising
	cols int
}

func graphOf(worth [][]int) graph {
	g := graph{may: make([][]int, len(worth))}
	for i, ws := range worth {
		g.cols = len(ws)
		for j, w := range ws {
			if w != forbidden {
				g.may[i] = append(g.may[i], j)
			}
		}
	}
	return g
}

// only returns the graph of some rows.
func (g graph) only(rows []int) graph {
	part := graph{cols: g.cols}
	for _, i := range rows {
		part.may = append(part.may, g.may[i])
	}
	return part
}

// reach returns which columns any of these rows may have.
func (g graph) reach(rows []int) []bool {
	near := make([]bool, g.cols)
	for _, i := range rows {
		for _, j := range g.may[i] {
			near[j] = true
		}
	}
	return near
}

// lacks reports whether there are fewer columns for these rows than rows.
func (g graph) lacks(rows []int) bool {
	n := 0
	for _, isNear := range g.reach(rows) {
		if isNear {
			n++
		}
	}
	return n < len(rows)
}

// matching returns the row of each column in a largest matching, or -1, and the unmatched
// rows.
func (g graph) matching() (owner, left []int) {
	owner = make([]int, g.cols)
	for j := range owner {
		owner[j] = -1
	}
	for i := range g.may {
		if !g.place(i, owner, make([]bool, g.cols)) {
			left = append(left, i)
		}
	}
	return owner, left
}

// place gives a row a column, and moves other rows if necessary. It reports whether it could.
func (g graph) place(row int, owner []int, seen []bool) bool {
	for _, j := range g.may[row] {
		if seen[j] {
			continue
		}
		seen[j] = true
		if owner[j] < 0 || g.place(owner[j], owner, seen) {
			owner[j] = row
			return true
		}
	}
	return false
}

// conflictOf returns a smallest set of conflicting rows with an unmatched row and the matched
// rows that it competes with.
func (g graph) conflictOf(left int, owner []int) []int {
	set := []int{left}
	seen := make([]bool, g.cols)
	for n := 0; n < len(set); n++ {
		for _, j := range g.may[set[n]] {
			if !seen[j] {
				seen[j] = true
				set = append(set, owner[j]) // never -1, or the row would have been matched
			}
		}
	}
	slices.Sort(set)
	return g.minimal(set)
}

// minimal removes rows from a conflict as long as it remains a conflict.
func (g graph) minimal(set []int) []int {
	for n := len(set) - 1; n >= 0; n-- {
		if fewer := slices.Delete(slices.Clone(set), n, n+1); g.lacks(fewer) {
			set = fewer
		}
	}
	return set
}
