package cache

import (
	"context"
	"encoding/hex"
	"errors"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
)

// Cache remembers results. Its methods and the functions of this package may be called
// from several goroutines; when two ask for the same result, it is computed once.
type Cache struct {
	*store
	entry *entry    // that is being computed with this Cache; nil outside a computation
	names *[]string // that the recorded function asked for; nil outside one
	until context.Context
	again func(Again)                 // see Verify; nil if nothing is verified
	split func(n int, do func(i int)) // see Sharing; nil to make the calls in order
}

// New returns an empty cache.
func New() *Cache { return &Cache{store: newStore(), until: context.Background()} }

// Open returns a cache that has the entries of a file in a folder, if a process of the same
// program saved it. Save writes the file. The digest of what the file is for becomes its name.
func Open(folder string, of, program Sum) *Cache {
	c := New()
	c.file = openFile(filepath.Join(folder, hex.EncodeToString(of[:16])+fileEnding), program)
	return c
}

// Until returns the same cache for as long as ctx lasts. After that, Try computes nothing
// and returns the error of ctx.
func (c *Cache) Until(ctx context.Context) *Cache {
	return &Cache{c.store, c.entry, c.names, ctx, c.again, c.split}
}

// Sharing returns the same cache, in which Each calls split. A split calls do with each number from
// 0 to n-1, perhaps several at a time, and waits for all of them.
func (c *Cache) Sharing(split func(n int, do func(i int))) *Cache {
	return &Cache{c.store, c.entry, c.names, c.until, c.again, split}
}

// Each calls do with each number from 0 to n-1, perhaps several at a time, and waits for all of
// them. A function may call it with the cache that it was given. Its result must not depend on the
// order of the calls.
func (c *Cache) Each(n int, do func(i int)) {
	if c.split != nil {
		c.split(n, do)
		return
	}
	for i := range n {
		do(i)
	}
}

// Again is a result that was in the cache and the result of the same call, made again.
type Again struct {
	Name     string // of the function
	Was, Now any
}

// Sized is a large value, whose memory the cache bounds.
type Sized interface{ Size() int }

// Durable is a small value that the file of a cache keeps for other processes. It consists of
// strings, numbers, lists and structs with exported fields only.
type Durable interface{ Durable() }

// maxBytes is how much memory the entries that state their size may take together.
const maxBytes = 32 << 20

// kept is the number of builds for which an unused entry stays, at least. The cache looks for such
// entries once in as many builds, because that takes longer than most edits.
const kept = 4

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
	file    *file          // nil if all entries end with the process
	closed  chan struct{}
}

// entry is the result of one call, or will be.
type entry struct {
	key    Sum
	done   chan struct{} // closed once the result is known, and then replaced by store.closed
	value  any           // results have many types; compute knows which
	err    error
	size   int
	needs  []Sum // the entries that its function asked for
	build  int   // that asked for it last
	needed int   // the last build that needed it, directly or through another entry
	asked  int   // clock at that time
}

func newStore() *store {
	closed := make(chan struct{})
	close(closed)
	return &store{closed: closed, entries: map[Sum]*entry{}, sized: map[Sum]*entry{}, made: map[string]int{}}
}

// claim returns the entry of a key. If it is new, the caller owns it and must finish it. Others
// must wait until done is closed.
func (c *Cache) claim(key Sum) (e *entry, done <-chan struct{}, isOwner bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if !ok {
		e = &entry{key: key, done: make(chan struct{})}
		c.entries[key] = e
	}
	c.use(e)
	return e, e.done, !ok
}

// peek returns the finished result of a key.
func peek[T any](c *Cache, key Sum) (v T, ok bool) {
	if e := c.finished(key); e != nil {
		return e.value.(T), true
	}
	if v, ok = load[T](c, key); ok {
		v = put(c, key, v, nil)
	}
	return v, ok
}

// finished returns the entry of a key, or nil if its result is not known.
func (c *Cache) finished(key Sum) *entry {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.entries[key]
	if e == nil || !c.isDone(e) {
		return nil
	}
	c.use(e)
	return e
}

// load returns the result of a key from the file.
func load[T any](c *Cache, key Sum) (v T, ok bool) {
	if _, isDurable := any(v).(Durable); !isDurable || c.file == nil {
		return v, false
	}
	data, ok := c.file.get(key)
	if !ok {
		return v, false
	}
	var read T
	rest, err := readValue(data, reflect.ValueOf(&read).Elem())
	if err != nil || len(rest) > 0 {
		return v, false
	}
	return read, true
}

// Save writes the entries with Durable values into the file of the cache, if it has one.
func (c *Cache) Save() error {
	if c.file == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.file.save(func(yield func(Sum, func() []byte) bool) {
		for key, e := range c.entries {
			if !c.isDone(e) {
				continue
			}
			_, isDurable := e.value.(Durable)
			if isDurable && !yield(key, func() []byte { return appendValue(nil, reflect.ValueOf(e.value)) }) {
				return
			}
		}
	})
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
	e.done = s.closed // a channel for each entry would take much memory
	slices.SortFunc(e.needs, compareSums)
	e.needs = slices.Clone(slices.Compact(e.needs)) // one entry may ask for another many times
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

// NextBuild notes that a build is over. Every few builds, it drops what these did not need.
func (c *Cache) NextBuild() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.build++
	if c.build%kept != 0 {
		return
	}
	var mark func(key Sum)
	mark = func(key Sum) {
		e := c.entries[key]
		if e == nil || e.needed == c.build {
			return
		}
		e.needed = c.build
		for _, n := range e.needs {
			mark(n)
		}
	}
	for key, e := range c.entries {
		if c.build-e.build <= kept || !c.isDone(e) {
			mark(key)
		}
	}
	for _, e := range c.entries {
		if e.needed != c.build {
			c.remove(e)
		}
	}
}

// isDone reports whether the result of an entry is known. The caller must hold the lock.
func (s *store) isDone(e *entry) bool { return e.done == s.closed }

// Drop drops the finished entries for which do returns true. Tests call it to show that drops
// change only the time that a build takes.
func (c *Cache) Drop(do func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range c.entries {
		if c.isDone(e) && do() {
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
