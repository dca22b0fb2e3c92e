// Package cache keeps what one build computed for the next build.
//
// It obeys these laws.
//
// A value depends on its inputs and on nothing else. The cache remembers the results of
// functions, and only of functions at the top level of a package: a closure or a method of
// a value could see more than its arguments, so the cache refuses it.
//
// No caller builds a key. The key of a result is the name of its function and the
// digest of its arguments (Get, Try and Apply), or of the files that it asked for (Record).
// A result comes with its key as its Sum. A function that takes the result as an argument
// counts that Sum, so that large values need not be digested again. An argument that
// should count by its content alone, however it was made, is a Plain value.
//
// An entry may vanish at any moment, and only time changes. Callers cannot find out whether
// the cache has an entry. The cache drops an entry that several builds did not use,
// directly or through another entry that was made with it. Entries that state their size share a bounded number of
// bytes; the cache drops the least recently used first.
//
// Values are shared: callers must not change them. An error is not remembered. Verify makes
// results again and finds what breaks these laws.
//
// No other package keeps results from one build to the next, with three exceptions. A few values
// contain bounded tables, which go with them: a renderer for words, pictures and fonts,
// and a search for texts without hits. Package publish keeps the manifests of the output folders, and
// package opc a bounded table of short compressed parts.
//
// A key contains no pointer, address or time, so it means the same in another process. Entries
// with a Durable value also live in a file (Open, Save), under the same laws. Only the program
// that wrote them finds them. The file does not contain texts, names or paths that anyone can
// read without the content that they were made from. A damaged file is an empty one.
package cache

import (
	"context"
	"errors"
	"reflect"
)

// Value is a value together with the digest of what made it.
type Value[T any] struct {
	V   T
	Sum Sum
}

// Plain returns a value that counts by its content.
func Plain[T any](v T) Value[T] { return Value[T]{v, SumOf(v)} }

// Get returns f(c, args). The function passes its cache on to what it asks for.
func Get[A, T any](c *Cache, f func(*Cache, A) T, args A) Value[T] {
	v, _ := compute(c, call{nameOf(f), SumOf(args)}, func(inner *Cache) (T, error) { return f(inner, args), nil })
	return v
}

// Try is Get for a function that may fail.
func Try[A, T any](c *Cache, f func(*Cache, A) (T, error), args A) (Value[T], error) {
	return compute(c, call{nameOf(f), SumOf(args)}, func(inner *Cache) (v T, err error) {
		if err := context.Cause(c.until); err != nil {
			return v, err
		}
		return f(inner, args)
	})
}

// Apply returns f(arg.V), for a function that asks the cache for nothing.
func Apply[A, T any](c *Cache, f func(A) T, arg Value[A]) Value[T] {
	v, _ := compute(c, call{nameOf(f), arg.Sum}, func(*Cache) (T, error) { return f(arg.V), nil })
	return v
}

// Content is Apply for a result that counts by its content, so that what is made of it stays valid
// if another argument gives the same.
func Content[A, T any](c *Cache, f func(A) T, arg Value[A]) Value[T] {
	return Adapt(c, f, arg, func(*Cache) Value[T] { return Plain(f(arg.V)) }).V
}

// Adapt is Get for a helper with type parameters, which passes do to call f. It must call f
// with args only.
func Adapt[F, A, T any](c *Cache, f F, args A, do func(*Cache) T) Value[T] {
	v, _ := compute(c, call{nameOf(f), SumOf(args)}, func(inner *Cache) (T, error) { return do(inner), nil })
	return v
}

// call is a function and the digest of its arguments. The digest of a call is its key.
type call struct {
	name string
	args Sum
}

// compute returns the result of a call, and makes it if necessary.
func compute[T any](c *Cache, of call, do func(*Cache) (T, error)) (Value[T], error) {
	key := SumOf(of)
	for {
		value, wait, owned := c.claim(key)
		if owned != nil {
			v, err := produce(c, of, key, owned, do)
			return Value[T]{v, key}, err
		}
		if wait != nil {
			<-wait.done
			isGivenUp := errors.Is(wait.err, context.Canceled) || errors.Is(wait.err, context.DeadlineExceeded)
			switch {
			case isGivenUp && c.until.Err() == nil: // by another caller: try again
				continue
			case wait.err != nil:
				return Value[T]{Sum: key}, wait.err
			}
			value = wait.value
		}
		verify(c, of.name, value.(T), do)
		return Value[T]{value.(T), key}, nil
	}
}

// produce reads the result of a call from the file of the cache, or makes it.
func produce[T any](c *Cache, of call, key Sum, e *entry, do func(*Cache) (T, error)) (T, error) {
	r := e.wait
	defer c.finish(key, e) // even if the function panics, so that no caller waits forever
	if v, ok := load[T](c, key); ok {
		r.value = v
		verify(c, of.name, v, do)
		return v, nil
	}
	c.called(of.name)
	r.err = errPanicked
	v, err := do(&Cache{store: c.store, entry: e, until: c.until, again: c.again, split: c.split})
	r.value, r.err = v, err
	return v, err
}

func nameOf[F any](f F) string { return functionName(reflect.ValueOf(f)) }
