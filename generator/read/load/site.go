package load

import (
	"cmp"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Site is the content of a site. Each of its lists has the parts of Content, in the same
// order, with the digests of what made them.
type Site struct {
	*definition.Content
	Settings    cache.Value[definition.Site]
	Programmes  []cache.Value[*definition.Programme]
	Inspections []cache.Value[*definition.Inspection]
	Guidance    []cache.Value[*definition.Guidance]
	Files       []cache.Value[*definition.File]
}

// SiteOf returns content as a site whose parts count by what they hold.
func SiteOf(c *definition.Content) Site {
	return Site{
		c, cache.Plain(c.Site), plainAll(c.Programmes), plainAll(c.Inspections), plainAll(c.Guidance), plainAll(c.Files),
	}
}

func plainAll[T any](list []T) []cache.Value[T] {
	out := make([]cache.Value[T], len(list))
	for i, v := range list {
		out[i] = cache.Plain(v)
	}
	return out
}

// Read puts the files of a site together: programmes under their inspections, guidance in
// order, links and images to what they lead to. It does not stop at the first problem.
func Read(c *cache.Cache, tree *source.Tree) (Site, []diag.Problem) {
	s := Site{Content: &definition.Content{}}
	var problems []diag.Problem
	all := pieces{c, tree}.under("content")
	for _, p := range all {
		problems = append(problems, p.Problems...)
	}
	problems = append(problems, mustHave(all, tree)...)
	problems = append(problems, s.addParts(c, tree, all)...)
	s.sort()
	problems = append(problems, strayIssues(s.Content, all)...)
	return s, append(problems, unused(s.Content, all)...)
}

// mustHave reports the files without which there is no site. A file that is there
// but could not be read has its own problem.
func mustHave(all []Piece, tree *source.Tree) []diag.Problem {
	var problems []diag.Problem
	if !slices.ContainsFunc(all, func(p Piece) bool { return p.Path == settingsFile }) {
		problems = append(problems, *following(settingsFile, noSite.Problem(diag.Place{File: settingsFile}, "content/site.toml is missing")))
	}
	if len(tree.Under("content/inspections")) == 0 {
		problems = append(problems, *following("content/inspections/", noInspections.Problem(diag.Place{File: "content/inspections"}, "there is no inspection")))
	}
	return problems
}

// addParts puts every part together from the files that it needs.
func (s *Site) addParts(c *cache.Cache, tree *source.Tree, all []Piece) []diag.Problem {
	var problems []diag.Problem
	for _, p := range all {
		sum := sumOf(tree, p)
		s.Files = append(s.Files, cache.Value[*definition.File]{V: p.file, Sum: sum})
		switch {
		case p.Site != nil:
			problems = append(problems, add(c, tree, settings, p.Path, &s.Settings)...)
		case p.Programme != nil:
			s.Programmes = append(s.Programmes, cache.Value[*definition.Programme]{V: p.Programme, Sum: sum})
		case p.Inspection != nil:
			var one cache.Value[*definition.Inspection]
			problems = append(problems, add(c, tree, inspection, p.Path, &one)...)
			s.Inspections = append(s.Inspections, one)
		case p.Guidance != nil:
			var one cache.Value[*definition.Guidance]
			problems = append(problems, add(c, tree, guidance, p.Path, &one)...)
			s.Guidance = append(s.Guidance, one)
		}
	}
	return problems
}

func sumOf(tree *source.Tree, p Piece) cache.Sum {
	f, _ := tree.Get(p.Path)
	return f.Sum()
}

// add puts one part together, or takes the result of the same files from before.
func add[T any](c *cache.Cache, tree *source.Tree, put func(*cache.Cache, *source.Tree, string) part[T], path string, to *cache.Value[T]) []diag.Problem {
	made := cache.Record(c, tree, put, path)
	*to = cache.Value[T]{V: made.V.value, Sum: made.Sum}
	return made.V.problems
}

// settings are the settings of a site, with its logo.
func settings(c *cache.Cache, tree *source.Tree, path string) part[definition.Site] {
	site := *pieces{c, tree}.at(path).Site
	problems := addLogo(&site.Brand, tree)
	return part[definition.Site]{site, problems}
}

// sort puts the guidance in order, and all parts into Content.
func (s *Site) sort() {
	slices.SortStableFunc(s.Guidance, func(a, b cache.Value[*definition.Guidance]) int {
		return cmp.Or(cmp.Compare(a.V.Order.V, b.V.Order.V), cmp.Compare(a.V.Name, b.V.Name))
	})
	s.Content.Site = s.Settings.V
	s.Content.Programmes = contents(s.Programmes)
	s.Content.Inspections = contents(s.Inspections)
	s.Content.Guidance = contents(s.Guidance)
	s.Content.Files = contents(s.Files)
}

func contents[T any](list []cache.Value[T]) []T {
	var out []T
	for _, v := range list {
		out = append(out, v.V)
	}
	return out
}
