package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

// filledArgs are the inputs of a search in texts with their values, apart from the inspection.
type filledArgs struct {
	search cache.Value[search]
	site   definition.Site
	shared []string // of the programmes and the guidance
}

// filling is filledArgs with the function that returns what hosted pages may show.
type filling struct {
	filledArgs
	hosted func(*definition.Inspection) *definition.Inspection
}

// filled is the number of a text, and the hits that values bring into it.
type filled struct {
	text int
	hits []names.Hit
}

// checkFilled reports texts that identify someone only once their {{values}} are filled in:
// "Dr {{values.visitor}}".
func checkFilled(n nearby, in *definition.Inspection, r *rule.Report) {
	if r.Hosted == nil {
		return
	}
	args := filledArgs{search: n.search, site: n.site}
	shared := slices.DeleteFunc(slices.Clone(n.values), func(t definition.Text) bool { return !n.shows(in, t.At.File) })
	for _, t := range shared {
		args.shared = append(args.shared, t.V)
	}
	given := cache.Value[filling]{V: filling{args, r.Hosted}, Sum: cache.SumOf(args)}
	may := newReaders(r, in)
	for _, f := range rule.OfGiven(r, in, given, searchFilled) {
		t := f.in(shared, in)
		for _, h := range f.hits {
			if !may.allow(h) {
				r.Addf(firstValue(t).At, "with its values filled in, this is %s", n.search.V.message(h))
			}
		}
	}
}

// in returns the text among shared ones and those of an inspection.
func (f filled) in(shared []definition.Text, in *definition.Inspection) definition.Text {
	if f.text < len(shared) {
		return shared[f.text]
	}
	return withValues(textsOf(in))[f.text-len(shared)]
}

// searchFilled returns the certain hits that the values of an inspection bring into shared texts,
// and then into its own.
func searchFilled(in *definition.Inspection, given filling, w *words.Table) []filled {
	texts := slices.Clone(given.shared)
	for _, t := range withValues(textsOf(in)) {
		texts = append(texts, t.V)
	}
	if len(texts) == 0 {
		return nil
	}
	v := values.ForInspection(given.hosted(in), &given.site, w)
	s := given.search.V
	var list []filled
	for i, t := range texts {
		known := s.find(t)
		fresh := slices.DeleteFunc(s.find(v.Text(t)), func(h names.Hit) bool {
			isSame := func(k names.Hit) bool { return k.Grade == names.Certain && k.Secret == h.Secret }
			return h.Grade != names.Certain || slices.ContainsFunc(known, isSame)
		})
		if len(fresh) > 0 {
			list = append(list, filled{i, fresh})
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
