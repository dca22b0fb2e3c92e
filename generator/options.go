package generator

import (
	"cmp"
	"path/filepath"
	"runtime"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
)

// Options holds the input and output folders of a build and its settings.
type Options struct {
	Site   string // folder that holds content/ and perhaps layouts/
	Public string // output folder of the hosted edition
	Packs  string // output folder of the print edition
	Only   string // folder of the one partnership to build; "" for all
	// LargePrint makes every PDF in large print too; without it only those inspections
	// have them that ask for it.
	LargePrint bool
	// FactsOnly is true to check only facts, and not what sentences and pages of guidance say.
	FactsOnly bool
	// Cache is the folder of the files in which builds keep what the next one need not find out
	// again; "" for none. Program is the digest of the program: others do not use these files.
	Cache   string
	Program cache.Sum
	Workers int // how many partnerships are rendered, and files read, at a time; 0 for one per processor
	// Progress is called as work goes on, one call at a time; nil for none.
	Progress func(Progress)
}

// Progress describes the step of a build.
type Progress struct {
	Step        Step
	Done, Total int // of the partnerships, while they are rendered
}

// Step is a part of a build.
type Step int

// The steps of a build. Idle comes after the last.
const (
	Idle Step = iota
	Checking
	Rendering
	Publishing
)

func (o Options) progress(p Progress) {
	if o.Progress != nil {
		o.Progress(p)
	}
}

// Request returns what is to be checked of a site whose files have some known problems.
func (o Options) Request(known []diag.Problem) check.Request {
	return check.Request{Known: known, Only: o.Only, LargePrint: o.LargePrint, FactsOnly: o.FactsOnly}
}

// IsHosted reports whether a file is in the folder of the hosted edition, from which people upload.
func (o Options) IsHosted(file string) (bool, error) {
	return publish.Contains(cmp.Or(o.Public, filepath.Join(o.Site, "public")), file)
}

// OpenCache returns a cache with what earlier builds of the site kept. It shares work out among
// Workers.
func (o Options) OpenCache() *cache.Cache {
	site, err := filepath.Abs(o.Site)
	if o.Cache == "" || err != nil {
		return cache.New().Sharing(o.inParallel)
	}
	return cache.Open(o.Cache, cache.SumOf(site), o.Program).Sharing(o.inParallel)
}

// inParallel calls do for 0 to n-1, as many at a time as Workers says, and waits for all of
// them.
func (o Options) inParallel(n int, do func(i int)) {
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(workers, n) {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
