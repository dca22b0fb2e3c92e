package briefing

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// who writes a person's name, or their role and number if the edition does not name them.
func (s composer) who(p *definition.Person) []document.Inline {
	if p == nil {
		return s.phrase("gap.person")
	}
	if has(p.Name) {
		return s.named(p)
	}
	return document.Words(s.numbered(p))
}

// named writes a person's name, in its own language.
func (s composer) named(p *definition.Person) []document.Inline {
	if has(p.Lang) {
		return []document.Inline{document.Span{Lang: p.Lang.V, Kids: document.Words(p.Name.V)}}
	}
	return document.Words(p.Name.V)
}

// numbered returns what a person is in this inspection: "Local records reader 2". It leaves out
// the number if there is only one.
func (s composer) numbered(p *definition.Person) string {
	kind := s.cast.kindOf(p)
	label := s.label(kind)
	if s.cast.alike[kind] < 2 || p.Number == 0 {
		return label
	}
	return s.say("people.numbered", put("role", label), put("number", strconv.Itoa(p.Number)))
}

// cast holds the status of everyone in an inspection.
type cast struct {
	status map[string]string // status of people who are trained, by id
	alike  map[string]int    // number of people of each kind
}

func castOf(in *definition.Inspection) cast {
	c := cast{map[string]string{}, map[string]int{}}
	for _, r := range in.Readers {
		if _, again := c.status[r.Person.V]; !again {
			c.status[r.Person.V] = r.Status.V
		}
	}
	for i := range in.People {
		c.alike[c.kindOf(&in.People[i])]++
	}
	return c
}

// kindOf returns the key of a person's kind: their status, or else their role.
func (c cast) kindOf(p *definition.Person) string {
	if status, ok := c.status[p.ID.V]; ok && p.ID.V != "" {
		return status
	}
	if p.Role.V == "" {
		return "person"
	}
	return p.Role.V
}

// agency returns a person's agency, or nil.
func (s composer) agency(p *definition.Person) *definition.Agency {
	if p == nil {
		return nil
	}
	return s.In.Agency(p.Agency.V)
}

// agencyOf writes a person's agency.
func (s composer) agencyOf(p *definition.Person) []document.Inline {
	if a := s.agency(p); a != nil {
		return document.Words(a.Name.V)
	}
	return s.phrase("gap.agency")
}

// contact writes a person's contact details, one on each line.
func (s composer) contact(p *definition.Person) []document.Inline {
	var phone, email []document.Inline
	if has(p.Phone) {
		phone = []document.Inline{document.Link{
			To:   document.Target{URL: "tel:" + dialled(p.Phone.V)},
			Kids: document.Words(p.Phone.V),
		}}
	}
	if has(p.Email) {
		email = []document.Inline{document.Link{
			To:   document.Target{URL: "mailto:" + p.Email.V},
			Kids: document.Words(p.Email.V),
		}}
	}
	return inLines(phone, email)
}

// dialled returns the digits to dial for a phone number.
func dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, strings.ReplaceAll(phone, "(0)", ""))
}

// inRole returns the people with a role, in the order of the definition.
func (s composer) inRole(role string) []*definition.Person {
	var ps []*definition.Person
	for i := range s.In.People {
		if p := &s.In.People[i]; role != "" && p.Role.V == role {
			ps = append(ps, p)
		}
	}
	return ps
}

// trained returns the people who are trained: readers, then reserves, then trainees.
func trained(in *definition.Inspection) []roster.Seat {
	r := roster.Of(in)
	return slices.Concat(r.Pairs, r.Reserves, r.Trainees)
}

// isNamed reports whether the edition names any of these people.
func isNamed(seats []roster.Seat) bool {
	return slices.ContainsFunc(seats, func(s roster.Seat) bool { return s.Person != nil && has(s.Person.Name) })
}
