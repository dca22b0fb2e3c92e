package roster

import "math"

// never is the worth of a pair that may not be.
const never = math.MinInt

// far is the cost of such a pair: more than all others together, and small enough for
// sums of it and of prices to stay within an int.
const far = 1 << 60

// assign matches rows to columns, each at most once: as many pairs as there can be,
// among those with the largest sum of worth, and among those the one in which the first
// row has the lowest column that it can have, then the second, and so on; having none
// comes last. So the answer depends on nothing but the worths.
//
// The cost of a pair is turned into a price for its row and its column (the Hungarian
// method, by shortest paths), in time proportional to rows x rows x (rows + columns).
func assign(worth [][]int) []int {
	if len(worth) == 0 {
		return nil
	}
	m := cheapest(worth)
	for i := range worth {
		m.settle(i)
	}
	return m.seats()
}

// cheapest returns one of the best matchings, whichever is found first.
func cheapest(worth [][]int) *market {
	m := newMarket(worth)
	for i := range worth {
		m.welcome(i)
	}
	for i, j := range m.seat {
		if j < 0 {
			m.admit(i)
		}
	}
	return m
}

// market is a matching that grows row by row, with prices that prove it to be the
// cheapest: no pair costs less than its row and its column together, the pairs that are
// made cost exactly that, and a column that nobody has is free. Each row can have a
// column at no cost that stands for having none.
type market struct {
	real     int // columns that stand for something
	cost     [][]int
	row, col []int // prices; those of columns are never above 0
	seat     []int // column of each row, or -1
	owner    []int // row of each column, or -1
	settled  []bool
}

func newMarket(worth [][]int) *market {
	rows, real := len(worth), len(worth[0])
	cols := real + rows
	m := &market{
		real: real, cost: make([][]int, rows), row: make([]int, rows), col: make([]int, cols),
		seat: make([]int, rows), owner: make([]int, cols), settled: make([]bool, rows),
	}
	// One pair more has to outweigh whatever else the pairs are worth.
	premium := 2*(rows+1)*largest(worth) + 1
	for i, ws := range worth {
		m.seat[i] = -1
		m.cost[i] = make([]int, cols)
		for j, w := range ws {
			m.cost[i][j] = far
			if w != never {
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
			if w != never {
				most = max(most, w, -w)
			}
		}
	}
	return most
}

// welcome gives a row the column that it likes best, if nobody has it yet.
func (m *market) welcome(row int) {
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

// seats returns the column of each row, -1 for those that have none.
func (m *market) seats() []int {
	for i, j := range m.seat {
		if j >= m.real {
			m.seat[i] = -1
		}
	}
	return m.seat
}

// admit gives a row a column, by the cheapest chain of moves that ends at a column that
// nobody has.
func (m *market) admit(row int) {
	cols := len(m.col)
	dearer := make([]int, cols) // what reaching a column costs above the prices so far
	from := make([]int, cols)   // the column before it in the chain; -1 for the new row
	done := make([]bool, cols)
	for j := range dearer {
		dearer[j] = math.MaxInt
	}
	last, mover := -1, row
	for mover >= 0 {
		next := -1
		for j := range cols {
			if done[j] {
				continue
			}
			if d := m.cost[mover][j] - m.row[mover] - m.col[j]; d < dearer[j] {
				dearer[j], from[j] = d, last
			}
			if next < 0 || dearer[j] < dearer[next] {
				next = j
			}
		}
		m.raise(row, dearer[next], dearer, done)
		done[next] = true
		last, mover = next, m.owner[next]
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

// raise moves the prices of everything that the chain has reached by the same amount.
func (m *market) raise(row, by int, dearer []int, done []bool) {
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
