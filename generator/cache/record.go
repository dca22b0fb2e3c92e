package cache

import (
	"reflect"
	"slices"
)

// Source is an input that a recorded function reads by name: the files and folders of a site.
type Source[S any] interface {
	// Sum returns the digest of what a name stands for. A name without a file has a digest too.
	Sum(name string) Sum
	// Noting returns the same source, which calls note with each name that is read.
	Noting(note func(name string)) S
}

// Record returns f(c, from, args) for a function that reads from a source. It notes which
// names the function asks for, found or not, and uses the result again as long as what
// these stand for is unchanged. A recorded function may call Record in turn. When two ask
// for one recorded result at the same time, both may compute it.
func Record[S Source[S], A, T any](c *Cache, from S, f func(*Cache, S, A) T, args A) Value[T] {
	r := recording{name: nameOf(f), args: SumOf(args)}
	hint := SumOf(call{"names asked by " + r.name, r.args})
	if names, ok := peek[[]string](c, hint); ok {
		r.asked = sumsOf(from, names)
		if v, ok := peek[T](c, SumOf(r)); ok {
			c.ask(names...)
			verify(c, r.name, v, func(inner *Cache) (T, error) { return f(inner, from.Noting(func(string) {}), args), nil })
			return Value[T]{v, SumOf(r)}
		}
	}
	c.called(r.name)
	inner := &Cache{c.store, &entry{}, &[]string{}, c.until, c.again, c.split}
	v := f(inner, from.Noting(func(name string) { inner.ask(name) }), args)
	names := *inner.names
	slices.Sort(names) // Each reads them in any order
	c.ask(names...)
	put(c, hint, names, nil) // where to look for the result: the names of the latest call are the best guess
	r.asked = sumsOf(from, names)
	return Value[T]{put(c, SumOf(r), v, inner.entry.needs), SumOf(r)}
}

// Remember keeps a value that is not the result of a call, under its inputs. Callers must make
// sure that two values never have the same inputs: package stamp does so for the contents of
// files.
func Remember[S, T any](c *Cache, from S, v T) { put(c, keyOf(from), v, nil) }

// Recall returns the value that was kept with Remember. It is false if there is none.
func Recall[T, S any](c *Cache, from S) (v T, ok bool) { return peek[T](c, keyOf(from)) }

func keyOf[S any](from S) Sum {
	return SumOf(call{reflect.TypeFor[S]().String(), SumOf(from)})
}

// recording is a call and the names that it read, sorted.
type recording struct {
	name  string
	args  Sum
	asked []asked
}

type asked struct {
	name string
	sum  Sum
}

func sumsOf[S Source[S]](from S, names []string) []asked {
	list := make([]asked, len(names))
	for i, n := range names {
		list[i] = asked{n, from.Sum(n)}
	}
	return list
}

// ask notes names that a recorded function asks for, once each.
func (c *Cache) ask(names ...string) {
	if c.names == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range names {
		if !slices.Contains(*c.names, name) {
			*c.names = append(*c.names, name)
		}
	}
}
