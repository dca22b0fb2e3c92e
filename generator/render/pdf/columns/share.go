package columns

// yield has the columns give way whose longest words are too long for a table: one of them
// takes less than half of the measure, several take three fifths together. Where there is
// no room for all words even so, the longest are cut first.
func yield(needs []columnNeed, measure float64) {
	var long []int
	for i, n := range needs {
		if n.least > measure*0.3 {
			long = append(long, i)
		}
	}
	most := measure * 0.45
	if len(long) > 1 {
		most = measure * 0.6 / float64(len(long))
	}
	for _, i := range long {
		needs[i].least = min(needs[i].least, most)
	}
	for most = measure; ; most *= 0.95 {
		total := 0.0
		for i := range needs {
			needs[i].least = min(needs[i].least, most)
			total += needs[i].least
		}
		if total <= measure {
			return
		}
	}
}

// share shares the measure out; plain columns grow to their limits and no further.
func share(needs []columnNeed, limits []float64, measure float64) []float64 {
	widths := make([]float64, len(needs))
	for i, n := range needs {
		widths[i] = n.least
	}
	room := measure - sum(widths)
	room = grow(widths, needs, limits, room, false)
	room = grow(widths, needs, limits, room, true)
	spread(widths, needs, room)
	return widths
}

// sum returns the sum of some widths.
func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

// grow lets the columns that are wide, or those that are not, grow towards their
// limits. It returns what is left.
func grow(widths []float64, needs []columnNeed, limits []float64, room float64, wide bool) float64 {
	lacks := make([]float64, len(needs))
	for i, n := range needs {
		if n.wide == wide {
			lacks[i] = max(limits[i]-widths[i], 0)
		}
	}
	give := min(sum(lacks), room)
	for i, x := range shareOut(lacks, give) {
		widths[i] += x
	}
	return room - give
}

// shareOut shares room among lacks: what lacks less than an even share gets it all, so
// that short columns are not broken for the sake of long ones; the rest is shared in
// proportion.
func shareOut(lacks []float64, room float64) []float64 {
	gives := make([]float64, len(lacks))
	for again := true; again; {
		again = false
		open, total := 0, 0.0
		for i, x := range lacks {
			if gives[i] < x {
				open++
				total += x
			}
		}
		if open == 0 || room <= 0 {
			return gives
		}
		share := room / float64(open)
		for i, x := range lacks {
			if gives[i] < x && x <= share {
				gives[i] = x
				room -= x
				again = true
			}
		}
		if !again {
			for i, x := range lacks {
				if gives[i] < x {
					gives[i] = room * x / total
				}
			}
		}
	}
	return gives
}

// spread gives the rest of the measure to the wide columns, or to all but those of
// figures and ticks, so that a table fills the measure.
func spread(widths []float64, needs []columnNeed, room float64) {
	share := func(want func(columnNeed) bool) bool {
		total := 0.0
		for i, n := range needs {
			if want(n) {
				total += widths[i]
			}
		}
		if total == 0 {
			return false
		}
		for i, n := range needs {
			if want(n) {
				widths[i] += room * widths[i] / total
			}
		}
		return true
	}
	if !share(func(n columnNeed) bool { return n.wide }) {
		share(func(columnNeed) bool { return true })
	}
}
