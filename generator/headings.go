package generator

import (
	"slices"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// headings returns a function that composes a document of an inspection, and tells the
// fragments of the headings that it has in both editions. It refuses what has errors:
// a number that is a slip of the keyboard could make a document without end.
func (s *site) headings(problems []diag.Problem) func(in *definition.Inspection, document string) ([]string, bool) {
	bad := map[string]bool{}
	for _, p := range problems {
		if p.Severity == diag.Error {
			bad[p.At.File] = true
		}
	}
	return func(in *definition.Inspection, name string) ([]string, bool) {
		if bad[in.At.File] || in.Programme == nil || bad[in.Programme.At.File] || bad[s.content.Site.At.File] {
			return nil, false
		}
		return s.memory.headings.Of(outline{input{s.kit, in}, name}, func() []string {
			return s.kit.headings(roster.Arrange(in), name)
		}), true
	}
}

// headings returns the fragments that a document of an inspection has in both editions.
func (k *kit) headings(in *definition.Inspection, name string) []string {
	var hosted []string
	i := slices.IndexFunc(briefing.All, func(k briefing.Kind) bool { return k.Name == name })
	if i < 0 {
		return nil
	}
	for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
		d := briefing.All[i].Compose(k.brief(edition.Project(in, audience), audience))
		found := document.Fragments(d.Blocks)
		if audience == edition.Hosted {
			hosted = found
			continue
		}
		hosted = slices.DeleteFunc(hosted, func(id string) bool { return !slices.Contains(found, id) })
	}
	return hosted
}
