package pairs

import (
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/rule"
)

var InspectorDoubleBooked = rule.Rule{
	Code:     "inspector-double-booked",
	Severity: diag.Warning,
	Doc: "On each day an inspector sits with a reader of only one partnership. " +
		"Inspectors with the same email address, or without one the same name, count as one person.",
	Why:  "An inspector cannot be in two places.",
	Help: "match one of the readers to another inspector with [[pairing]], unless two people have this name",
	Content: func(c *definition.Content, r *rule.Report) {
		type sitting struct {
			who string
			on  day.Date
		}
		taken := map[sitting]*definition.Inspection{}
		for _, in := range c.Inspections {
			r.Home = in.At
			for _, b := range rule.Of(r, in, bookingsOf) {
				for _, d := range in.Reading.Dates {
					key := sitting{b.who, d.V}
					if other, busy := taken[key]; busy && other != in && key.who != "" {
						r.Addf(b.inspector.At, "%q also sits with a reader of %s on %s", b.inspector.V, other.Folder, r.Date(d.V))
						break
					}
					taken[key] = in
				}
			}
		}
	},
}

// booking is an inspector of a pair, with the email address or name that identifies a person.
type booking struct {
	inspector definition.Text
	who       string
}

func bookingsOf(in *definition.Inspection) []booking {
	var list []booking
	for _, p := range bothKindsOfPairs(in) {
		if person := in.Person(p.Inspector.V); p.Inspector.Set && person != nil {
			list = append(list, booking{p.Inspector, identity(person)})
		}
	}
	return list
}

// bothKindsOfPairs returns the pairs that a definition fixes and the pairs that Briefpack
// makes, which have the place of their reader.
func bothKindsOfPairs(in *definition.Inspection) []definition.Pairing {
	pairs := slices.Clone(in.Pairings)
	if in.Programme == nil { // its criteria for matching are unknown
		return pairs
	}
	for _, s := range roster.Match(in).Pairs {
		if !s.Fixed && s.Inspector != nil {
			inspector := definition.Text{V: s.Inspector.ID.V, At: s.Reader.Person.At, Set: true}
			pairs = append(pairs, definition.Pairing{Reader: s.Reader.Person, Inspector: inspector})
		}
	}
	return pairs
}

func identity(p *definition.Person) string {
	if p.Email.Set {
		return strings.ToLower(p.Email.V)
	}
	return strings.ToLower(p.Name.V)
}
