package columns

import (
	"slices"

	"briefpack/generator/render/pdf/text"
)

// sharing is the search for the widths of one table.
type sharing struct {
	table   *Table
	shaper  *text.Shaper
	needs   []columnNeed
	measure float64
}

// trials is how many limits lowest tries for a plain column, tried is for how many.
const (
	trials = 8
	tried  = 4
)

// lowest shares the measure out so that the table becomes low: for the plain columns,
// the one with the longest lines first, it tries limits from the natural width down and
// takes the widest among the best. What they give up goes to the wide columns.
func (sh *sharing) lowest() []float64 {
	needs := sh.needs
	limits := startingLimits(needs, sh.measure)
	best := share(needs, limits, sh.measure)
	least := sh.cost(best)
	for _, i := range longest(needs) {
		from, kept := limits[i], limits[i]
		for k := 1; k < trials && limits[i] > needs[i].least; k++ {
			limits[i] = from * float64(trials-k) / trials
			widths := share(needs, limits, sh.measure)
			if cost := sh.cost(widths); cost < least {
				best, least, kept = widths, cost, limits[i]
			}
		}
		limits[i] = kept
	}
	return sh.trade(best)
}

// trade moves width from one column to another, in smaller and smaller steps, as long as that
// makes the table lower. Another column with short cells may make better use of the width than
// the widest columns. No column becomes too narrow to read. Large tables are left unchanged.
func (sh *sharing) trade(widths []float64) []float64 {
	needs := sh.needs
	if len(sh.table.Body)*len(widths)*len(widths) > mostTraded {
		return widths
	}
	cost := sh.cost(widths)
	for _, step := range [...]float64{48, 24, 12} {
		for from := range widths {
			for to := range widths {
				keeps := max(needs[from].least, min(needs[from].natural, sh.table.Style.Column))
				if from == to || widths[from]-step < keeps || widths[to] >= needs[to].natural {
					continue
				}
				tried := slices.Clone(widths)
				tried[from] -= step
				tried[to] += step
				if c := sh.cost(tried); c < cost {
					widths, cost = tried, c
				}
			}
		}
	}
	return widths
}

// mostTraded is how much trading is worth: rows, times those who give, times those who take.
const mostTraded = 1600

// startingLimits returns the natural widths. Where several plain columns would each take
// half of the measure, they begin with less: none alone could make room for others.
func startingLimits(needs []columnNeed, measure float64) []float64 {
	limits := make([]float64, len(needs))
	var long []int
	for i, n := range needs {
		if limits[i] = n.natural; !n.wide && n.natural > measure/2 {
			long = append(long, i)
		}
	}
	for _, i := range long {
		if len(long) > 1 {
			limits[i] = max(needs[i].least, measure*0.6/float64(len(long)))
		}
	}
	return limits
}

// longest returns the plain columns with the longest lines, not more than are tried.
func longest(needs []columnNeed) []int {
	var out []int
	for i, n := range needs {
		if n.wide {
			continue
		}
		at := len(out)
		for at > 0 && needs[out[at-1]].natural < n.natural {
			at--
		}
		out = slices.Insert(out, at, i)
		out = out[:min(len(out), tried)]
	}
	return out
}

// cost returns the sum of the costs of a table's rows with the given column widths.
func (sh *sharing) cost(widths []float64) float64 {
	cost := sh.rowCost(sh.table.Head, widths)
	for _, row := range sh.table.Body {
		cost += sh.rowCost(row, widths)
	}
	return cost
}

// rowCost returns how many lines a row takes, and a part of a line for each break in its plain
// columns, even where that makes the row no taller: names, dates and times are best read on one
// line, and worse on three than on two. The column by which people find a row matters most.
func (sh *sharing) rowCost(row []Cell, widths []float64) float64 {
	pad := sh.table.Style.Padding
	tallest, broken := 1, 0.0
	for i, c := range row {
		if c.Text == nil {
			continue
		}
		n := sh.shaper.CountLines(c.Text, max(widths[i]-2*pad, 1))
		tallest = max(tallest, n)
		switch {
		case sh.needs[i].wide || n < 2:
		case sh.needs[i].names && c.Text.First > widths[i]-2*pad+text.Slack:
			broken += 0.8
		case n == 2:
			broken += 0.4
		default:
			broken += 1.2
		}
	}
	return float64(tallest) + broken
}
