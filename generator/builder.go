package generator

import (
	"context"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Builder builds one site repeatedly with one cache, so that an edit renews only what depends
// on it. It publishes the same bytes as a build with an empty cache. Its methods may be called
// from several goroutines. Close it at the end.
type Builder struct {
	options Options
	cache   *cache.Cache
	pair    *publish.Pair

	mu   sync.Mutex // held while the site is read or published
	last *Preview   // of the last Refresh that found no error

	reading sync.Mutex
	site    cache.Sum // of the site that was read last
}

// NewBuilder returns a builder with an empty cache.
func NewBuilder(o Options) *Builder {
	return &Builder{options: o, cache: cache.New(), pair: publish.Open(o.Public, o.Packs)}
}

// Refresh reads the site, checks it, and returns a preview of what it would publish now.
// The preview is nil if a problem is an error; those of earlier calls stay valid. A
// returned error is about the machine, or one of the error types of this package.
func (b *Builder) Refresh(ctx context.Context) (*Preview, Report, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	s, report, err := b.read(ctx)
	if err != nil || diag.HasErrors(report.Problems) {
		return nil, report, err
	}
	if b.last == nil || b.last.site.sum != s.sum {
		b.last = newPreview(s, b.cache)
	}
	return b.last, report, nil
}

func (b *Builder) read(ctx context.Context) (*Site, Report, error) {
	s, report, err := Read(ctx, b.options, b.cache)
	b.reading.Lock()
	defer b.reading.Unlock()
	if b.site = (cache.Sum{}); err == nil {
		b.site = s.sum
	}
	return s, report, err
}

// IsCurrent reports whether a preview is of the site that was read last, and of its files as
// they are now. It does not wait for Publish.
func (b *Builder) IsCurrent(p *Preview) bool {
	b.reading.Lock()
	isLast := b.site == p.site.sum
	b.reading.Unlock()
	if !isLast {
		return false
	}
	tree, problems, err := source.Read(b.options.Site, b.cache)
	return err == nil && p.site.isOf(tree, problems)
}

// Publish reads the site and writes all of both editions as they are now into their
// folders, as Build does. If a problem is an error, or something would leak, nothing is
// written.
func (b *Builder) Publish(ctx context.Context) (Report, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.build(ctx)
}

// Close removes the working files and unlocks the output folders. Other processes cannot write
// to them between the first Publish and Close.
func (b *Builder) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.pair.Close()
}
