package leaks

import (
	"strings"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/format"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
	"briefpack/generator/render/feed"
)

// Search searches the files of a site. A name may be withheld by one partnership and
// published by another: the files of a partnership may contain what that partnership
// publishes, and the site's own pages what any of them does.
type Search struct {
	searcher  cache.Value[*Searcher]
	published map[string]cache.Value[func() *Published]
	anyone    cache.Value[func() *Published]
	stored    stored
}

// stored returns the data of a digest, if there is a file of it at a path. So a search need not
// render again what was published. Its digest is zero: no result depends on what is stored.
type stored = cache.Value[func(path string, sum cache.Sum) ([]byte, bool)]

// Reading returns the same search, which reads data that are stored.
func (s Search) Reading(read func(path string, sum cache.Sum) ([]byte, bool)) Search {
	s.stored = stored{V: read}
	return s
}

// SearchFor returns a search for the values that any inspection withholds from the hosted
// edition.
func SearchFor(c *cache.Cache, settings cache.Value[definition.Site], inspections []cache.Value[*definition.Inspection]) Search {
	s := Search{published: map[string]cache.Value[func() *Published]{}}
	var withheld, all []values
	for _, in := range inspections {
		withheld = append(withheld, cache.Content(c, secrets.Of, in))
		one := cache.Content(c, secrets.Published, in)
		s.published[in.V.Folder] = cache.Get(c, newPublished, []values{one})
		all = append(all, one)
	}
	made := cache.Apply(c, secrets.DetectorOf, cache.Plain(secrets.InputsOf(&settings.V, withheld)))
	s.searcher = cache.Value[*Searcher]{V: &Searcher{Detector: made.V}, Sum: made.Sum}
	s.anyone = cache.Get(c, newPublished, all)
	return s
}

// values holds secrets of one inspection. Its cache key is their content.
type values = cache.Value[[]names.Secret]

func newPublished(_ *cache.Cache, list []values) func() *Published {
	return sync.OnceValue(func() *Published { return NewPublished(contents(list)...) })
}

func contents(list []values) [][]names.Secret {
	out := make([][]names.Secret, len(list))
	for i, v := range list {
		out[i] = v.V
	}
	return out
}

// allowed returns the values that a file may contain although an inspection withholds them.
// Pages outside the folders list the contact of each partnership, so they may contain values
// that any of them publishes.
func (s Search) allowed(path string) cache.Value[func() *Published] {
	folder, _, isDeep := strings.Cut(path, "/")
	if isDeep {
		return s.published[folder]
	}
	if strings.HasSuffix(path, ".html") || path == feed.File {
		return s.anyone
	}
	return cache.Value[func() *Published]{}
}

type fileArgs struct {
	searcher cache.Value[*Searcher]
	allowed  cache.Value[func() *Published]
	path     string
	file     cache.Value[*site.File]
	stored   stored
}

// found is the result of a search.
type found []Leak

// Durable lets other processes know what this one searched.
func (found) Durable() {}

// InFile returns the leaks in a file.
func (s Search) InFile(c *cache.Cache, f *site.File) ([]Leak, error) {
	searched, err := f.Searched(c)
	if err != nil {
		return nil, err
	}
	found, err := cache.Try(c, inFile, fileArgs{s.searcher, s.allowed(f.Path), f.Path, searched, s.stored})
	return found.V, err
}

func inFile(c *cache.Cache, a fileArgs) (found, error) {
	var allowed *Published
	if a.allowed.V != nil {
		allowed = a.allowed.V()
	}
	kind, _ := format.Of(a.path)
	var leaks found
	if text, ok := a.file.V.Text(); ok {
		leaks = a.searcher.V.Strings(a.path, text, allowed)
		if kind.Search != format.SearchParts || len(leaks) > 0 {
			return leaks, nil
		}
	}
	data, err := a.data(c)
	if err != nil {
		return nil, err
	}
	switch kind.Search {
	case format.SearchPage:
		return a.searcher.V.HTML(a.path, data, allowed), nil
	case format.SearchIndex:
		return a.searcher.V.Index(a.path, data, allowed), nil
	case format.SearchParts:
		return a.searcher.V.Parts(a.path, data, allowed)
	}
	return a.searcher.V.Bytes(a.path, data, allowed), nil
}

// data returns the data of the file.
func (a fileArgs) data(c *cache.Cache) ([]byte, error) {
	if a.stored.V != nil {
		info, err := a.file.V.Info(c)
		if err != nil {
			return nil, err
		}
		if data, ok := a.stored.V(a.path, info.Sum); ok {
			return data, nil
		}
	}
	return a.file.V.Data(c)
}

type partArgs struct {
	search Search
	part   site.Part
}

// InPart returns the leaks in the files of a part.
func (s Search) InPart(c *cache.Cache, p site.Part) ([]Leak, error) {
	found, err := cache.Try(c, inPart, partArgs{s.narrowed(p), p})
	return found.V, err
}

// narrowed returns the search with only the values that a part needs, so that its result stays
// valid when other partnerships change.
func (s Search) narrowed(p site.Part) Search {
	f, ok := p.(site.Folder)
	if !ok {
		return Search{searcher: s.searcher, anyone: s.anyone, stored: s.stored}
	}
	own := map[string]cache.Value[func() *Published]{f.Name(): s.published[f.Name()]}
	return Search{searcher: s.searcher, published: own, stored: s.stored}
}

func inPart(c *cache.Cache, a partArgs) (found, error) {
	var leaks found
	for _, f := range site.FilesOf(c, a.part).List {
		found, err := a.search.InFile(c, f)
		if err != nil {
			return nil, err
		}
		leaks = append(leaks, found...)
	}
	return leaks, nil
}
