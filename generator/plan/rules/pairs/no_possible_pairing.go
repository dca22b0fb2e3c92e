package pairs

import (
	"fmt"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoPossiblePairing = rule.Rule{
	Code: "no-possible-pairing",
	Doc: "There are enough inspectors for the readers who can only sit with a few of them. " +
		"The message names the smallest group of readers that has too few.",
	Why: "Preclusions, absences, rooms, ways of taking part and fixed pairs decide who can sit together. " +
		"Briefpack cannot match these readers, however it seats the others.",
	Help: "add an inspector",
	From: definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(lookup.InRole(in, "inspector")) == 0 || in.Reading.Seats() == 0 {
			return // there is nothing to be matched, or not yet
		}
		for _, c := range roster.Conflicts(in) {
			r.Advisef(c.Readers[0].Person.At, strings.Join(advice(c), "; or "), "%s%s", conflictOf(c), barriers(c))
		}
	},
}

// conflictOf returns which readers conflict, with the lines of the readers and of their
// inspectors: `"a" (line 9) and "b" (line 12) can both only sit with "x" (line 3)`.
func conflictOf(c roster.Conflict) string {
	readers, inspectors := make([]string, len(c.Readers)), make([]string, len(c.Inspectors))
	for i, one := range c.Readers {
		readers[i] = withLine(one.Person)
	}
	for i, p := range c.Inspectors {
		inspectors[i] = withLine(p.ID)
	}
	switch {
	case len(inspectors) == 0:
		return fmt.Sprintf("%s cannot sit with any inspector who is free", all(readers))
	case c.Seats > len(inspectors):
		return fmt.Sprintf("%s can sit only with %s: %d places for %d", all(readers), all(inspectors), c.Seats, len(readers))
	case len(readers) == 2:
		return fmt.Sprintf("%s can both sit only with %s", all(readers), all(inspectors))
	}
	return fmt.Sprintf("%s can sit only with %s: %d for %d", all(readers), all(inspectors), len(inspectors), len(readers))
}

// all joins words as a sentence does. To solve a conflict you need to know everyone in it,
// so none is left out.
func all(list []string) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

func withLine(id definition.Text) string { return fmt.Sprintf("%q (line %d)", id.V, id.At.Line) }

// barriers returns why the readers cannot sit with the other inspectors who are free, in a
// few words each.
func barriers(c roster.Conflict) string {
	const most = 4
	var list []string
	for _, b := range c.Barred[:min(most, len(c.Barred))] {
		list = append(list, fmt.Sprintf("%q and %q: %s", b.Reader.Person.V, b.Inspector.ID.V, obstacleOf(b.Obstacles[0])))
	}
	if n := len(c.Barred) - len(list); n > 0 {
		list = append(list, fmt.Sprintf("%d more", n))
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, "; ") + ")"
}

func obstacleOf(o roster.Obstacle) string {
	return [...]string{
		roster.Precluded: "a preclusion",
		roster.Away:      "the inspector is away on a reading day",
		roster.Absent:    "the reader is away on a reading day",
		roster.Elsewhere: "in another room",
		roster.OtherMode: "not in the same way, in person or remotely",
	}[o]
}

// advice lists the changes of which each would solve the conflict.
func advice(c roster.Conflict) []string {
	var list []string
	for _, m := range c.Remedies {
		reader := m.Reader.Person.V
		switch m.Kind {
		case roster.Release:
			list = append(list, fmt.Sprintf("free %q, who is fixed to %q, for %q", m.Inspector.ID.V, m.Other.Person.V, reader))
		case roster.Lift:
			list = append(list, fmt.Sprintf("lift the preclusion between %q and %q", reader, m.Inspector.ID.V))
		case roster.Attend:
			list = append(list, fmt.Sprintf("have %q there on every reading day", m.Inspector.ID.V))
		case roster.Reseat:
			list = append(list, fmt.Sprintf("let %q sit in %q, where %q needs to be", m.Inspector.ID.V, m.Reader.Room.V, reader))
		case roster.Switch:
			list = append(list, fmt.Sprintf("have %q take part %s, as %q needs to", m.Inspector.ID.V, rule.Adverb(m.Reader.Mode), reader))
		case roster.Promote:
			list = append(list, fmt.Sprintf("promote the reserve %q in place of %q", m.Other.Person.V, reader))
		}
	}
	return append(list, "add an inspector")
}
