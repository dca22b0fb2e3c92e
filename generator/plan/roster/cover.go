package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// cover holds the readers, the reserves who may step in, and all inspectors.
type cover struct {
	table
	seat     []int    // inspector of each reader, or -1
	room     []string // room of each reader
	reserves []int    // numbers of the readers who are reserves, in their order
}

func coverOf(in *definition.Inspection, r Roster) cover {
	readers, inspectors := []*definition.Reader{}, slices.Clone(r.Inspectors)
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
	c := cover{table: tableOf(in, readers, inspectors)}
	for _, one := range c.readers {
		c.seat = append(c.seat, slices.Index(c.inspectors, sits[one].Inspector))
		c.room = append(c.room, sits[one].Room)
	}
	for _, s := range r.Reserves {
		if i := slices.Index(c.readers, s.Reader); i >= 0 {
			c.reserves = append(c.reserves, i)
		}
	}
	return c
}
