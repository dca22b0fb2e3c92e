package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

func hasPeople(c composer) bool { return len(c.roles()) > 0 }

func hasTimeline(c composer) bool { return len(c.course()) > 0 }

func hasVersion(c composer) bool { return writer.Has(c.In.Version) }

func hasCriteria(c composer) bool { return len(c.In.Criteria) > 0 }

func isTrained(c composer) bool { return c.In.IsTrained() }

// isNominated reports whether the people who are trained are known.
func isNominated(c composer) bool { return c.In.Reached(definition.Nominated) && len(c.In.Readers) > 0 }

// hasPlan reports whether the training practises on a plan from the area.
func hasPlan(c composer) bool { return c.In.Practice.IsAsked() && isTrained(c) }

// isChosen reports whether the people who read are known.
func isChosen(c composer) bool {
	r := roster.Of(c.In)
	return c.In.Reached(definition.Chosen) && len(r.Pairs)+len(r.Reserves) > 0
}

// isRead reports whether people read, on days of which something is known.
func isRead(c composer) bool {
	return c.In.Reading.IsHeld() && len(calendar.ReadingDays(c.In))+len(c.In.Day) > 0
}

func hasTasks(c composer) bool { return len(c.In.Tasks) > 0 }

// hasConcern reports whether people need to know what to do about a concern: they are trained to
// read, or read.
func hasConcern(c composer) bool {
	return len(c.In.Concern.Steps) > 0 && c.In.Reached(definition.Nominated)
}

func hasGuidance(c composer) bool { return len(c.guidancePages()) > 0 }

func hasTerms(c composer) bool {
	isNamed := func(t definition.Term) bool { return writer.Has(t.Name) }
	return slices.ContainsFunc(c.In.Terms, isNamed)
}
