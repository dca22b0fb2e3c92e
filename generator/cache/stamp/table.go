package stamp

import (
	"time"

	"briefpack/generator/cache"
)

// state holds the inputs of the content of a file, with the type of the values that are kept about it.
type state[T any] struct {
	path  string
	stamp Stamp
}

// Remember keeps v, which someone found out about the content of a file, for as long as the file
// has its stamp. The stamp was taken at a time before the content was read. Remember does nothing
// if the file was changed just before that: a change right after it could have the same stamp.
func Remember[T any](c *cache.Cache, path string, s Stamp, at time.Time, v T) {
	if s.Settled(at) {
		cache.Remember(c, state[T]{path, s}, v)
	}
}

// Recall returns what Remember kept about the content of a file. It is false if nothing is known.
func Recall[T any](c *cache.Cache, path string, s Stamp) (v T, ok bool) {
	return cache.Recall[T](c, state[T]{path, s})
}

// Renamed is Remember for a file that got or lost a name, by which its stamp changed from before
// to s. The stamp from before was of the same content.
func Renamed[T any](c *cache.Cache, path string, before, s Stamp, at time.Time, v T) {
	if before.Settled(at) && s.SameText(before) {
		cache.Remember(c, state[T]{path, s}, v)
	}
}
