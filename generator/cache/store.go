package cache

import (
	"context"
	"errors"
	"maps"
	"sync"
)

// Cache remembers results. Its methods and the functions of this package may be called
// from several goroutines; when two ask for the same result, it is computed once.
type Cache struct {
	*store
	entry *entry    // that is being computed with this Cache; nil outside a computation
	names *[]string // that the recorded function asked for; nil outside one
	until context.Context
}

// New returns an empty cache.
func New() *Cache { return &Cache{store: newStore(), until: context.Background()} }

// Until returns the same cache for as long as ctx lasts. After that, Try computes nothing
// and returns the error of ctx.
func (c *Cache) Until(ctx context.Context) *Cache {
	return &Cache{c.store, c.entry, c.names, ctx}
}

// Sized is a large value, whose memory the cache bounds.
type Sized interface{ Size() int }

// maxBytes is how much memory the entries that state their size may take together.
const maxBytes = 48 << 20

// kept is the number of builds for which an unused entry stays.
const kept = 2

var errPanicked = errors.New("the computation panicked")

// store holds the entries of a cache.
type store struct {
	mu      sync.Mutex
	entries map[Sum]*entry
	sized   map[Sum]*entry // the entries that state their size
	bytes   int            // that they take
	clock   int            // counts requests
	build   int
	made    map[string]int // how often each function was called
}

// entry is the result of one call, or will be.
type entry struct {
	key   Sum
	done  chan struct{} // closed once the result is known
	value any           // results have many types; compute knows which
	err   error
	size  int
	needs []Sum // the entries that its function asked for
	build int   // that asked for it last
	asked int   // clock at that time
}

func newStore() *store {
	return &store{entries: map[Sum]*entry{}, sized: map[Sum]*entry{}, made: map[string]int{}}
}

// claim returns the entry of a key. If it is new, the caller owns it and must finish it.
func (c *Cache) claim(key Sum, name string) (e *entry, isOwner bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if !ok {
		e = &entry{key: key, done: make(chan struct{})}
		c.entries[key] = e
		c.made[name]++
	}
	c.use(e)
	return e, !ok
}

// peek returns the finished result of a key.
func peek[T any](c *Cache, key Sum) (v T, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.entries[key]
	if e == nil || !e.isDone() {
		return v, false
	}
	c.use(e)
	return e.value.(T), true
}

// put stores a result that is known already, and returns the one that others may share.
func put[T any](c *Cache, key Sum, v T, needs []Sum) T {
	c.mu.Lock()
	e := &entry{key: key, value: v, needs: needs, done: make(chan struct{})}
	if old := c.entries[key]; old != nil {
		c.remove(old)
	}
	c.entries[key] = e
	c.use(e)
	c.mu.Unlock()
	c.finish(e)
	return v
}

// use notes that an entry is in use. The caller must hold the lock.
func (c *Cache) use(e *entry) {
	if c.entry != nil {
		c.entry.needs = append(c.entry.needs, e.key)
	}
	c.clock++
	e.build, e.asked = c.build, c.clock
}

// called counts a call of a function.
func (c *Cache) called(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.made[name]++
}

// finish publishes the result of an entry.
func (s *store) finish(e *entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(e.done)
	if s.entries[e.key] != e {
		return // it was dropped
	}
	if e.err != nil {
		s.remove(e)
		return
	}
	if v, ok := e.value.(Sized); ok {
		e.size = v.Size()
		s.sized[e.key] = e
		s.bytes += e.size
		s.shrink()
	}
}

// remove drops an entry. Its key may have been claimed again.
func (s *store) remove(e *entry) {
	if s.entries[e.key] == e {
		delete(s.entries, e.key)
	}
	if s.sized[e.key] == e {
		delete(s.sized, e.key)
		s.bytes -= e.size
	}
}

// shrink drops the entries not used for the longest time until the others fit. The last
// one stays, however large it is.
func (s *store) shrink() {
	for s.bytes > maxBytes && len(s.sized) > 1 {
		var oldest *entry
		for _, e := range s.sized {
			if oldest == nil || e.asked < oldest.asked {
				oldest = e
			}
		}
		s.remove(oldest)
	}
}

// NextBuild notes that a build is over, and drops what the last builds did not need.
func (c *Cache) NextBuild() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.build++
	needed := make(map[Sum]bool, len(c.entries))
	var mark func(key Sum)
	mark = func(key Sum) {
		e := c.entries[key]
		if e == nil || needed[key] {
			return
		}
		needed[key] = true
		for _, n := range e.needs {
			mark(n)
		}
	}
	for key, e := range c.entries {
		if c.build-e.build <= kept || !e.isDone() {
			mark(key)
		}
	}
	for key, e := range c.entries {
		if !needed[key] {
			c.remove(e)
		}
	}
}

func (e *entry) isDone() bool {
	select {
	case <-e.done:
		return true
	default:
		return false
	}
}

// Drop drops the finished entries for which do returns true. Tests call it to show that drops
// change only the time that a build takes.
func (c *Cache) Drop(do func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range c.entries {
		if e.isDone() && do() {
			c.remove(e)
		}
	}
}

// Made returns how often each function was called since the cache was new.
func (c *Cache) Made() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.made)
}
