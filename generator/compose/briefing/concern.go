package briefing

import (
	"slices"

	"briefpack/generator/model/document"
)

// concern composes what is urgent, the steps for a concern, and the people to contact.
func concern(c composer) []document.Block {
	return slices.Concat(
		c.Urgent(),
		[]document.Block{c.Heading(2, "concern.steps"), c.ConcernSteps()},
		c.whoToContact(),
		c.NumberByHand(),
	)
}

// whoToContact composes the people who handle concerns: the inspection lead, then the local lead
// for concerns.
func (c composer) whoToContact() []document.Block {
	bs := []document.Block{c.Heading(2, "concern.people")}
	facts := c.Reachable(c.ConcernRoles())
	if len(facts) == 0 {
		return append(bs, c.Para("concern.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}
