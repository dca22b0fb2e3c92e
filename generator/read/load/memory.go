package load

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Memory remembers what came of files that were put together, for the next time. The
// zero Memory is empty. What it holds is never changed.
type Memory struct {
	inspections map[string]memo[*definition.Inspection] // by path
	guidance    map[string]memo[*definition.Guidance]   // by path
}

// memo is something that was put together, and what from.
type memo[T any] struct {
	from     surroundings
	value    T
	problems []diag.Problem
}

// surroundings are a piece and all that it is put together with. What puts it together
// is given these and nothing else, so there is nothing else that it could depend on.
type surroundings struct {
	own        Piece
	pieces     []Piece       // those that it names, in the order in which it does; empty where there is none
	links      []source.File // the files that its links and images lead to
	programmes []string      // the ids of all programmes
	calendars  []string      // all calendar files
}

// at returns the piece of a file among those that are named.
func (s surroundings) at(path string) Piece {
	i := slices.IndexFunc(s.pieces, func(p Piece) bool { return p.Path == path })
	if i < 0 {
		return Piece{}
	}
	return s.pieces[i]
}

// link returns a file that a link leads to.
func (s surroundings) link(path string) (source.File, bool) {
	i := slices.IndexFunc(s.links, func(f source.File) bool { return f.Path == path })
	if i < 0 {
		return source.File{}, false
	}
	return s.links[i], true
}

// same reports whether two surroundings are the same: the same pieces, and files of the
// same content.
func (s surroundings) same(o surroundings) bool {
	return s.own.file == o.own.file &&
		slices.EqualFunc(s.pieces, o.pieces, func(a, b Piece) bool { return a.file == b.file }) &&
		slices.EqualFunc(s.links, o.links, func(a, b source.File) bool { return a.Path == b.Path && a.Hash == b.Hash }) &&
		slices.Equal(s.programmes, o.programmes) && slices.Equal(s.calendars, o.calendars)
}

// remembered returns what came of the same surroundings the last time, or puts it
// together, and notes it for the next time.
func remembered[T any](last, next map[string]memo[T], from surroundings, make func(surroundings) (T, []diag.Problem)) memo[T] {
	one, ok := last[from.own.Path]
	if !ok || !one.from.same(from) {
		one.from = from
		one.value, one.problems = make(from)
	}
	next[from.own.Path] = one
	return one
}
