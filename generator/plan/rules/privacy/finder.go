package privacy

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
)

// Finder finds the people of an inspection in texts, whether they agreed to be named or not.
type Finder struct{ search }

// NewFinder returns a finder.
func NewFinder(site *definition.Site, in *definition.Inspection) Finder {
	return Finder{search{secrets.NewDetector(everyoneOf(in), secrets.Vocabulary(site))}}
}

// Finds reports whether a text certainly identifies someone.
func (f Finder) Finds(text string) bool {
	for _, h := range f.find(text) {
		if h.Grade == names.Certain {
			return true
		}
	}
	return false
}
