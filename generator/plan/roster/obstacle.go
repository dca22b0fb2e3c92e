package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Obstacle is a reason why a reader may not sit with an inspector.
type Obstacle int

// The obstacles.
const (
	Precluded Obstacle = iota // one of them declared a preclusion
	Away                      // the inspector is away on a reading day
	Absent                    // the reader is away on a reading day
	Elsewhere                 // the reader needs another room
	OtherMode                 // one takes part in person and the other remotely
)

// candidate is a reader with the values that matching needs.
type candidate struct {
	*definition.Reader
	person *definition.Person // nil if the id is unknown
	kind   definition.Text    // the field of their agency
}

func candidateOf(in *definition.Inspection, r *definition.Reader) candidate {
	c := candidate{Reader: r, person: in.Person(r.Person.V)}
	if c.person == nil {
		return c
	}
	if a := in.Agency(c.person.Agency.V); a != nil {
		c.kind = a.Kind
	}
	return c
}

// Obstacles returns the reasons why a reader may not sit with an inspector; nil if they may.
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

// Missing returns the dates on which a person is away. days lists when they are present;
// if it is empty, they always are.
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

// differ reports whether two people have different needs. A person without needs does not
// differ from anyone.
func differ(a, b definition.Text) bool { return a.V != "" && b.V != "" && !definition.Same(a, b) }
