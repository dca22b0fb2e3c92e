package roster

import "math"

// forbidden is the worth of a pair that is not allowed.
const forbidden = math.MinInt

// forbiddenCost is the cost of such a pair: more than all others together, and small enough
// for sums of costs and prices to stay within an int.
const forbiddenCost = 1 << 60

// assign matches rows to columns, each at most once. It returns the column of each row, or -1.
// It makes as many pairs as possible, with the largest sum of worth. Among equal answers, the
// first row has the lowest possible column, then the second row, and so on.
//
// It uses the Hungarian method with shortest paths, in time proportional to
// rows x rows x (rows + columns).
func assign(worth [][]int) []int {
	if len(worth) == 0 {
		return nil
	}
	m := cheapest(worth)
	for i := range worth {
		m.settle(i)
	}
	return m.columns()
}

// cheapest returns one of the best assignments.
func cheapest(worth [][]int) *assignment {
	m := newAssignment(worth)
	for i := range worth {
		m.takeBest(i)
	}
	for i, j := range m.seat {
		if j < 0 {
			m.augment(i)
		}
	}
	return m
}

// assignment is a matching that grows row by row, with prices that prove that it is the
// cheapest. No pair costs less than the prices of its row and its column, the pairs in the
// matching cost exactly that, and the price of an unused column is 0. Each row can also have an
// extra column, at no cost, which means that it has none.
type assignment struct {
	real     int // number of columns without the extra ones
	cost     [][]int
	row, col []int // prices; a column has 0 or less
	seat     []int // column of each row, or -1
	owner    []int // row of each column, or -1
	settled  []bool
}

func newAssignment(worth [][]int) *assignment {
	rows, real := len(worth), len(worth[0])
	cols := real + rows
	m := &assignment{
		real: real, cost: make([][]int, rows), row: make([]int, rows), col: make([]int, cols),
		seat: make([]int, rows), owner: make([]int, cols), settled: make([]bool, rows),
	}
	// One more pair outweighs the worth of all others.
	premium := 2*(rows+1)*largest(worth) + 1
	for i, ws := range worth {
		m.seat[i] = -1
		m.cost[i] = make([]int, cols)
		for j, w := range ws {
			m.cost[i][j] = forbiddenCost
			if w != forbidden {
				m.cost[i][j] = -premium - w
			}
		}
	}
	for j := range m.owner {
		m.owner[j] = -1
	}
	return m
}

func largest(worth [][]int) int {
	most := 0
	for _, ws := range worth {
		for _, w := range ws {
			if w != forbidden {
				most = max(most, w, -w)
			}
		}
	}
	return most
}

// takeBest gives a row its cheapest column if that column is unused.
func (m *assignment) takeBest(row int) {
	best := 0
	for j, c := range m.cost[row] {
		if c < m.cost[row][best] || c == m.cost[row][best] && m.owner[best] >= 0 && m.owner[j] < 0 {
			best = j
		}
	}
	m.row[row] = m.cost[row][best]
	if m.owner[best] < 0 {
		m.seat[row], m.owner[best] = best, row
	}
}

// columns returns the column of each row, or -1.
func (m *assignment) columns() []int {
	for i, j := range m.seat {
		if j >= m.real {
			m.seat[i] = -1
		}
	}
	return m.seat
}

// augment gives a row a column, by the cheapest chain of moves that ends at an unused
// column.
func (m *assignment) augment(row int) {
	cols := len(m.col)
	dearer := make([]int, cols) // the cost of reaching a column above the current prices
	from := make([]int, cols)   // the column before it in the chain; -1 for the new row
	done := make([]bool, cols)
	for j := range dearer {
		dearer[j] = math.MaxInt
	}
	last, moving := -1, row
	for moving >= 0 {
		next := -1
		for j := range cols {
			if done[j] {
				continue
			}
			if d := m.cost[moving][j] - m.row[moving] - m.col[j]; d < dearer[j] {
				dearer[j], from[j] = d, last
			}
			if next < 0 || dearer[j] < dearer[next] {
				next = j
			}
		}
		m.raise(row, dearer[next], dearer, done)
		done[next] = true
		last, moving = next, m.owner[next]
	}
	for j := last; j >= 0; j = from[j] {
		if from[j] < 0 {
			m.owner[j] = row
		} else {
			m.owner[j] = m.owner[from[j]]
		}
		m.seat[m.owner[j]] = j
	}
}

// raise changes the prices of all rows and columns in the chain by the same amount.
func (m *assignment) raise(row, by int, dearer []int, done []bool) {
	m.row[row] += by
	for j := range done {
		if done[j] {
			m.row[m.owner[j]] += by
			m.col[j] -= by
		} else {
			dearer[j] -= by
		}
	}
}
