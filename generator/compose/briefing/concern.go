package briefing

import (
	"slices"

	"briefpack/generator/model/document"
)

// concern composes the steps for a concern, and the people to contact.
func concern(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.Heading(2, "concern.steps"), s.ConcernSteps()},
		s.whomToReach(),
		s.NumberByHand(),
	)
}

// whomToReach composes the people who handle concerns: the inspection lead, then the local lead
// for concerns.
func (c composer) whomToReach() []document.Block {
	bs := []document.Block{c.Heading(2, "concern.people")}
	facts := c.Reachable(c.ConcernRoles())
	if len(facts) == 0 {
		return append(bs, c.Para("concern.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}
