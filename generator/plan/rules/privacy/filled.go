package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

// filledArgs are the inputs of a search in texts with their values, apart from the inspection.
type filledArgs struct {
	search cache.Value[search]
	site   definition.Site
	shared []definition.Text // of the programmes and the guidance
}

// filling is filledArgs with the function that returns what hosted pages may show.
type filling struct {
	filledArgs
	hosted func(*definition.Inspection) *definition.Inspection
}

// checkFilled reports texts that identify someone only once their {{values}} are filled in:
// "Dr {{values.visitor}}".
func checkFilled(c *definition.Content, r *rule.Report) {
	if r.Hosted == nil {
		return
	}
	args := filledArgs{search: searchOf(r, c), site: c.Site, shared: withValues(lookup.SharedShown(c))}
	given := cache.Value[filling]{V: filling{args, r.Hosted}, Sum: cache.SumOf(args)}
	shown := lookup.ReadersOfShared(c)
	for _, in := range c.Inspections {
		may := newReaders(r, in)
		for _, f := range rule.OfGiven(r, in, given, searchFilled) {
			if file := f.text.At.File; file != in.At.File && !slices.Contains(shown[file], in) {
				continue
			}
			for _, h := range f.hits {
				if !may.allow(h) {
					r.Addf(f.text.At, "with its values filled in, this is %s", args.search.V.message(h))
				}
			}
		}
	}
}

// searchFilled returns the certain hits that the values of an inspection bring into texts. The
// text of each is the {{value}} where the first of them is.
func searchFilled(in *definition.Inspection, given filling, w *words.Table) []found {
	texts := slices.Concat(withValues(textsOf(in)), given.shared)
	if len(texts) == 0 {
		return nil
	}
	v := values.ForInspection(given.hosted(in), &given.site, w)
	s := given.search.V
	var list []found
	for _, t := range texts {
		known := s.find(t.V)
		fresh := slices.DeleteFunc(s.find(v.Text(t.V)), func(h names.Hit) bool {
			isSame := func(k names.Hit) bool { return k.Grade == names.Certain && k.Secret == h.Secret }
			return h.Grade != names.Certain || slices.ContainsFunc(known, isSame)
		})
		if len(fresh) > 0 {
			list = append(list, found{firstValue(t), fresh})
		}
	}
	return list
}

// withValues returns the texts that have a {{value}}.
func withValues(texts []definition.Text) []definition.Text {
	return slices.DeleteFunc(texts, func(t definition.Text) bool { return !strings.Contains(t.V, "{{") })
}

// firstValue returns the first {{value}} of a text as a text.
func firstValue(t definition.Text) definition.Text {
	from := strings.Index(t.V, "{{")
	to := len(t.V)
	if end := strings.Index(t.V[from:], "}}"); end >= 0 {
		to = from + end + len("}}")
	}
	return definition.Text{V: t.V[from:to], At: definition.Within(t, from, to), Set: true}
}
