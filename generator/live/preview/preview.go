// Package preview shows a site as it was when it was read: it renders each file of both editions
// when someone requests it, and tells which files differ between two previews.
//
// Its Builder also publishes the site. Its Preview never shows a withheld value in the hosted
// edition: it refuses the file instead.
package preview

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/format"
)

// Preview is a site as it was when it was read: every file of both editions, each rendered on
// demand. It does not change, and may be used from several goroutines.
type Preview struct {
	site    *check.Site
	options generator.Options
	cache   *cache.Cache
	search  func() leaks.Search
	own     [2]func() site.OwnPages // by audience
	status  *statusPage             // nil for none
}

// File is one file of an edition.
type File struct {
	Data []byte
	Type string // media type, such as "text/html; charset=utf-8"
}

// LeakError reports that a file would show values that the hosted edition withholds. No part
// of the file is returned.
type LeakError struct{ Leaks []leaks.Leak }

func (e *LeakError) Error() string {
	l := e.Leaks[0]
	return fmt.Sprintf("%s:%d:%d would show what %s withholds: %s of %s", l.File, l.Line, l.Col, l.Owner, l.Kind, l.ID)
}

func newPreview(s *check.Site, o generator.Options, c *cache.Cache) *Preview {
	p := &Preview{site: s, options: o, cache: c}
	p.search = sync.OnceValue(func() leaks.Search { return leaks.SearchFor(c, s.Settings, s.Inspections) })
	for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
		p.own[audience] = sync.OnceValue(func() site.OwnPages { return s.Parts.OwnPages(c, s.Chosen(), audience) })
	}
	return p
}

// File returns a file of an edition by its path, such as "glenmarra/index.html". It is
// false if the edition has no such file. It searches a file of the hosted edition for withheld
// values first: if it finds any, the error is a *LeakError.
func (p *Preview) File(audience edition.Audience, name string) (File, bool, error) {
	f, err := p.file(audience, name)
	if f == nil || err != nil {
		return File{}, err != nil, err
	}
	data, err := f.Data(p.cache)
	if err != nil {
		return File{}, true, err
	}
	if audience == edition.Hosted {
		if found, err := p.search().InFile(p.cache, f); err != nil || len(found) > 0 {
			return File{}, true, cmp.Or(err, error(&LeakError{found}))
		}
	}
	return File{data, format.ContentType(name)}, true, nil
}

// Digest returns a digest of what a file of an edition says, without rendering it; false if
// the edition has no such file. For a page it leaves out the sizes of the files it offers.
func (p *Preview) Digest(audience edition.Audience, name string) (cache.Sum, bool) {
	f, err := p.file(audience, name)
	if f == nil || err != nil {
		return cache.Sum{}, false
	}
	return f.Digest(), true
}

func (p *Preview) file(audience edition.Audience, name string) (*site.File, error) {
	if p.status != nil && audience == edition.Print && name == StatusPage {
		return p.status.file(p.cache, p.options)
	}
	return site.FilesOf(p.cache, p.part(audience, name)).File(name), nil
}

// part returns the part of an edition that a path is in.
func (p *Preview) part(audience edition.Audience, name string) site.Part {
	folder, _, isDeep := strings.Cut(name, "/")
	for _, in := range p.site.Chosen() {
		if isDeep && in.V.Folder == folder {
			return p.site.Parts.Folder(in, audience)
		}
	}
	return p.own[audience]()
}

// Change is a file that differs, or may differ, between two previews. A path that ends
// in a slash stands for everything in that folder; "./" for the site's own pages, and "/"
// for everything.
type Change struct {
	Audience edition.Audience
	Path     string
}

// Changed lists the files that differ or may differ from an earlier preview, in order; if that
// is nil, all of them. It does not render. Files that are not in the list are unchanged.
func (p *Preview) Changed(previous *Preview) []Change {
	if previous == nil {
		return []Change{{edition.Hosted, "/"}, {edition.Print, "/"}}
	}
	var list []Change
	for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
		for _, path := range changedPaths(previous.site, p.site) {
			list = append(list, Change{audience, path})
		}
	}
	return list
}

// changedPaths lists the assets and folders in which two sites may differ.
func changedPaths(a, b *check.Site) []string {
	paths := map[string]bool{}
	before, after := a.Parts.Sums(a.Chosen()), b.Parts.Sums(b.Chosen())
	for _, sums := range []map[string]cache.Sum{before, after} {
		for path := range sums {
			paths[path] = before[path] != after[path]
		}
	}
	maps.DeleteFunc(paths, func(_ string, isChanged bool) bool { return !isChanged })
	return slices.Sorted(maps.Keys(paths))
}

// fewFolders is the number of folders that Render renders in advance.
const fewFolders = 4

// Render renders the changed folders of a few partnerships in advance, so that their files are
// ready when someone requests or publishes them. If more folders changed, it renders none: the
// cache would not keep them.
func (p *Preview) Render(ctx context.Context, changes []Change) {
	var folders []Change
	for _, c := range changes {
		if strings.HasSuffix(c.Path, "/") && c.Path != "/" && c.Path != "./" {
			folders = append(folders, c)
		}
	}
	if len(folders) > fewFolders {
		return
	}
	c := p.cache.Until(ctx)
	for _, change := range folders { // one after the other, so that the first is complete soonest
		files := site.FilesOf(c, p.part(change.Audience, change.Path)).List
		c.Each(len(files), func(i int) {
			_, _ = files[i].Info(c) // an error is reported when someone requests the file
		})
	}
}
