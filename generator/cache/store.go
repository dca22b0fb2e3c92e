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
const maxBytes = 16 << 20

// kept is the number of builds for which an unused entry stays, at least. The cache looks for such
// entries once in as many builds, because that takes longer than many edits.
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
	file    *file          // nil if all entries end with the process
}

// entry is the result of one call, or will be. There are many, so it is small.
type entry struct {
	wait   *result  // nil once the result is known
	value  any      // results have many types; compute knows which. Nil if the entry was dropped
	needs  []*entry // that its function asked for
	asked  int      // the clock at the last request
	build  int32    // of the last request
	needed int32    // the last build that needed it, directly or through another entry
}

// result is a result that others may wait for.
type result struct {
	done  chan struct{} // closed once it is known
	value any
	err   error
}

func newStore() *store {
	return &store{entries: map[Sum]*entry{}, sized: map[Sum]*entry{}, made: map[string]int{}}
}

// claim returns the result of a key, if it is known, or else what to wait for. If the key is new,
// the caller owns the entry and must finish it.
func (c *Cache) claim(key Sum) (value any, wait *result, owned *entry) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if !ok {
		e = &entry{wait: &result{done: make(chan struct{})}}
		c.entries[key] = e
		owned = e
	}
	c.use(e)
	return e.value, e.wait, owned
}

// peek returns the finished result of a key.
func peek[T any](c *Cache, key Sum) (v T, ok bool) {
	if value, ok := c.finished(key); ok {
		return value.(T), true
	}
	if v, ok = load[T](c, key); ok {
		v = put(c, key, v, nil)
	}
	return v, ok
}

// finished returns the result of a key. It is false if the result is not known.
func (c *Cache) finished(key Sum) (value any, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.entries[key]
	if e == nil || e.wait != nil {
		return nil, false
	}
	c.use(e)
	return e.value, true
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
			_, isDurable := e.value.(Durable)
			if isDurable && !yield(key, func() []byte { return appendValue(nil, reflect.ValueOf(e.value)) }) {
				return
			}
		}
	})
}

// put stores a result that is known already, and returns the one that others may share.
func put[T any](c *Cache, key Sum, v T, needs []*entry) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	if old := c.entries[key]; old != nil {
		c.remove(key, old)
	}
	e := &entry{needs: needs}
	c.entries[key] = e
	c.use(e)
	c.keep(key, e, v)
	return v
}

// use notes that an entry is in use. The caller must hold the lock.
func (c *Cache) use(e *entry) {
	if c.entry != nil {
		c.entry.needs = append(c.entry.needs, e)
	}
	c.clock++
	e.build, e.asked = int32(c.build), c.clock
}

// called counts a call of a function.
func (c *Cache) called(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.made[name]++
}

// finish publishes the result of an entry.
func (s *store) finish(key Sum, e *entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := e.wait
	e.wait = nil
	close(r.done)
	switch {
	case r.err != nil:
		s.remove(key, e)
	case s.entries[key] == e: // it was not dropped
		s.keep(key, e, r.value)
	}
}

// keep gives an entry its result. The caller must hold the lock.
func (s *store) keep(key Sum, e *entry, value any) {
	e.value, e.needs = value, distinct(e.needs)
	if v, ok := value.(Sized); ok {
		s.sized[key] = e
		s.bytes += v.Size()
		s.shrink()
	}
}

// distinct returns entries without repetitions, as one may ask for another many times.
func distinct(list []*entry) []*entry {
	if len(list) < 2 {
		return list
	}
	seen := make(map[*entry]struct{}, len(list))
	list = slices.DeleteFunc(list, func(e *entry) bool {
		n := len(seen)
		seen[e] = struct{}{}
		return len(seen) == n
	})
	return slices.Clone(list)
}

// remove drops an entry. Its key may have been claimed again. Others that need it may refer to it
// for longer, so it lets its value go.
func (s *store) remove(key Sum, e *entry) {
	if s.entries[key] == e {
		delete(s.entries, key)
	}
	if s.sized[key] == e {
		delete(s.sized, key)
		s.bytes -= e.value.(Sized).Size()
	}
	e.value = nil
}

// shrink drops the entries not used for the longest time until the others fit. The last
// one stays, however large it is.
func (s *store) shrink() {
	for s.bytes > maxBytes && len(s.sized) > 1 {
		var oldest *entry
		var key Sum
		for k, e := range s.sized {
			if oldest == nil || e.asked < oldest.asked {
				key, oldest = k, e
			}
		}
		s.remove(key, oldest)
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
	build := int32(c.build)
	var mark func(e *entry)
	mark = func(e *entry) {
		if e.needed == build {
			return
		}
		e.needed = build
		for _, n := range e.needs {
			mark(n)
		}
	}
	for _, e := range c.entries {
		if build-e.build <= kept || e.wait != nil {
			mark(e)
		}
	}
	for key, e := range c.entries {
		if e.needed != build {
			c.remove(key, e)
		}
	}
}

// Drop drops the finished entries for which do returns true. Tests call it to show that drops
// change only the time that a build takes.
func (c *Cache) Drop(do func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, e := range c.entries {
		if e.wait == nil && do() {
			c.remove(key, e)
		}
	}
}

// Made returns how often each function was called since the cache was new.
func (c *Cache) Made() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.made)
}
