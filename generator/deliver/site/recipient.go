package site

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Recipient is a person, or an audience without people, who gets files of an inspection.
type Recipient struct {
	Person    string   // id; "" for an audience
	Audiences []string // whose files they get: what the person does in the training, then their role
}

// has reports whether a recipient is one of an audience.
func (r Recipient) has(audience string) bool { return slices.Contains(r.Audiences, audience) }

// gets reports whether a recipient gets what is for an audience. The room and the lead's own parcel
// do not have what is for everyone.
func (r Recipient) gets(audience string) bool {
	isPeople := !r.has(definition.ForRoom) && !r.has(definition.ForLead)
	return r.has(audience) || audience == definition.ForAll && isPeople
}

// isOnlyTrained reports whether a recipient takes part in the training and does not read.
func (r Recipient) isOnlyTrained() bool {
	return r.has(definition.ForTrainee) && !r.has(definition.ForReader) && !r.has(definition.ForReserve)
}

// recipientsOf lists the partnership, if the inspection is hosted, then everyone in the order of the
// definition, then the audiences without people.
func recipientsOf(in *definition.Inspection) []Recipient {
	var list []Recipient
	if in.IsHosted() {
		list = append(list, Recipient{Audiences: []string{definition.ForAll}})
	}
	with := map[string]bool{}
	for _, p := range in.People {
		r := Recipient{p.ID.V, audiencesOf(in, p)}
		for _, a := range r.Audiences {
			with[a] = true
		}
		if len(r.Audiences) > 0 {
			list = append(list, r)
		}
	}
	for _, a := range audiences(in) {
		if a != definition.ForAll && !with[a] {
			list = append(list, Recipient{Audiences: []string{a}})
		}
	}
	return list
}

// audiencesOf returns the audiences that a person belongs to.
func audiencesOf(in *definition.Inspection, p definition.Person) []string {
	var list []string
	add := func(audience string) {
		if audience != "" && !slices.Contains(list, audience) {
			list = append(list, audience)
		}
	}
	for _, r := range in.Readers {
		if r.Person.V == p.ID.V {
			add(r.Status.V)
			add(definition.ForTrainee)
		}
	}
	add(p.Role.V)
	return list
}

// audiences lists the audiences of an inspection: its roles, then those of every inspection.
func audiences(in *definition.Inspection) []string {
	var list []string
	for _, r := range in.Roles {
		list = append(list, r.Key)
	}
	for _, a := range definition.Audiences() {
		if !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}
