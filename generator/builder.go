package generator

import (
	"context"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/publish"
)

// Builder builds one site repeatedly with one cache, so that an edit renews only what depends
// on it. It publishes the same bytes as a build with an empty cache. Its methods may be called
// from several goroutines. Close it at the end.
type Builder struct {
	options Options
	cache   *cache.Cache
	pair    *publish.Pair

	mu sync.Mutex // held while the site is read or published

	reading sync.Mutex
	last    cache.Sum // of the site that was read last
}

// NewBuilder returns a builder that uses a cache.
func NewBuilder(o Options, c *cache.Cache) *Builder {
	return &Builder{options: o, cache: c, pair: publish.Open(o.Public, o.Packs, c)}
}

// Read reads and checks the site. A returned error is about the machine, or one of the error
// types of this package.
func (b *Builder) Read(ctx context.Context) (*check.Site, Report, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.options.progress(Progress{})
	return b.read(ctx)
}

func (b *Builder) read(ctx context.Context) (*check.Site, Report, error) {
	s, report, err := Read(ctx, b.options, b.cache)
	if err != nil {
		b.setLast(cache.Sum{})
	} else {
		b.setLast(s.Sum)
	}
	return s, report, err
}

func (b *Builder) setLast(s cache.Sum) {
	b.reading.Lock()
	defer b.reading.Unlock()
	b.last = s
}

// LastRead returns the digest of the site that Read or Publish read last; zero if that
// failed. It does not wait for Publish.
func (b *Builder) LastRead() cache.Sum {
	b.reading.Lock()
	defer b.reading.Unlock()
	return b.last
}

// Close removes the working files and unlocks the output folders. Other processes cannot write
// to them between the first Publish and Close. It saves the cache.
func (b *Builder) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	err := b.pair.Close()
	_ = b.cache.Save() // without it, the next process takes longer
	return err
}
