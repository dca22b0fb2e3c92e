package roster

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAssignEqualsBruteForce compares thousands of small random cases with every
// matching there is: pairs that may not be, unequal numbers, many ties, negative worths.
func TestAssignEqualsBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1))
	for n := range 20000 {
		worth := randomWorth(random, random.IntN(6)+1, random.IntN(6))
		got, want := assign(worth), bruteForce(worth)
		if !slices.Equal(got, want) {
			t.Fatalf("case %d: %v\ngot  %v\nwant %v", n, worth, got, want)
		}
	}
}

func TestAssignNobody(t *testing.T) {
	if got := assign(nil); got != nil {
		t.Errorf("nobody sits at %v", got)
	}
}

// TestAssignLarge checks by the prices what no brute force can: that 200 against 200 is
// the best there is. It has few different worths, so that ties abound.
func TestAssignLarge(t *testing.T) {
	worth := randomWorth(rand.New(rand.NewPCG(8, 8)), 200, 200)
	m := cheapest(worth)
	before := m.total()
	for i := range worth {
		m.settle(i)
	}
	if m.total() != before {
		t.Errorf("settling changed the cost from %d to %d", before, m.total())
	}
	for i := range m.cost {
		for j := range m.cost[i] {
			if m.cost[i][j] < m.row[i]+m.col[j] || m.seat[i] == j && !m.isTight(i, j) {
				t.Fatalf("the prices of %d and %d prove nothing", i, j)
			}
		}
	}
	for j, owner := range m.owner {
		if m.col[j] > 0 || owner < 0 && m.col[j] != 0 || owner >= 0 && m.seat[owner] != j {
			t.Fatalf("column %d has the owner %d and the price %d", j, owner, m.col[j])
		}
	}
}

func (m *assignment) total() int {
	sum := 0
	for i, j := range m.seat {
		sum += m.cost[i][j]
	}
	return sum
}

func BenchmarkAssign200(b *testing.B) {
	for name, worth := range map[string][][]int{
		"ties":     randomWorth(rand.New(rand.NewPCG(1, 1)), 200, 200),
		"distinct": distinctWorth(200),
		"crowded":  randomWorth(rand.New(rand.NewPCG(1, 1)), 200, 20),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				assign(worth)
			}
		})
	}
}

func randomWorth(random *rand.Rand, rows, cols int) [][]int {
	share, spread := random.IntN(10), random.IntN(4)+1
	worth := make([][]int, rows)
	for i := range worth {
		worth[i] = make([]int, cols)
		for j := range worth[i] {
			worth[i][j] = random.IntN(2*spread) - spread/2
			if random.IntN(10) < share {
				worth[i][j] = forbidden
			}
		}
	}
	return worth
}

func distinctWorth(n int) [][]int {
	worth := make([][]int, n)
	for i := range worth {
		worth[i] = make([]int, n)
		for j := range worth[i] {
			worth[i][j] = (i + 1) * (j + 1)
		}
	}
	return worth
}

// bruteForce tries every matching and keeps the best, in the words of assign: most
// pairs, then most worth, then the lowest columns, having none last.
func bruteForce(worth [][]int) []int {
	var best []int
	bestPairs, bestSum := -1, 0
	seat := make([]int, len(worth))
	used := make([]bool, len(worth[0]))
	var try func(i, pairs, sum int)
	try = func(i, pairs, sum int) {
		if i == len(worth) {
			// Columns are tried from low to high and none last, so the first of equals counts.
			if pairs > bestPairs || pairs == bestPairs && sum > bestSum {
				best, bestPairs, bestSum = slices.Clone(seat), pairs, sum
			}
			return
		}
		for j, w := range worth[i] {
			if w != forbidden && !used[j] {
				used[j], seat[i] = true, j
				try(i+1, pairs+1, sum+w)
				used[j] = false
			}
		}
		seat[i] = -1
		try(i+1, pairs, sum)
	}
	try(0, 0, 0)
	return best
}
