package roster

// settle gives a row the lowest column that it has in any of the best assignments in which
// the settled rows keep their columns.
//
// In a best assignment every pair costs exactly its prices, and every column with a price is
// used. Cycles of moves lead from one best assignment to another: a row takes a column, the row
// of that column takes another one, and so on, until a row takes the column that the first row
// left. A column without a price may end up unused. To close such cycles, row -1 counts as the
// row of unused columns.
func (m *assignment) settle(row int) {
	r := m.cyclesTo(m.seat[row])
	for j := range min(m.seat[row], m.real) {
		if m.isTight(row, j) && r.has(m.owner[j]) {
			m.rotate(row, j, r)
			break
		}
	}
	m.settled[row] = true
}

// cycles holds the column that each row, and at the end row -1, takes to free a column, or -1
// if it cannot move.
type cycles []int

func (r cycles) at(owner int) *int {
	if owner < 0 {
		return &r[len(r)-1]
	}
	return &r[owner]
}

func (r cycles) has(owner int) bool { return *r.at(owner) >= 0 }

// cyclesTo searches backwards from a column for the rows that can move until one takes it.
func (m *assignment) cyclesTo(column int) cycles {
	r := make(cycles, len(m.seat)+1)
	for i := range r {
		r[i] = -1
	}
	queue := []int{column}
	for len(queue) > 0 {
		to := queue[0]
		queue = queue[1:]
		for i, seat := range m.seat {
			if !m.settled[i] && seat != column && r[i] < 0 && m.isTight(i, to) {
				r[i] = to
				queue = append(queue, seat)
			}
		}
		if m.col[to] == 0 && !r.has(-1) {
			*r.at(-1) = to
			queue = append(queue, m.unused()...)
		}
	}
	return r
}

func (m *assignment) isTight(i, j int) bool { return m.cost[i][j] == m.row[i]+m.col[j] }

// unused lists the columns without a row.
func (m *assignment) unused() []int {
	var list []int
	for j, owner := range m.owner {
		if owner < 0 {
			list = append(list, j)
		}
	}
	return list
}

// rotate gives a row a column and moves all rows of the cycle.
func (m *assignment) rotate(row, column int, r cycles) {
	left := m.seat[row]
	for taker := row; ; {
		before := m.owner[column]
		m.owner[column] = taker
		if taker >= 0 {
			m.seat[taker] = column
		}
		if column == left {
			return
		}
		taker, column = before, *r.at(before)
	}
}
