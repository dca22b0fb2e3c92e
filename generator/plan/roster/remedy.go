package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// trials is the number of changes of a kind that remedies tries.
const trials = 100

// remedies returns the first remedy of each kind that helps, tried out one by one.
func remedies(in *definition.Inspection, c Conflict) []Remedy {
	var list []Remedy
	before := shortage(in)
	for _, options := range [][]Remedy{releases(in, c), barred(c, Precluded, Lift), barred(c, Away, Attend), barred(c, Elsewhere, Reseat), barred(c, OtherMode, Switch), promotions(in, c)} {
		for _, o := range options[:min(trials, len(options))] {
			if shortage(o.apply(in)) < before {
				list = append(list, o)
				break
			}
		}
	}
	return list
}

// shortage returns the smallest possible number of readers without an inspector.
func shortage(in *definition.Inspection) int {
	_, left := graphOf(Of(in).open(in).worth).matching()
	return len(left)
}

// releases lists the inspectors in a fixed pair outside the conflict who may sit with a reader
// of the conflict.
func releases(in *definition.Inspection, c Conflict) []Remedy {
	var list []Remedy
	for _, s := range Of(in).Pairs {
		if s.Inspector == nil || s.Inspector.Role.V != "inspector" {
			continue
		}
		for _, r := range c.Readers {
			if len(Obstacles(in, r, s.Inspector)) == 0 {
				list = append(list, Remedy{Release, r, s.Inspector, s.Reader})
				break
			}
		}
	}
	return list
}

// barred lists the inspectors with only this obstacle to a reader.
func barred(c Conflict, only Obstacle, kind RemedyKind) []Remedy {
	var list []Remedy
	for _, b := range c.Barred {
		if slices.Equal(b.Obstacles, []Obstacle{only}) {
			list = append(list, Remedy{Kind: kind, Reader: b.Reader, Inspector: b.Inspector})
		}
	}
	return list
}

// promotions lists the reserves, in their order, with each reader of the conflict.
func promotions(in *definition.Inspection, c Conflict) []Remedy {
	var list []Remedy
	for _, s := range Of(in).Reserves {
		for _, r := range c.Readers {
			list = append(list, Remedy{Kind: Promote, Reader: r, Other: s.Reader})
		}
	}
	return list
}

// apply returns a copy of the inspection with the change.
func (m Remedy) apply(in *definition.Inspection) *definition.Inspection {
	out := *in
	out.Readers, out.People = slices.Clone(in.Readers), slices.Clone(in.People)
	switch m.Kind {
	case Release:
		out.Pairings = slices.DeleteFunc(slices.Clone(in.Pairings), func(p definition.Pairing) bool { return p.Reader.V == m.Other.Person.V })
	case Lift:
		for i := range out.Readers {
			if r := &out.Readers[i]; r.Person.V == m.Reader.Person.V {
				r.Preclusions = unlike(r.Preclusions, m.Inspector.ID)
			}
		}
		for i := range out.People {
			p := &out.People[i]
			p.Preclusions = unlike(unlike(p.Preclusions, m.Inspector.ID), m.Reader.Person)
		}
	case Attend, Reseat, Switch:
		for i := range out.People {
			if p := &out.People[i]; p.ID.V == m.Inspector.ID.V {
				m.ease(p)
			}
		}
	case Promote:
		return WithPromoted(in, m.Other, m.Reader)
	}
	return &out
}

// WithPromoted returns a copy of an inspection in which a reserve reads in place of a reader,
// whose pairing is removed.
func WithPromoted(in *definition.Inspection, reserve, reader *definition.Reader) *definition.Inspection {
	out := *in
	out.Readers = slices.Clone(in.Readers)
	for i := range out.Readers {
		switch r := &out.Readers[i]; r.Person.V {
		case reader.Person.V:
			r.Status.V = "trainee"
		case reserve.Person.V:
			r.Status.V = "reader"
		}
	}
	out.Pairings = slices.DeleteFunc(slices.Clone(in.Pairings), func(p definition.Pairing) bool { return p.Reader.V == reader.Person.V })
	return &out
}

// ease changes an inspector's days, room or mode to suit the reader.
func (m Remedy) ease(p *definition.Person) {
	switch m.Kind {
	case Attend:
		p.Days = nil
	case Reseat:
		p.Room = m.Reader.Room
	case Switch:
		p.Mode = m.Reader.Mode
	}
}

func unlike(ids []definition.Text, id definition.Text) []definition.Text {
	return slices.DeleteFunc(slices.Clone(ids), func(t definition.Text) bool { return t.V == id.V })
}
