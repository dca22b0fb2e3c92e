package values

import (
	"maps"
	"slices"
	"strings"

	"briefpack/generator/model/diag"
)

// Near returns the name of a value that was probably meant by one that does not exist; ""
// when none is near, and for a name that does exist.
func (v *Values) Near(name string) string {
	if _, ok := v.given[canonical(name)]; ok || v.isKnown(canonical(name)) {
		return ""
	}
	names := slices.AppendSeq(slices.Collect(maps.Keys(v.given)), maps.Keys(knownNames()))
	return shortForm(diag.Nearest(canonical(name), names))
}

// resolve returns the replacement of a use, or the reason why it has none.
func (v *Values) resolve(u use) ([]piece, string) {
	if u.Name == "" {
		return nil, "the braces are empty"
	}
	if !u.quoted && (u.Name[0] == '{' || strings.Contains(u.Name, "}")) {
		return nil, "this value needs two braces on each side"
	}
	val, ok := v.given[canonical(u.Name)]
	if u.quoted {
		val, ok = value{pieces: said(u.Name)}, true
	}
	if !ok {
		if other, has := defaultOf(u); has && v.isKnown(canonical(u.Name)) {
			return v.written(other), ""
		}
		if name := canonical(u.Name); v.isOpen && !v.hidden[name] && v.isKnown(name) {
			return []piece{v.open(u)}, ""
		}
		if v.isKnown(canonical(u.Name)) {
			return nil, "the value \"" + u.Name + "\" is not given here"
		}
		return nil, "there is no value \"" + u.Name + "\""
	}
	for _, c := range u.filters {
		next, reason := v.apply(c, val)
		if reason != "" {
			return nil, reason
		}
		val = next
	}
	return v.pieces(val), ""
}

// defaultOf returns the words that a use shows if its value is not set, {{name|default:words}}.
func defaultOf(u use) (string, bool) {
	for _, c := range u.filters {
		if c.name == "default" {
			return strings.Join(c.args, ", "), true
		}
	}
	return "", false
}
