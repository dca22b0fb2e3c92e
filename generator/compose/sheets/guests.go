package sheets

import (
	"cmp"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/letter"
)

// guests lists the people in the training room by service, in the order of the definition.
// People without a service, such as the inspection team, come last.
func (c composer) guests() []*definition.Person {
	var all []*definition.Person
	add := func(p *definition.Person) {
		if p != nil && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	for _, seat := range writer.Trained(c.In) {
		add(seat.Person)
	}
	for _, role := range c.In.RoomKit.Besides {
		for _, p := range c.InRole(role.V) {
			add(p)
		}
	}
	slices.SortStableFunc(all, func(a, b *definition.Person) int { return c.placeOf(a) - c.placeOf(b) })
	return all
}

// byName returns people in the order of their names as they are written, so that they find themselves.
func byName(people []*definition.Person) []*definition.Person {
	return slices.SortedStableFunc(slices.Values(people), func(a, b *definition.Person) int {
		return cmp.Or(cmp.Compare(letter.Fold(a.Name.V), letter.Fold(b.Name.V)), cmp.Compare(a.Name.V, b.Name.V))
	})
}

// placeOf returns the position of a person's service in the definition.
func (c composer) placeOf(p *definition.Person) int {
	for i := range c.In.Agencies {
		if writer.Has(p.Agency) && c.In.Agencies[i].ID.V == p.Agency.V {
			return i
		}
	}
	return len(c.In.Agencies)
}

// comesFrom writes a person's service, or their role if they have none.
func (c composer) comesFrom(p *definition.Person) []document.Inline {
	if c.Agency(p) == nil {
		return document.Words(c.Role(c.Kind(p)))
	}
	return c.AgencyOf(p)
}
