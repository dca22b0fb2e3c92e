package preview

import (
	"context"
	"sync"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Builder is a builder that previews what it would publish.
type Builder struct {
	*generator.Builder
	Today   func() day.Date // for the page about the status of inspections; nil for no such page
	options generator.Options
	cache   *cache.Cache

	mu   sync.Mutex
	last *Preview // of the last Refresh that found no error
}

// NewBuilder returns a builder.
func NewBuilder(o generator.Options) *Builder {
	c := o.OpenCache()
	return &Builder{Builder: generator.NewBuilder(o, c), options: o, cache: c}
}

// Refresh reads the site, checks it, and returns a preview of what it would publish now.
// The preview is nil if a problem is an error; those of earlier calls stay valid. A
// returned error is about the machine, or one of the error types of package generator.
func (b *Builder) Refresh(ctx context.Context) (*Preview, generator.Report, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	s, report, err := b.Read(ctx)
	if err != nil || diag.HasErrors(report.Problems) {
		return nil, report, err
	}
	if b.last == nil || b.last.site.Sum != s.Sum {
		b.last = newPreview(s, b.options, b.cache)
		if b.Today != nil {
			b.last.status = &statusPage{site: s, problems: report.Problems, today: b.Today}
		}
	}
	return b.last, report, nil
}

// IsCurrent reports whether a preview is of the site that was read last, and of its files as
// they are now. It does not wait for Publish.
func (b *Builder) IsCurrent(p *Preview) bool {
	if b.LastRead() != p.site.Sum {
		return false
	}
	tree, problems, err := source.Read(b.options.Site, b.cache)
	return err == nil && p.site.IsOf(tree, problems)
}
