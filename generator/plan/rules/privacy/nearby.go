package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/secrets"
	"briefpack/generator/plan/values"
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

// checkPieces reports names that a page may put together from two texts of an inspection.
func checkPieces(n nearby, in *definition.Inspection, r *rule.Report) {
	var all []piece
	for _, f := range ownOf(r, in, n.search).found {
		all = append(all, piecesIn(f)...)
	}
	for _, p := range n.pieces {
		if p.at.File == n.site.At.File || n.shows(in, p.at.File) {
			all = append(all, p)
		}
	}
	n.search.V.checkPairs(all, newReaders(r, in), r)
}

// checkNeighbours reports a title and a surname, and the halves of a phone number, in two short
// texts of definitions. checkPieces reports full names, and checkShown the blocks of a page of
// guidance.
func checkNeighbours(n nearby, in *definition.Inspection, r *rule.Report) {
	may := newReaders(r, in)
	isRead := func(t definition.Text) bool { return t.At.File == n.site.At.File || n.shows(in, t.At.File) }
	for _, two := range rule.OfGiven(r, in, n.short, searchNeighbours) {
		if isRead(two.first) && isRead(two.last) && !may.allow(two.hit) {
			r.Addf(two.first.At, "a page may put %s together from this and line %d of %s", n.search.V.message(two.hit), two.last.At.Line, two.last.At.File)
		}
	}
}

// checkFilled reports texts that identify someone only once their {{values}} are filled in:
// "Dr {{values.visitor}}".
func checkFilled(n nearby, in *definition.Inspection, r *rule.Report) {
	if r.Hosted == nil {
		return
	}
	v, may := values.ForInspection(r.Hosted(in), &n.site, r.Words), newReaders(r, in)
	for texts := range byFile(slices.Concat(withValues(textsOf(in)), n.values)) {
		if !n.shows(in, texts[0].At.File) {
			continue
		}
		args := filledTexts{search: n.search}
		for _, t := range texts {
			args.texts = append(args.texts, filledText{t.V, v.Text(t.V)})
		}
		for _, f := range rule.MadeOf(r, searchFilled, args).V {
			for _, h := range f.hits {
				if !may.allow(h) {
					r.Addf(firstValue(texts[f.text]).At, "with its values filled in, this is %s", n.search.V.message(h))
				}
			}
		}
	}
}
