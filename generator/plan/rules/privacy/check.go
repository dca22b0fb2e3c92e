package privacy

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

// report is how a rule reports hits in a text.
type report func(s search, f found, may *readers, r *rule.Report)

// checkOwn reports what is found in the texts of an inspection and in its name.
func checkOwn(everyone cache.Value[search], in *definition.Inspection, r *rule.Report, report report) {
	s, may := everyone.V, newReaders(r, in)
	may.own = in.Folder
	for _, f := range ownOf(r, in, everyone).found {
		report(s, f, may, r)
	}
	report(s, found{definition.Text{V: in.Folder, At: in.At}, s.once(s.Detector.Find(in.Folder, names.FileName))}, may, r)
}

// checkShared reports what is found in the texts that inspections share, in the names of their
// files, where their links lead, and in layouts.
func checkShared(everyone cache.Value[search], c *definition.Content, r *rule.Report, report report) {
	s, may := everyone.V, readersOf(c, r)
	shared := map[string][]found{}
	for _, f := range sharedOf(r, everyone) {
		shared[f.text.At.File] = append(shared[f.text.At.File], f)
		report(s, f, may(f.text.At.File), r)
	}
	for _, g := range c.Guidance {
		s.checkPage(c, g, r, func(t definition.Text, hits []names.Hit) { report(s, found{t, hits}, may(g.At.File), r) })
		checkShown(g, shared[g.At.File], everyone, r, func(f found) { report(s, f, may(g.At.File), r) })
	}
	checkLayouts(c, r, everyone, report)
}

// sharedOf returns what is found in the texts that inspections share.
func sharedOf(r *rule.Report, everyone cache.Value[search]) []found {
	return sharedFoundOf(r, everyone).V
}

func sharedFoundOf(r *rule.Report, everyone cache.Value[search]) cache.Value[[]found] {
	return rule.MadeOf(r, sharedFound, sharedTexts{everyone, rule.MadeOf(r, sharedShown, r.Shared())})
}

// sharedShown returns the texts that inspections share and hosted pages may show.
func sharedShown(c cache.Value[*definition.Content]) []definition.Text {
	return acrossEmphasis(c.V, lookup.SharedShown(c.V))
}

// checkLayouts reports what is found in the site's own layouts, and those who have the name of
// something in the program's.
func checkLayouts(c *definition.Content, r *rule.Report, everyone cache.Value[search], report report) {
	anyone := newReaders(r, c.Inspections...)
	anyone.isAnyEnough = true
	for _, f := range rule.MadeOf(r, searchLayouts, layouts{everyone, r.Layouts}).V {
		report(everyone.V, f, anyone, r)
	}
	for _, f := range rule.MadeOf(r, searchLayouts, layouts{everyone, r.Program}).V {
		for _, h := range f.hits {
			if h.Grade == names.Certain { // the program names no one: the words are ordinary
				report(everyone.V, found{everyone.V.valueOf(c, h.Secret), []names.Hit{h}}, anyone, r)
			}
		}
	}
}

// checkSplit reports details that several texts of an inspection give together, such as what
// someone needs in the room, in two paragraphs.
func checkSplit(everyone cache.Value[search], in *definition.Inspection, r *rule.Report) {
	may := newReaders(r, in)
	for _, d := range ownOf(r, in, everyone).split {
		everyone.V.reportSplit(d, may, r)
	}
}

// checkSharedSplit is checkSplit for the files that inspections share.
func checkSharedSplit(everyone cache.Value[search], c *definition.Content, r *rule.Report) {
	may := readersOf(c, r)
	for _, d := range rule.MadeOf(r, sharedSplit, sharedTexts{everyone, rule.MadeOf(r, sharedShown, r.Shared())}).V {
		everyone.V.reportSplit(d, may(d.first.At.File), r)
	}
}

func (s search) reportSplit(d split, may *readers, r *rule.Report) {
	if !may.allow(d.hit) {
		r.Addf(d.first.At, "a page may put %s together from this and line %d", s.message(d.hit), d.last.At.Line)
	}
}
