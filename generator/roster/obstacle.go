package roster

import (
	"slices"
	"strings"

	"briefpack/generator/pack"
)

// Obstacle is why a reader may not sit with an inspector.
type Obstacle int

// The obstacles.
const (
	Precluded Obstacle = iota // one of the two said so
	Away                      // the inspector is not there on every reading day
	Absent                    // the reader is not
	Elsewhere                 // the reader needs a room in which the inspector does not sit
	OtherMode                 // one needs to be there in person and the other remotely
)

// candidate is a reader with what matching needs to know about them.
type candidate struct {
	*pack.Reader
	person *pack.Person // nil when nobody knows them
	kind   pack.Text    // the field of their agency
}

func candidateOf(in *pack.Inspection, r *pack.Reader) candidate {
	c := candidate{Reader: r}
	if i := slices.IndexFunc(in.People, func(p pack.Person) bool { return p.ID.V != "" && p.ID.V == r.Person.V }); i >= 0 {
		c.person = &in.People[i]
		c.kind = kindOf(in, c.person)
	}
	return c
}

// kindOf returns the field of a person's agency.
func kindOf(in *pack.Inspection, p *pack.Person) pack.Text {
	i := slices.IndexFunc(in.Agencies, func(a pack.Agency) bool { return a.ID.V != "" && a.ID.V == p.Agency.V })
	if i < 0 {
		return pack.Text{}
	}
	return in.Agencies[i].Kind
}

// Obstacles returns everything that stands between a reader and an inspector; nothing
// when they may sit together.
func Obstacles(in *pack.Inspection, r *pack.Reader, inspector *pack.Person) []Obstacle {
	return candidateOf(in, r).obstacles(in, inspector)
}

func (c candidate) obstacles(in *pack.Inspection, inspector *pack.Person) []Obstacle {
	var list []Obstacle
	if names(c.Preclusions, inspector.ID) || names(inspector.Preclusions, c.Reader.Person) || c.person != nil && names(c.person.Preclusions, inspector.ID) {
		list = append(list, Precluded)
	}
	if len(Missing(inspector.Days, in.Reading.Dates)) > 0 {
		list = append(list, Away)
	}
	if len(Missing(c.Days, in.Reading.Dates)) > 0 {
		list = append(list, Absent)
	}
	if differ(c.Room, inspector.Room) {
		list = append(list, Elsewhere)
	}
	if differ(c.Mode, inspector.Mode) {
		list = append(list, OtherMode)
	}
	return list
}

func names(ids []pack.Text, id pack.Text) bool {
	return slices.ContainsFunc(ids, func(t pack.Text) bool { return t.V != "" && t.V == id.V })
}

// Missing returns the reading days on which somebody is not there, who is there on these
// days, or on all when there are none.
func Missing(days, dates []pack.Date) []pack.Date {
	if len(days) == 0 {
		return nil
	}
	var list []pack.Date
	for _, d := range dates {
		if !slices.ContainsFunc(days, func(there pack.Date) bool { return there.V == d.V }) {
			list = append(list, d)
		}
	}
	return list
}

// differ reports whether two people need things that are not the same; somebody who
// needs nothing differs from nobody.
func differ(a, b pack.Text) bool { return a.V != "" && b.V != "" && !same(a, b) }

func same(a, b pack.Text) bool {
	return strings.EqualFold(strings.TrimSpace(a.V), strings.TrimSpace(b.V))
}
