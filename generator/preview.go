package generator

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"mime"
	"path"
	"slices"
	"strings"
	"sync"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
)

// Audience is who an edition is for.
type Audience = edition.Audience

// The editions.
const (
	Hosted = edition.Hosted // for everybody
	Print  = edition.Print  // for those who are handed a printed pack: it holds names
)

// Preview is a site as it was when it was read: every file of both editions, each drawn
// when it is asked for. It does not change, and may be used from several goroutines.
type Preview struct {
	site  *site
	guard *guard
	front [2]func() *bundle // by audience

	mu sync.Mutex // held while a folder is composed, so that each is composed once
}

// File is one file of an edition.
type File struct {
	Data []byte
	Type string // media type, such as "text/html; charset=utf-8"
}

// LeakError says that a file would show what the hosted edition withholds. Nothing of
// the file is handed out.
type LeakError struct{ Leaks []Leak }

func (e *LeakError) Error() string {
	l := e.Leaks[0]
	return fmt.Sprintf("%s would show what %s withholds: %s of %s", l.File, l.Owner, l.Kind, l.ID)
}

func newPreview(s *site) *Preview {
	p := &Preview{site: s, guard: s.newGuard()}
	for _, audience := range []Audience{Hosted, Print} {
		p.front[audience] = sync.OnceValue(func() *bundle { return s.around(s.chosen(), audience) })
	}
	return p
}

// File returns a file of an edition by its path, such as "glenmarra/index.html". It is
// false when the edition has no such file. A file of the hosted edition is searched for
// what is withheld before it is handed out: when some is found, the error is a *LeakError.
func (p *Preview) File(audience Audience, name string) (File, bool, error) {
	b := p.bundle(audience, name)
	if b == nil || b.byPath[name] == nil {
		return File{}, false, nil
	}
	l := b.byPath[name]
	data, err := l.data(p.site.memory)
	if err != nil {
		return File{}, true, err
	}
	if audience == Hosted {
		if leaks, err := p.guard.clear(l, p.site.memory); err != nil || len(leaks) > 0 {
			return File{}, true, cmp.Or(err, error(&LeakError{leaks}))
		}
	}
	return File{data, typeOf(name)}, true, nil
}

// Gist stands for what a file of an edition says, without drawing it; false when the
// edition has no such file. Of a page it leaves out how large the files are that it offers.
func (p *Preview) Gist(audience Audience, name string) (digest.Sum, bool) {
	b := p.bundle(audience, name)
	if b == nil || b.byPath[name] == nil {
		return digest.Sum{}, false
	}
	l := b.byPath[name]
	if l.gist != nil {
		return l.gist(), true
	}
	sum, err := l.key(p.site.memory)
	return sum, err == nil
}

// bundle returns the folder that a path lies in, or nil.
func (p *Preview) bundle(audience Audience, name string) *bundle {
	folder, _, _ := strings.Cut(name, "/")
	i := slices.IndexFunc(p.site.chosen(), func(in *definition.Inspection) bool { return in.Folder == folder })
	if i < 0 || folder == name {
		return p.front[audience]()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.site.memory.bundle(p.site, p.site.chosen()[i], audience)
}

// typeOf returns the media type of a file by its name.
func typeOf(name string) string {
	switch ext := path.Ext(name); ext {
	case ".pdf":
		return pdfType
	case ".ics":
		return calendarType + "; charset=utf-8"
	case ".woff2":
		return "font/woff2"
	default:
		return cmp.Or(mime.TypeByExtension(ext), "application/octet-stream")
	}
}

// Change is a file that differs, or may differ, between two previews. A path that ends
// in a slash stands for everything in that folder; "./" for what stands around the
// partnerships, and "/" for everything.
type Change struct {
	Audience Audience
	Path     string
}

// Changed lists what differs or may differ from an earlier preview, in order; everything
// may when that is nil. It draws nothing: what is not in the list is the same for sure.
func (p *Preview) Changed(previous *Preview) []Change {
	if previous == nil {
		return []Change{{Hosted, "/"}, {Print, "/"}}
	}
	var list []Change
	for _, audience := range []Audience{Hosted, Print} {
		for _, path := range changedPaths(previous.site, p.site) {
			list = append(list, Change{audience, path})
		}
	}
	return list
}

// Draw draws ahead what stands in the folders of a few partnerships that changed, so that
// it is at hand when it is asked for and published. Of more it draws nothing: they would
// not be kept.
func (p *Preview) Draw(ctx context.Context, changes []Change) {
	var folders []Change
	for _, c := range changes {
		if slices.ContainsFunc(p.site.chosen(), func(in *definition.Inspection) bool { return in.Folder+"/" == c.Path }) {
			folders = append(folders, c)
		}
	}
	if len(folders) > composedMax {
		return
	}
	for _, c := range folders { // one after the other: whoever looks at the first waits for all of it
		b := p.bundle(c.Audience, c.Path)
		inParallel(len(b.leaves), p.site.options.Workers, func(i int) {
			if ctx.Err() == nil {
				_, _ = b.leaves[i].facts(p.site.memory) // what cannot be drawn is told when it is asked for
			}
		})
	}
}

// changedPaths lists the assets and folders in which two sites may differ.
func changedPaths(a, b *site) []string {
	paths := map[string]bool{}
	for _, s := range []*site{a, b} {
		for name := range s.assets {
			if !slices.Equal(a.assets[name], b.assets[name]) {
				paths[name] = true
			}
		}
	}
	before, after := a.inputs(), b.inputs()
	for _, inputs := range []map[string]input{before, after} {
		for folder := range inputs {
			if before[folder] != after[folder] {
				paths[folder+"/"] = true
			}
		}
	}
	if a.kit != b.kit || !slices.Equal(a.content.Programmes, b.content.Programmes) || !slices.Equal(a.content.Inspections, b.content.Inspections) {
		paths["./"] = true
	}
	return slices.Sorted(maps.Keys(paths))
}

// input is all that the folder of a partnership is drawn from.
type input struct {
	kit *kit
	in  *definition.Inspection
}

// inputs returns what each folder is drawn from.
func (s *site) inputs() map[string]input {
	m := map[string]input{}
	for _, in := range s.chosen() {
		m[in.Folder] = input{s.kit, in}
	}
	return m
}
