package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnlistedWord = rule.Rule{
	Code: "unlisted-word",
	Doc: "Some keys take one of a few words, such as the stage of an inspection, " +
		"the strength of a criterion, the status of a reader, the sector of an agency, the mode of a session, the kind of a holiday, and how accessible a site is.",
	Why:        "Briefpack does not know other words, and would ignore them.",
	Help:       "write one of these words",
	Site:       func(s *definition.Site, r *rule.Report) { reportChoices(r, definition.Choices(s)) },
	Programme:  func(p *definition.Programme, r *rule.Report) { reportChoices(r, definition.Choices(p)) },
	Method:     func(m *definition.Method, r *rule.Report) { reportChoices(r, definition.Choices(m)) },
	Inspection: func(in *definition.Inspection, r *rule.Report) { reportChoices(r, definition.Choices(in)) },
	Guidance:   func(g *definition.Guidance, r *rule.Report) { reportChoices(r, definition.Choices(g)) },
}

func reportChoices(r *rule.Report, choices []definition.Choice) {
	for _, c := range choices {
		if !slices.Contains(c.Words, c.V) {
			r.Suggestf(c.At, c.V, c.Words, "%s is %q, but it must be %s", c.Key, c.V, rule.Either(c.Words))
		}
	}
}
