package roster

import "slices"

// graph is who may sit with whom, without saying how well.
type graph struct {
	may  [][]int // the columns that each row may have, rising
	cols int
}

func graphOf(worth [][]int) graph {
	g := graph{may: make([][]int, len(worth))}
	for i, ws := range worth {
		g.cols = len(ws)
		for j, w := range ws {
			if w != never {
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

// lacks reports whether these rows may have fewer columns than there are of them.
func (g graph) lacks(rows []int) bool {
	n := 0
	for _, isNear := range g.reach(rows) {
		if isNear {
			n++
		}
	}
	return n < len(rows)
}

// matching returns the owner of each column in a largest matching, and the rows that are
// left out.
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

// place gives a row a column, moving others where that is needed.
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

// conflictOf returns the one set of conflicting rows that a left-out row belongs to
// together with rows that are matched: all that its moves would push aside, without
// those who could be spared.
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
	return g.spared(set)
}

// spared takes rows away from a conflict as long as it stays one.
func (g graph) spared(set []int) []int {
	for n := len(set) - 1; n >= 0; n-- {
		if fewer := slices.Delete(slices.Clone(set), n, n+1); g.lacks(fewer) {
			set = fewer
		}
	}
	return set
}
