package generator

import (
	"context"
	"sync"

	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
)

// Workshop builds one site again and again. It remembers what it made and from what, so
// that after an edit only what depends on it is made anew; what comes of it is what a
// workshop without any memory would make, byte for byte. Its methods may be called from
// several goroutines; close it when it is done with.
type Workshop struct {
	options Options
	memory  *memory
	pair    *publish.Pair

	mu   sync.Mutex // held while the site is read or published
	last *Preview   // of the last Refresh that found no error
}

// NewWorkshop returns a workshop that remembers nothing yet.
func NewWorkshop(o Options) *Workshop {
	return &Workshop{options: o, memory: newMemory(), pair: publish.Open(o.Public, o.Packs)}
}

// Refresh reads the site, checks it, and returns a preview of what it would publish now.
// The preview is nil when a problem is an error; those of earlier calls stay valid. A
// returned error is about the machine, or one of the error types of this package.
func (w *Workshop) Refresh(ctx context.Context) (*Preview, Report, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	watch := stopwatch{}
	p, report, err := w.refresh(ctx, &watch)
	report.Stages = watch.stages
	return p, report, err
}

// IsCurrent reports whether a preview is of the site as it was read last and is now, so that
// there is no need to read it again, or to publish it anew. It does not wait for Publish.
func (w *Workshop) IsCurrent(p *Preview) bool { return w.memory.isCurrent(p.site) }

func (w *Workshop) refresh(ctx context.Context, watch *stopwatch) (*Preview, Report, error) {
	s, problems, err := w.memory.prepare(ctx, w.options, watch)
	report := Report{Problems: problems}
	if err != nil || diag.HasErrors(problems) {
		return nil, report, err
	}
	if w.last == nil || w.last.site != s {
		w.last = newPreview(s)
	}
	return w.last, report, nil
}

// Publish reads the site and writes all of both editions as they are now into their
// folders, as Build does: it is the same build. When a problem is an error, or something
// would leak, nothing is written.
func (w *Workshop) Publish(ctx context.Context) (Report, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	watch := stopwatch{}
	p, report, err := w.refresh(ctx, &watch)
	if p != nil && err == nil {
		err = p.site.publish(ctx, w.pair, &report, &watch)
	}
	report.Stages = watch.stages
	return report, err
}

// Close ends the workshop: it leaves nothing but the editions, and lets go of their
// folders, which nobody else may write between the first Publish and Close.
func (w *Workshop) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.pair.Close()
}
