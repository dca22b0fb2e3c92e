package writer

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Who writes a person's name, or their role and number if the edition does not name them.
func (w Writer) Who(p *definition.Person) []document.Inline {
	if p == nil {
		return w.Open()
	}
	if Has(p.Name) {
		return w.Named(p)
	}
	return document.Words(w.Numbered(p))
}

// Named writes a person's name, in its own language.
func (w Writer) Named(p *definition.Person) []document.Inline {
	if Has(p.Lang) {
		return []document.Inline{document.Span{Lang: p.Lang.V, Kids: document.Words(p.Name.V)}}
	}
	return document.Words(p.Name.V)
}

// Numbered returns what a person is in this inspection: "Local records reader 2". It leaves out
// the number if there is only one.
func (w Writer) Numbered(p *definition.Person) string {
	kind := w.Kind(p)
	label := w.Role(kind)
	if w.statuses.alike[kind] < 2 || p.Number == 0 {
		return label
	}
	return w.Say("people.numbered", Put("role", label), Put("number", strconv.Itoa(p.Number)))
}

// Kind returns the key of what a person is in this inspection: their status, or else their role.
func (w Writer) Kind(p *definition.Person) string { return w.statuses.kindOf(p) }

// Agency returns a person's agency, or nil.
func (w Writer) Agency(p *definition.Person) *definition.Agency {
	if p == nil {
		return nil
	}
	return w.In.Agency(p.Agency.V)
}

// AgencyOf writes a person's agency.
func (w Writer) AgencyOf(p *definition.Person) []document.Inline {
	if a := w.Agency(p); a != nil {
		return document.Words(a.Name.V)
	}
	return w.Open()
}

// Contact writes a person's contact details, one on each line.
func (w Writer) Contact(p *definition.Person) []document.Inline {
	var phone, email []document.Inline
	if Has(p.Phone) {
		phone = []document.Inline{document.Link{
			To:   document.Target{URL: "tel:" + Dialled(p.Phone.V)},
			Kids: document.Words(p.Phone.V),
		}}
	}
	if Has(p.Email) {
		email = []document.Inline{document.Link{
			To:   document.Target{URL: "mailto:" + p.Email.V},
			Kids: document.Words(p.Email.V),
		}}
	}
	return InLines(phone, email)
}

// Dialled returns the digits to dial for a phone number.
func Dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, strings.ReplaceAll(phone, "(0)", ""))
}

// InRole returns the people with a role, in the order of the definition.
func (w Writer) InRole(role string) []*definition.Person {
	var ps []*definition.Person
	for i := range w.In.People {
		if p := &w.In.People[i]; role != "" && p.Role.V == role {
			ps = append(ps, p)
		}
	}
	return ps
}

// Trained returns the people who are trained: readers, then reserves, then trainees.
func Trained(in *definition.Inspection) []roster.Seat {
	r := roster.Of(in)
	return slices.Concat(r.Pairs, r.Reserves, r.Trainees)
}

// IsNamed reports whether the edition names any of these people.
func IsNamed(seats []roster.Seat) bool {
	return slices.ContainsFunc(seats, func(s roster.Seat) bool { return s.Person != nil && Has(s.Person.Name) })
}
