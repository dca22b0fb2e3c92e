// Package values puts the values of a definition into sentences, so that a number in a
// table and the same number in a sentence cannot disagree. {{reading.days|words}} becomes
// "four".
//
// It does not decide who may see a value. Give it an inspection that edition has reduced for
// an audience. To add a value, add a field to definition or a line to names.go. To add a
// filter, add a line to filters.go.
package values

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// ForInspection returns the values of one inspection.
func ForInspection(in *definition.Inspection, site *definition.Site, w *words.Table) *Values {
	v := newValues(w, in.Labels)
	v.site(site)
	v.method(&in.Method)
	if in.Programme != nil {
		v.text("programme.title", in.Programme.Title)
	}
	v.inspection(in)
	return v
}

// ForProgramme returns the values that all inspections of a programme share.
func ForProgramme(p *definition.Programme, site *definition.Site, w *words.Table) *Values {
	v := newValues(w, p.Labels)
	v.site(site)
	v.method(&p.Method)
	v.text("programme.title", p.Title)
	return v
}

// ForSite returns the values that the whole site shares.
func ForSite(site *definition.Site, w *words.Table) *Values {
	v := newValues(w, nil)
	v.site(site)
	return v
}

func newValues(w *words.Table, labels definition.Entries) *Values {
	v := &Values{words: w, labels: labels, given: map[string]value{}, quotes: w.Quotes()}
	for t := w; t != nil; t = t.Base {
		for key := range t.Phrases {
			if role, ok := strings.CutPrefix(key, "label."); ok {
				v.given["labels."+role] = value{pieces: []piece{v.labelled(role)}}
			}
		}
	}
	for _, e := range labels {
		v.given["labels."+e.Key] = value{pieces: []piece{v.labelled(e.Key)}}
	}
	return v
}

// Label returns the label of a role or thing, or its id if it has none.
func (v *Values) Label(role string) string { return v.labelled(role).s }

// labelled returns the label of a role or thing. The definition's label comes first. In another
// language than the site's, that language's own word comes before it.
func (v *Values) labelled(role string) piece {
	key := "label." + role
	if v.words.Base != nil && v.words.Has(key) && v.words.LangOf(key) == "" {
		return v.phrase(key)
	}
	if l, ok := v.labels.Get(role); ok {
		return v.written(l.V)[0]
	}
	if v.words.Has(key) {
		return v.phrase(key)
	}
	return piece{s: role}
}

// Text fills s and returns plain characters.
func (v *Values) Text(s string) string {
	if !strings.Contains(s, "{{") {
		return v.quotes.Text(s)
	}
	return document.Plain(v.Fill(s))
}

// Fill puts the values into s, and leaves out what its conditions hide. Dates and times
// become document.Time. A name without a value stays visible in guillemets.
func (v *Values) Fill(s string) []document.Inline {
	if !strings.Contains(s, "{{") {
		return document.Words(v.quotes.Text(s))
	}
	return v.quotes.Inlines((&filler{Values: v}).fill(s))
}

// placeholder returns the text for a missing value: a phrase if this audience may not see the
// value, and the name for any other value, so that people notice it.
func (v *Values) placeholder(u use) piece {
	if isKnown(canonical(u.Name)) {
		return v.phrase("value.withheld")
	}
	return piece{s: "«" + u.Name + "»"}
}
