package roster

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
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
	*definition.Reader
	person *definition.Person // nil when nobody knows them
	kind   definition.Text    // the field of their agency
}

func candidateOf(in *definition.Inspection, r *definition.Reader) candidate {
	c := candidate{Reader: r}
	if i := slices.IndexFunc(in.People, func(p definition.Person) bool { return p.ID.V != "" && p.ID.V == r.Person.V }); i >= 0 {
		c.person = &in.People[i]
		c.kind = kindOf(in, c.person)
	}
	return c
}

// kindOf returns the field of a person's agency.
func kindOf(in *definition.Inspection, p *definition.Person) definition.Text {
	i := slices.IndexFunc(in.Agencies, func(a definition.Agency) bool { return a.ID.V != "" && a.ID.V == p.Agency.V })
	if i < 0 {
		return definition.Text{}
	}
	return in.Agencies[i].Kind
}

// Obstacles returns everything that stands between a reader and an inspector; nothing
// when they may sit together.
func Obstacles(in *definition.Inspection, r *definition.Reader, inspector *definition.Person) []Obstacle {
	return candidateOf(in, r).obstacles(in, inspector)
}

func (c candidate) obstacles(in *definition.Inspection, inspector *definition.Person) []Obstacle {
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

func names(ids []definition.Text, id definition.Text) bool {
	return slices.ContainsFunc(ids, func(t definition.Text) bool { return t.V != "" && t.V == id.V })
}

// Missing returns the reading days on which somebody is not there, who is there on these
// days, or on all when there are none.
func Missing(days, dates []definition.Date) []definition.Date {
	if len(days) == 0 {
		return nil
	}
	var list []definition.Date
	for _, d := range dates {
		if !slices.ContainsFunc(days, func(there definition.Date) bool { return there.V == d.V }) {
			list = append(list, d)
		}
	}
	return list
}

// differ reports whether two people need things that are not the same; somebody who
// needs nothing differs from nobody.
func differ(a, b definition.Text) bool { return a.V != "" && b.V != "" && !same(a, b) }

func same(a, b definition.Text) bool {
	return strings.EqualFold(strings.TrimSpace(a.V), strings.TrimSpace(b.V))
}
