// Package values puts the values of a definition into sentences, so that a number in a
// table and the same number in a sentence cannot disagree. {{reading.days|words}} becomes
// "four".
//
// It does not decide who may see a value. Give it an inspection that edition has reduced for
// an audience. To add a value, add a field to definition or a line to names.go. To add a
// filter, add a line to filters.go.
package values

import (
	"maps"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// ForInspection returns the values of one inspection.
func ForInspection(in *definition.Inspection, site *definition.Site, w *words.Table) *Values {
	v := newValues(w, &in.Method)
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
	v := newValues(w, &p.Method)
	v.site(site)
	v.method(&p.Method)
	v.text("programme.title", p.Title)
	return v
}

// ForSite returns the values that the whole site shares, and the roles and labels that all of its
// programmes share.
func ForSite(site *definition.Site, programmes []*definition.Programme, w *words.Table) *Values {
	shared := definition.SharedMethod(programmes)
	v := newValues(w, &shared)
	v.site(site)
	return v
}

// WordsOf returns the fixed words as a programme or an inspection replaces them.
func WordsOf(m *definition.Method, w *words.Table) *words.Table {
	base := w.Base
	if base != nil {
		base = WordsOf(m, base)
	}
	phrases := variants(w, m)
	maps.Copy(phrases, m.PhrasesIn(w.Lang))
	return w.With(phrases, base)
}

// variants returns the phrases that fit a method better than the usual ones, by the keys of those.
func variants(w *words.Table, m *definition.Method) map[string]string {
	var endings []string
	switch seats := m.Reading.Seats(); {
	case seats == 0:
		endings = append(endings, "_alone") // readers work without inspectors
	case seats > 1:
		endings = append(endings, "_shared") // several readers may sit with one
	}
	if m.CountsDays() {
		endings = append(endings, "_by_day")
	}
	phrases := map[string]string{}
	for _, ending := range endings {
		for key, phrase := range w.Phrases {
			if of, ok := strings.CutSuffix(key, ending); ok && w.Has(of) {
				phrases[of] = phrase
			}
		}
	}
	return phrases
}

func newValues(w *words.Table, m *definition.Method) *Values {
	v := &Values{words: w, roles: m.Roles, labels: m.Labels, given: map[string]value{}, hidden: map[string]bool{}, events: map[string]bool{}, quotes: w.Quotes()}
	for t := w; t != nil; t = t.Base {
		for key := range t.Phrases {
			if id, ok := strings.CutPrefix(key, "label."); ok {
				v.name("labels."+id, v.label(id))
			}
			if rest, ok := strings.CutPrefix(key, "role."); ok {
				id, _, _ := strings.Cut(rest, ".")
				v.role(id)
			}
		}
	}
	for _, e := range m.Labels {
		v.name("labels."+e.Key, v.label(e.Key))
	}
	for _, r := range m.Roles {
		v.role(r.Key)
	}
	return v
}

func (v *Values) role(id string) {
	v.name("role."+id, v.roleName(id))
	v.name("role."+id+".plural", v.rolePlural(id))
}

func (v *Values) name(key string, p piece) { v.given[key] = value{pieces: []piece{p}} }

// Label returns the label of a thing or a date, or its id if it has none.
func (v *Values) Label(id string) string { return v.label(id).s }

// Role returns the name of one person in a role, or its id if it has none.
func (v *Values) Role(id string) string { return v.roleName(id).s }

// RolePlural returns the name of several people in a role.
func (v *Values) RolePlural(id string) string { return v.rolePlural(id).s }

func (v *Values) label(id string) piece {
	own, _ := v.labels.Get(id)
	return v.word(own, "label."+id, piece{s: id})
}

func (v *Values) roleName(id string) piece {
	return v.word(v.roleOf(id).Label, "role."+id+".label", piece{s: id})
}

// rolePlural returns the plural of a role. If only the label is set, to a new word, the
// label serves for several people as well.
func (v *Values) rolePlural(id string) piece {
	r, fixed := v.roleOf(id), "role."+id+".label"
	if r.Label.V != "" && r.Plural.V == "" && !(v.words.Has(fixed) && v.words.Say(fixed) == r.Label.V) {
		return v.roleName(id)
	}
	return v.word(r.Plural, "role."+id+".plural", v.roleName(id))
}

func (v *Values) roleOf(id string) definition.Role {
	r, _ := definition.RoleOf(v.roles, id)
	return r
}

// word returns the name of a role or thing. The definition's own comes first. In another
// language than the site's, that language's phrase comes before it.
func (v *Values) word(own definition.Text, key string, otherwise piece) piece {
	switch {
	case v.words.Base != nil && v.words.Has(key) && v.words.LangOf(key) == "":
		return v.phrase(key)
	case own.V != "":
		return v.written(own.V)[0]
	case v.words.Has(key):
		return v.phrase(key)
	}
	return otherwise
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

// placeholder returns the text for a missing value: a phrase if this audience may not see it or if it
// is to be confirmed, and the name of an unknown value, so that people notice it.
func (v *Values) placeholder(u use) piece {
	switch name := canonical(u.Name); {
	case v.hidden[name]:
		return v.phrase("value.withheld")
	case v.isKnown(name):
		return v.open(u)
	}
	return piece{s: "«" + u.Name + "»"}
}

// open returns the text for a value that is to be confirmed.
func (v *Values) open(u use) piece {
	isCapital := u.From == 0
	for _, c := range u.filters {
		if c.name == "plural" && len(c.args) == 2 {
			return v.written(c.args[1])[0]
		}
		isCapital = isCapital || c.name == "capital"
	}
	p := v.phrase("value.open")
	if isCapital {
		p.s = capital(p.s)
	}
	return p
}
