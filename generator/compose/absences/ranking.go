package absences

import (
	"cmp"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// ranking is who steps in for many readers, in an order that replaces most of what two absences change:
// someone who would step in for both takes the seat that is higher up.
type ranking struct {
	composer
	covers []cover
	at     map[string]int // index in covers, by the id of the absent reader
	rows   []ranked
	order  []int // of rows, the highest first
}

// ranked is a row of a ranking.
type ranked struct {
	alone  string         // id of the person who takes the seat, "" if more than that happens
	above  int            // how often that person takes this seat and not another one
	second map[string]int // by id, how often another person takes it
	other  []exception
}

// exception is what happens if another person is absent as well, and the order does not tell.
type exception struct {
	with int
	then definition.Absence
}

// mostExceptions is the part of the rows, 1/mostExceptions, that may have exceptions in a ranking.
const mostExceptions = 3

// ranked composes the table of changes for many readers. It reports false if too much happens that
// the order of rows does not tell.
func (c composer) ranked(covers []cover) ([]document.Block, bool) {
	r := ranking{composer: c, covers: covers, at: map[string]int{}, rows: make([]ranked, len(covers)), order: make([]int, len(covers))}
	for i, one := range covers {
		r.at[one.id], r.order[i], r.rows[i].second = i, i, map[string]int{}
	}
	r.count()
	slices.SortStableFunc(r.order, func(a, b int) int { return cmp.Compare(r.rows[b].above, r.rows[a].above) })
	if r.except() > len(covers)/mostExceptions {
		return nil, false
	}
	return []document.Block{c.Heading(2, "roster.if"), c.Para("roster.if_lead"), c.Para("roster.if_ranked"), r.table()}, true
}

// count notes who takes which seat in each absence.
func (r *ranking) count() {
	seats := inspectorsOf(r.In)
	for _, a := range r.In.Absences {
		if i, ok := r.at[a.Away[0]]; ok && len(a.Away) == 1 {
			r.rows[i].alone = taker(a, seats, a.Away[0])
		}
	}
	for _, a := range r.In.Absences {
		if len(a.Away) != 2 {
			continue
		}
		for k, id := range a.Away {
			i, j := r.at[id], r.at[a.Away[1-k]]
			if r.rows[i].alone == "" || r.rows[i].alone != r.rows[j].alone {
				continue
			}
			if who := taker(a, seats, id); who == r.rows[i].alone {
				r.rows[i].above++
			} else if who != "" {
				r.rows[i].second[who]++
			}
		}
	}
}

// taker returns who takes the seat of a reader, "" if more happens than that people step in.
func taker(a definition.Absence, seats map[string]string, reader string) string {
	if a.Moved > 0 || a.Unfilled > 0 || len(a.Changes) != len(a.Away) {
		return ""
	}
	i := slices.IndexFunc(a.Changes, func(s definition.Sitting) bool { return s.StepsIn && s.Inspector == seats[reader] })
	if i < 0 {
		return ""
	}
	return a.Changes[i].Person
}

// secondOf returns who usually takes a seat if the first person takes another one, "" for no one.
func (r *ranking) secondOf(row int) string {
	most := ""
	for who, n := range r.rows[row].second {
		if best := r.rows[row].second[most]; n > best || n == best && who < most {
			most = who
		}
	}
	return most
}

// except notes the absences of two that the order does not tell, and returns how many there are.
func (r *ranking) except() int {
	seats, rank, n := inspectorsOf(r.In), make([]int, len(r.order)), 0
	for at, row := range r.order {
		rank[row] = at
	}
	for _, a := range r.In.Absences {
		if len(a.Away) != 2 {
			continue
		}
		high, low := r.at[a.Away[0]], r.at[a.Away[1]]
		if rank[high] > rank[low] {
			high, low = low, high
		}
		takesLow := r.rows[low].alone
		if takesLow == r.rows[high].alone {
			takesLow = r.secondOf(low)
		}
		who := taker(a, seats, r.covers[low].id)
		if takesLow == "" || who != takesLow || taker(a, seats, r.covers[high].id) != r.rows[high].alone {
			r.rows[low].other = append(r.rows[low].other, exception{high, a})
			n++
		}
	}
	return n
}

// table composes the ranking.
func (r *ranking) table() document.Block {
	t := document.Table{
		Caption:  r.Say("roster.if"),
		Columns:  []document.Column{r.Wide("roster.away"), r.Wide("roster.steps_in_title"), r.Wide("roster.second_title")},
		RowHeads: true, Filled: true,
	}
	for _, i := range r.order {
		first, second := writer.InLines(r.covers[i].alone...), []document.Inline(nil)
		if who := r.secondOf(i); who != "" {
			second = r.WhoIs(who)
		}
		if r.rows[i].alone != "" {
			first = r.WhoIs(r.rows[i].alone)
		}
		lines := [][]document.Inline{second}
		for _, x := range r.rows[i].other {
			lines = append(lines, r.Phrase("roster.with", writer.Set("people", r.covers[x.with].away...), writer.Set("then", r.inOneLine(r.then(x.then, ""))...)))
		}
		t.Rows = append(t.Rows, writer.Row(r.covers[i].away, first, writer.InLines(lines...)))
	}
	return t
}
