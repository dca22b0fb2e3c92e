package generator

import (
	"cmp"
	"fmt"
	"sync"
	"time"

	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Report is the result of a build or a check.
type Report struct {
	Problems     []diag.Problem // sorted; a build with an error among them wrote nothing
	Leaks        []Leak         // withheld values that were about to be published; then nothing was written
	Public       publish.Outcome
	Packs        publish.Outcome
	Partnerships int // that were rendered
	site.Counts      // of both editions
	Stages       []Stage
}

// Leak is a withheld value that was found where the hosted edition would show it.
type Leak = leaks.Leak

// Stage is how long one part of the work took.
type Stage struct {
	Name string
	Took time.Duration
}

// stopwatch notes how long each stage took. Its readings go into the report and never
// into an output.
type stopwatch struct {
	last   time.Time
	stages []Stage
}

func newStopwatch() stopwatch { return stopwatch{last: time.Now()} }

// lap ends a stage.
func (w *stopwatch) lap(name string) {
	now := time.Now()
	w.stages = append(w.stages, Stage{name, now.Sub(w.last)})
	w.last = now
}

// tally is the outcome of a part.
type tally struct {
	site.Counts
	leaks    []Leak
	problems []diag.Problem
	err      error
}

// of adds the folder to the error.
func (t tally) of(folder string) tally {
	if t.err != nil {
		t.err = fmt.Errorf("%s: %w", folder, t.err)
	}
	return t
}

func (t *tally) add(o tally) {
	t.leaks, t.problems = append(t.leaks, o.leaks...), append(t.problems, o.problems...)
	t.err = cmp.Or(t.err, o.err)
}

// add adds the counts of parts, and returns the first error.
func (r *Report) add(tallies []tally) (err error) {
	for _, t := range tallies {
		r.Counts.Add(t.Counts)
		r.Leaks, r.Problems = append(r.Leaks, t.leaks...), append(r.Problems, t.problems...)
		err = cmp.Or(err, t.err)
	}
	return err
}

// counter reports how many partnerships are done, one call at a time.
type counter struct {
	mu    sync.Mutex
	ready []int // parts that are done, by partnership
	done  int
	tell  func(Progress)
}

// one notes that one of the parts of a partnership is done.
func (p *counter) one(partnership, parts int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ready[partnership]++; p.ready[partnership] < parts {
		return
	}
	p.done++
	p.tell(Progress{Rendering, p.done, len(p.ready)})
}

// Topics documents every problem that a site can have, by code.
func Topics() []diag.Topic { return check.Topics() }

// NoContentError reports that a folder is not a site.
type NoContentError = source.NoContentError

// ForeignError reports that an output folder contains other people's files.
type ForeignError = publish.ForeignError

// BusyError reports that another program is writing to an output folder.
type BusyError = publish.BusyError

// ManifestError reports that the manifest of an output folder is damaged.
type ManifestError = publish.ManifestError

// UnfinishedError reports an error that came when the new editions were published, or a part
// of them.
type UnfinishedError = publish.UnfinishedError

// OverlapError reports that an output folder is inside, contains or equals the other output
// folder or a folder that the site is read from.
type OverlapError = publish.OverlapError

// UnknownPartnershipError reports that no inspection has the name in Options.Only.
type UnknownPartnershipError = check.UnknownPartnershipError
