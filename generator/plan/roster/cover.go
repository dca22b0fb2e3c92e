package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// cover holds the readers, the reserves who may step in, and the seats with all inspectors.
type cover struct {
	table
	seat     []int    // seat of each reader, or -1
	room     []string // room of each reader
	reserves []int    // numbers of the readers who are reserves, in their order
}

func coverOf(in *definition.Inspection, r Roster) cover {
	readers, inspectors := []*definition.Reader{}, slices.Clone(r.Inspectors)
	most := max(1, min(in.Reading.Seats(), len(r.Pairs)))
	sits := map[*definition.Reader]Seat{}
	for _, s := range r.Pairs {
		readers, sits[s.Reader] = append(readers, s.Reader), s
		if s.Inspector != nil && !slices.Contains(inspectors, s.Inspector) {
			inspectors = append(inspectors, s.Inspector)
		}
	}
	for _, s := range r.Reserves {
		if s.Person != nil && s.Inspector == nil {
			readers = append(readers, s.Reader)
		}
	}
	var ranges []seatRange
	for _, p := range inspectors {
		ranges = append(ranges, seatRange{p, 0, most})
	}
	c := cover{table: tableOf(in, readers, ranges)}
	taken := map[*definition.Person]int{}
	for _, one := range c.readers {
		p := sits[one].Inspector
		first := slices.Index(c.inspectors, p)
		if first >= 0 {
			first += min(taken[p], most-1) // with too many readers, some share a seat
			taken[p]++
		}
		c.seat = append(c.seat, first)
		c.room = append(c.room, sits[one].Room)
	}
	for _, s := range r.Reserves {
		if i := slices.Index(c.readers, s.Reader); i >= 0 {
			c.reserves = append(c.reserves, i)
		}
	}
	return c
}
