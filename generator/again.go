package generator

import (
	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// inputs holds everything that the editions of a site depend on.
type inputs struct {
	content, layouts cache.Sum
	problems         []diag.Problem // of files as files
	largePrint       bool
}

func inputsOf(tree *source.Tree, problems []diag.Problem, o Options) inputs {
	return inputs{tree.Sum("content/"), tree.Sum("layouts/"), problems, o.LargePrint}
}

// outcome describes both editions of a site after a build.
type outcome struct {
	Problems      []diag.Problem
	Partnerships  int
	Counts        site.Counts
	Public, Packs cache.Sum // digests of the manifests
}

// Durable lets other processes know the outcome.
func (outcome) Durable() {}

// remember keeps the outcome of a build of a whole site.
func (b *Builder) remember(s *check.Site, r Report) {
	if b.options.Only == "" {
		public, packs := b.pair.Manifests()
		cache.Remember(b.cache, inputsOf(s.Tree, s.Known, b.options), outcome{r.Problems, r.Partnerships, r.Counts, public, packs})
	}
}

// keepAll publishes the same editions again, if an earlier build had the same inputs and both
// output folders have its editions. Otherwise it returns false.
func (b *Builder) keepAll() (Report, bool, error) {
	watch := newStopwatch()
	tree, problems, err := source.Read(b.options.Site, b.cache)
	if err != nil || b.options.Only != "" {
		return Report{}, false, nil
	}
	known, ok := cache.Recall[outcome](b.cache, inputsOf(tree, problems, b.options))
	if !ok || publish.CheckOverlap(b.options.Public, b.options.Packs, b.options.Site, source.Folders()) != nil {
		return Report{}, false, nil
	}
	watch.lap("read")
	b.options.progress(Progress{Step: Publishing})
	public, packs, err := b.pair.Begin()
	if err != nil {
		return Report{}, false, nil
	}
	if !public.KeepAll(known.Public) || !packs.KeepAll(known.Packs) {
		return Report{}, false, b.pair.Abort()
	}
	b.setLast(cache.Sum{})
	r := Report{Problems: known.Problems, Partnerships: known.Partnerships, Counts: known.Counts}
	r.Public, r.Packs, err = b.pair.Exchange()
	watch.lap("publish")
	r.Stages = watch.stages
	return r, true, err
}
