package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var UnlistedWord = rule.Rule{
	Code: "unlisted-word",
	Doc: "Some keys take one of a few words: " +
		"the strength of a criterion, the status of a reader, the sector of an agency, the mode of a session, the field of an agency or an inspector, the days of a reading item, and how accessible a site is.",
	Why:  "Briefpack does not know other words, and would ignore them.",
	Help: "write one of these words",
	Site: func(s *definition.Site, r *rule.Report) {
		oneOf(r, "status", s.Accessibility.Status, "fully", "partially", "not")
	},
	Method: func(m *definition.Method, r *rule.Report) { methodWords(r, m) },
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, a := range in.Agencies {
			oneOf(r, "sector", a.Sector, "statutory", "third sector")
			oneOf(r, "kind", a.Kind, fieldsOfWork()...)
		}
		for _, one := range in.Readers {
			oneOf(r, "status", one.Status, lookup.Reader, lookup.Reserve, lookup.Trainee)
			oneOf(r, "mode", one.Mode, "in person", "remote")
		}
		for _, p := range in.People {
			oneOf(r, "background", p.Background, fieldsOfWork()...)
			oneOf(r, "mode", p.Mode, "in person", "remote")
		}
	},
}

// fieldsOfWork lists what an agency can be, and where an inspector can come from.
func fieldsOfWork() []string {
	return []string{"social work", "health", "education", "police", "children's reporter", "third sector"}
}

func methodWords(r *rule.Report, m *definition.Method) {
	for _, c := range m.Criteria {
		oneOf(r, "strength", c.Strength, "essential", "desirable")
	}
	for _, d := range m.Day {
		oneOf(r, "on", d.On, "every", "first", "last", "between")
	}
	oneOf(r, "mode", m.Training.Mode, "in person", "remote", "hybrid")
	oneOf(r, "mode", m.Reading.Mode, "in person", "remote", "hybrid")
}

func oneOf(r *rule.Report, key string, t definition.Text, words ...string) {
	if t.Set && !slices.Contains(words, t.V) {
		r.Suggestf(t.At, t.V, words, "%s is %q, but it must be %s", key, t.V, rule.Either(words))
	}
}
