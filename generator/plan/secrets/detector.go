package secrets

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// Detector finds the values that the inspections of a site withhold. The rules search the content
// with it, and the search for leaks the finished files.
type Detector struct {
	*names.Detector
	Secrets []names.Secret // by their number in a hit, without their values
}

// NewDetector returns a detector of secrets.
func NewDetector(list []names.Secret, v names.Vocabulary) *Detector {
	d := &Detector{names.New(list, v), slices.Clone(list)}
	for i := range d.Secrets {
		d.Secrets[i].Value = ""
	}
	return d
}

// Inputs are the inputs of a site's detector.
type Inputs struct {
	lists   []cache.Value[[]names.Secret]
	contact definition.Contact
	words   names.Vocabulary
}

// InputsOf returns the inputs of a site's detector. The lists are the results of Of for the
// inspections.
func InputsOf(s *definition.Site, lists []cache.Value[[]names.Secret]) Inputs {
	return Inputs{lists, s.Contact, Vocabulary(s)}
}

// DetectorOf returns the detector of a site.
func DetectorOf(in Inputs) *Detector {
	lists := make([][]names.Secret, len(in.lists))
	for i, l := range in.lists {
		lists[i] = l.V
	}
	return NewDetector(OfSite(in.contact, lists...), in.words)
}
