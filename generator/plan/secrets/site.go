package secrets

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// Vocabulary returns the words that a site adds to what the detector of names knows.
func Vocabulary(s *definition.Site) names.Vocabulary {
	var v names.Vocabulary
	for _, t := range s.CommonWords {
		v.Common = append(v.Common, t.V)
	}
	for _, t := range s.Titles {
		v.Titles = append(v.Titles, t.V)
	}
	return v
}

// OfSite returns the secrets of all inspections, which are given as lists, except what the site
// gives as its contact.
func OfSite(of definition.Contact, lists ...[]names.Secret) []names.Secret {
	contact := []string{of.Email.V, of.Phone.V, of.Name.V}
	var all []names.Secret
	for _, list := range lists {
		for _, one := range list {
			if !slices.Contains(contact, one.Value) {
				all = append(all, one)
			}
		}
	}
	return all
}
