// Package edition decides what an audience may see: an inspection in, a smaller
// inspection out.
//
// It is the one place where names leave. It follows the `show` tags of pack, so a new
// field that is tagged is withheld without new code here; what its type or tag does not
// explain is withheld too, never let through. It composes nothing and draws nothing.
package edition

import (
	"reflect"

	"briefpack/generator/model/definition"
)

// Has reports whether the edition of an audience has an inspection. A planned one is the lead's own
// draft, so the hosted edition does not have it.
func Has(in *definition.Inspection, a Audience) bool { return a == Print || in.IsHosted() }

// Project returns a deep copy of an inspection without the values that its tags withhold
// from the audience. In the hosted edition everyone who is not published gets a neutral id,
// "reader-3", in their own entry and in references to them; a reference to an unknown id is
// removed, because it may be a name. In both editions people are numbered: people who are
// trained by status in the order of the readers, others by role in the order of the people.
// Removed values keep their place.
func Project(in *definition.Inspection, a Audience) *definition.Inspection {
	numbering := numberingOf(in)
	c := censor{audience: a, refs: numbering.references()}
	out := c.copy(reflect.ValueOf(in)).Interface().(*definition.Inspection)
	out.Differences = c.differences(in.Differences)
	for i := range out.People {
		out.People[i].Number = numbering.numbers[i]
		if a == Hosted && !in.People[i].Publish.V {
			out.People[i].ID = definition.Text{V: numbering.ids[i], At: in.People[i].ID.At, Set: true}
		}
	}
	return out
}
