package site

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

type headingsArgs struct {
	inputs     cache.Value[Inputs]
	inspection cache.Value[*definition.Inspection]
	document   string
}

// Headings returns the fragments of the headings that a document of an inspection has in
// every edition. It returns false if the inspection does not have the document at its stage.
func Headings(c *cache.Cache, inputs cache.Value[Inputs], in cache.Value[*definition.Inspection], document string) ([]string, bool) {
	ids := cache.Get(c, headings, headingsArgs{inputs, in, document}).V
	return ids, ids != nil
}

func headings(_ *cache.Cache, a headingsArgs) []string {
	in := roster.Arrange(a.inspection.V)
	of := func(audience edition.Audience) []string {
		b := newRenderer(a.inputs.V, audience).brief(edition.Project(in, audience))
		kinds := briefing.Of(b)
		i := slices.IndexFunc(kinds, func(k briefing.Kind) bool { return k.Name == a.document })
		if i < 0 {
			return nil
		}
		return append([]string{}, document.Fragments(kinds[i].Compose(b).Blocks)...)
	}
	printed := of(edition.Print)
	return slices.DeleteFunc(of(edition.Hosted), func(id string) bool { return !slices.Contains(printed, id) })
}

// documentNames lists the names of the documents of a pack.
func documentNames() []string {
	var names []string
	for _, kind := range briefing.All {
		names = append(names, kind.Name)
	}
	return names
}
