package load

import (
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// part is a part of a site that was put together from files, with its problems.
type part[T any] struct {
	value    T
	problems []diag.Problem
}

// pieces looks for pieces in a tree.
type pieces struct {
	cache *cache.Cache
	tree  *source.Tree
}

// file returns what a file holds.
func file(c *cache.Cache, f source.File) Piece {
	return cache.Apply(c, Parse, cache.Value[source.File]{V: f, Sum: f.Sum()}).V
}

// at returns the piece of a file, or an empty one. A piece without content is of a file
// that could not be read, which has its own problem.
func (p pieces) at(path string) Piece {
	if f, ok := p.tree.Get(path); ok {
		return file(p.cache, f)
	}
	return Piece{}
}

func (p pieces) under(folder string) []Piece {
	files := p.tree.Under(folder)
	list := make([]Piece, len(files))
	p.cache.Each(len(files), func(i int) { list[i] = file(p.cache, files[i]) })
	return list
}

// programmes lists the ids of all programmes.
func (p pieces) programmes() []string {
	var ids []string
	for _, piece := range p.under("content/programmes") {
		if piece.Programme != nil {
			ids = append(ids, piece.Programme.ID)
		}
	}
	return ids
}

// calendars lists the calendar files, as definitions name them.
func (p pieces) calendars() []string {
	var names []string
	for _, f := range p.tree.Under("content/holidays") {
		if strings.HasSuffix(f.Path, ".ics") {
			names = append(names, strings.TrimPrefix(f.Path, "content/"))
		}
	}
	return names
}

const settingsFile = "content/site.toml"

func programmeFile(id string) string { return "content/programmes/" + id + ".toml" }
