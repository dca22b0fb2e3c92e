// Package edition decides what an audience may see: an inspection in, a smaller
// inspection out.
//
// It is the only place that removes names. It follows the `show` tags of package definition, so a
// new field needs no code here. A field without a tag is withheld. It composes and renders nothing.
package edition

import (
	"reflect"
	"slices"

	"briefpack/generator/model/definition"
)

// Has reports whether the edition of an audience has an inspection. A planned one is the lead's own
// draft, so the hosted edition does not have it.
func Has(in *definition.Inspection, a Audience) bool { return a == Print || in.IsHosted() }

// Project returns an inspection without the values that its tags withhold
// from the audience. In the hosted edition everyone who is not published gets a neutral id,
// "reader-3", in their own entry and in references to them; a reference to an unknown id is
// removed, because it may be a name. In both editions people are numbered: people who are
// trained by status in the order of the readers, others by role in the order of the people.
// Removed values keep their place. Lists that everyone may see are shared with the given inspection.
func Project(in *definition.Inspection, a Audience) *definition.Inspection {
	return project(in, censor{audience: a, who: definition.ShowLead})
}

// ForPack returns an inspection with only what the audience of a pack may see in
// the print edition, or in the hosted one if the pack is hosted. Only the lead, and people of the
// same role, see how to reach the people who are trained. Tasks are those that the pack shows.
func ForPack(in *definition.Inspection, p definition.Pack) *definition.Inspection {
	a := Print
	if p.IsHosted() {
		a = Hosted
	}
	out := project(in, censor{audience: a, who: p.Audience.V})
	for i := range out.People {
		if one := &out.People[i]; in.IsTrainee(in.People[i].ID.V) && !seesContacts(p) && !one.Publish.V {
			one.Email, one.Phone = definition.Text{}, definition.Text{}
		}
	}
	out.Tasks = slices.DeleteFunc(slices.Clone(out.Tasks), func(t definition.Task) bool { return !p.Shows(t.Owner.V) })
	return out
}

// seesContacts reports whether the audience of a pack sees how to reach the people who are trained.
func seesContacts(p definition.Pack) bool {
	return p.Audience.V == definition.ForLead || p.Audience.V == "key_contact"
}

func project(in *definition.Inspection, c censor) *definition.Inspection {
	numbering := numberingOf(in)
	c.refs = numbering.references()
	a, out := c.audience, &definition.Inspection{}
	c.copy(reflect.ValueOf(out).Elem(), reflect.ValueOf(in).Elem())
	out.Differences = c.differences(in.Differences)
	for i := range out.People {
		out.People[i].Number = numbering.numbers[i]
		if a == Hosted && !in.People[i].Publish.V {
			out.People[i].ID = definition.Text{V: numbering.ids[i], At: in.People[i].ID.At, Set: true}
		}
	}
	return out
}
