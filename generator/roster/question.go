package roster

import (
	"slices"

	"briefpack/generator/pack"
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
	for n := min(len(q.vacated), len(q.reserves)); n > 0; n-- {
		stepping := choices(len(q.reserves), n)
		for _, s := range stepping {
			if found := q.direct(q.chosen(s)); found != nil {
				return found
			}
		}
		var best map[int]int
		for _, s := range stepping[:min(len(stepping), mostChoices)] {
			if found := q.moving(q.chosen(s)); found != nil && (best == nil || q.moved(found) < q.moved(best)) {
				best = found
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

// choices lists the ways to take n of the numbers below size, in order.
func choices(size, n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var list [][]int
	for first := range size - n + 1 {
		for _, rest := range choices(size-first-1, n-1) {
			one := []int{first}
			for _, r := range rest {
				one = append(one, first+1+r)
			}
			list = append(list, one)
		}
	}
	return list
}

// chosen returns the readers that stand at these places among the reserves.
func (q question) chosen(places []int) []int {
	var rows []int
	for _, p := range places {
		rows = append(rows, q.reserves[p])
	}
	slices.Sort(rows)
	return rows
}

// direct seats reserves with inspectors who have nobody; nil when it can't seat them all.
func (q question) direct(stepping []int) map[int]int {
	var open []int
	for j := range q.inspectors {
		if !slices.Contains(q.taken, j) {
			open = append(open, j)
		}
	}
	return q.best(stepping, open)
}

// moving seats reserves and lets others move for it; nil when that does not help.
func (q question) moving(stepping []int) map[int]int {
	var rows, all []int
	for i := range q.readers {
		if q.staying[i] || slices.Contains(stepping, i) {
			rows = append(rows, i)
		}
	}
	for j := range q.inspectors {
		all = append(all, j)
	}
	return q.best(rows, all)
}

// best returns the inspectors of all these readers: with most pairs as they were, then
// most of those whose reader is away, then by weight; nil when somebody is left out.
func (q question) best(rows, cols []int) map[int]int {
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

// moved counts those who sit with another inspector than they did.
func (q question) moved(found map[int]int) int {
	n := 0
	for i := range q.staying {
		if found[i] != q.seat[i] {
			n++
		}
	}
	return n
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

// reservesFirst sorts changes: those who step in, in the order of the reserves, then the
// others by id.
func (q question) reservesFirst(a, b pack.Sitting) int { return q.rank(a) - q.rank(b) }

func (q question) rank(s pack.Sitting) int {
	if !s.StepsIn {
		return len(q.reserves)
	}
	return slices.IndexFunc(q.reserves, func(i int) bool { return q.readers[i].Person.V == s.Person })
}
