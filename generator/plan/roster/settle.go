package roster

// settle gives a row the lowest column that it has in any of the best matchings in which
// the rows that are settled keep theirs.
//
// The best matchings are those whose pairs cost exactly their prices and which use every
// column with a price. From one to another lead rings of moves: a row takes a column,
// whose row takes another, and so on, until one takes the column that the first row
// left. Columns without a price may end up without a row; to close such rings, nobody is
// taken for the owner of those that have none.
func (m *market) settle(row int) {
	r := m.ringsTo(m.seat[row])
	for j := range min(m.seat[row], m.real) {
		if m.isTight(row, j) && r.has(m.owner[j]) {
			m.turn(row, j, r)
			break
		}
	}
	m.settled[row] = true
}

// rings says for each row, and at the end for nobody, which column it takes so that a
// column becomes free in the end; -1 when it can't.
type rings []int

func (r rings) at(owner int) *int {
	if owner < 0 {
		return &r[len(r)-1]
	}
	return &r[owner]
}

func (r rings) has(owner int) bool { return *r.at(owner) >= 0 }

// ringsTo looks back from a column for everybody who can move so that somebody takes it.
func (m *market) ringsTo(column int) rings {
	r := make(rings, len(m.seat)+1)
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
			queue = append(queue, m.empty()...)
		}
	}
	return r
}

func (m *market) isTight(i, j int) bool { return m.cost[i][j] == m.row[i]+m.col[j] }

// empty lists the columns that nobody has.
func (m *market) empty() []int {
	var list []int
	for j, owner := range m.owner {
		if owner < 0 {
			list = append(list, j)
		}
	}
	return list
}

// turn gives a row a column and moves everybody along the ring.
func (m *market) turn(row, column int, r rings) {
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
