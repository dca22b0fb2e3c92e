package texts

import (
	"reflect"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// gaps finds what cannot be filled with the values of an inspection.
func gaps(in *definition.Inspection, s sharedTexts, w *words.Table) []unfilled {
	texts := withValues(reflect.ValueOf(in).Elem(), in.At.File)
	for _, path := range s.filesFor(in)[1:] {
		texts = append(texts, s.of(path)...)
	}
	return gapsIn(texts, missingValues(&definition.Content{Site: s.site}, in), func() *values.Values { return values.ForInspection(in, &s.site, w) })
}

// gapsIn finds the unknown values of texts. missing holds required values that are not set,
// which load reports. gapsIn calls all if there are texts to fill.
func gapsIn(texts []definition.Text, missing missing, all func() *values.Values) []unfilled {
	var list []unfilled
	if len(texts) == 0 {
		return nil
	}
	v := all()
	near := map[string]string{} // a slip is often made more than once
	add := func(t definition.Text, u values.Unknown) {
		if missing.holds(u.Name) {
			return
		}
		if _, known := near[u.Name]; !known {
			near[u.Name] = v.Near(u.Name)
		}
		list = append(list, unfilled{definition.Within(t, u.From, u.To), u, near[u.Name]})
	}
	for _, together := range readTogether(texts) {
		c := v.Checker()
		for i, t := range together {
			for _, u := range c.Unknown(i, t.V) {
				add(t, u)
			}
		}
		at, unended := c.Unended()
		for i, u := range unended {
			add(together[at[i]], u)
		}
	}
	return list
}

// unfilled is an unknown value of a text.
type unfilled struct {
	place   diag.Place
	unknown values.Unknown
	near    string // the most similar name that exists
}

// wrongCount is the message about a value with a brace too few or too many.
const wrongCount = "this value needs two braces on each side"
