// Package lookup finds in content what several rules ask for: people and their parts in an
// inspection, the files that inspections share, and names in texts.
package lookup

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// The statuses of people who are trained.
const (
	Reader  = "reader"
	Reserve = "reserve"
	Trainee = "trainee"
)

// TrainedAs returns the entry among those who are trained of a person's id, or nil.
func TrainedAs(in *definition.Inspection, id string) *definition.Reader {
	i := slices.IndexFunc(in.Readers, func(r definition.Reader) bool { return r.Person.Set && r.Person.V == id })
	if i < 0 {
		return nil
	}
	return &in.Readers[i]
}

// WithStatus returns those who are trained with a status, in order.
func WithStatus(in *definition.Inspection, status string) []definition.Reader {
	var list []definition.Reader
	for _, r := range in.Readers {
		if r.Status.Set && r.Status.V == status {
			list = append(list, r)
		}
	}
	return list
}

// InRole returns the people of a role, in order.
func InRole(in *definition.Inspection, role string) []definition.Person {
	var list []definition.Person
	for _, p := range in.People {
		if p.Role.Set && p.Role.V == role {
			list = append(list, p)
		}
	}
	return list
}

// IsReachable reports whether a person has an e-mail address or a phone number.
func IsReachable(p definition.Person) bool { return p.Email.Set || p.Phone.Set }

// PeopleIDs lists the ids of an inspection's people.
func PeopleIDs(in *definition.Inspection) []string {
	var ids []string
	for _, p := range in.People {
		if p.ID.Set {
			ids = append(ids, p.ID.V)
		}
	}
	return ids
}

// Has reports whether one of the texts is s, in any capitals.
func Has(ts []definition.Text, s string) bool {
	return slices.ContainsFunc(ts, func(t definition.Text) bool {
		return t.Set && strings.EqualFold(strings.TrimSpace(t.V), strings.TrimSpace(s))
	})
}

// PlaceOf returns where a person is defined.
func PlaceOf(p definition.Person) diag.Place {
	if p.ID.Set {
		return p.ID.At
	}
	return p.At
}

// Precludes reports whether one person declared that they may not sit with another.
func Precludes(in *definition.Inspection, one, other string) bool {
	isOther := func(t definition.Text) bool { return t.Set && t.V == other }
	if entry := TrainedAs(in, one); entry != nil && slices.ContainsFunc(entry.Preclusions, isOther) {
		return true
	}
	p := in.Person(one)
	return p != nil && slices.ContainsFunc(p.Preclusions, isOther)
}

// CalledByID returns a description of a person without their name: "person a-muir".
func CalledByID(p definition.Person) string {
	if !p.ID.Set {
		return "a person without an id"
	}
	return "person " + p.ID.V
}
