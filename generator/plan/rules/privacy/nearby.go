package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/secrets"
)

// nearby holds what inspections share, as far as it may identify someone only together with the texts
// of an inspection: next to them, or with its values.
type nearby struct {
	search cache.Value[search]
	site   definition.Site
	pages  []*definition.Guidance // who they are for, and no more

	values []definition.Text // of the programmes and the guidance, with a {{value}}
	pieces []piece
	short  cache.Value[neighbourArgs]
}

// nearbyArgs are the inputs of nearby.
type nearbyArgs struct {
	search cache.Value[search]
	shared cache.Value[*definition.Content]
	found  cache.Value[[]found] // in the texts that inspections share
}

// nearbyOf returns what the inspections of a site share. It counts by its content, so that an edit of
// other texts leaves the judgement of each inspection valid.
func nearbyOf(r *rule.Report, everyone cache.Value[search]) cache.Value[nearby] {
	return rule.MadeOf(r, newNearby, nearbyArgs{everyone, r.Shared(), sharedFoundOf(r, everyone)}).V
}

func newNearby(a nearbyArgs) cache.Value[nearby] {
	c := a.shared.V
	n := nearby{search: a.search, site: c.Site}
	for _, g := range c.Guidance {
		n.pages = append(n.pages, &definition.Guidance{At: g.At, Programmes: g.Programmes, Stages: g.Stages})
	}
	shown := lookup.SharedShown(c)
	n.values = withValues(slices.Clone(shown))
	n.short = cache.Plain(neighbourArgs{a.search, secrets.Vocabulary(&c.Site).Titles, short(slices.DeleteFunc(shown, isGuidance))})
	for _, f := range a.found.V {
		n.pieces = append(n.pieces, piecesIn(f)...)
	}
	slices.SortStableFunc(n.pieces, func(a, b piece) int { return strings.Compare(a.at.File, b.at.File) })
	return cache.Plain(n)
}

// shows reports whether the pages of an inspection show texts of a file, other than site.toml.
func (n nearby) shows(in *definition.Inspection, file string) bool {
	if file == in.At.File || in.Programme != nil && file == in.Programme.At.File {
		return true
	}
	return slices.ContainsFunc(n.pages, func(g *definition.Guidance) bool { return g.At.File == file && lookup.IsFor(g, in) })
}
