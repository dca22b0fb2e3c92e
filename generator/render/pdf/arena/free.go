package arena

import "sync"

// Free keeps values that are expensive to make until they are wanted again, the one that was
// put last first. Unlike a sync.Pool it holds on to them, as they hold what was found out
// before. It is safe for concurrent use; the zero value is ready and keeps nothing.
type Free[T any] struct {
	Most int // how many are kept

	mu   sync.Mutex
	idle []T
}

// Take returns a value that was put, and whether there was one.
func (f *Free[T]) Take() (v T, ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := len(f.idle)
	if n == 0 {
		return v, false
	}
	v = f.idle[n-1]
	clear(f.idle[n-1:])
	f.idle = f.idle[:n-1]
	return v, true
}

// Put keeps a value unless there are enough.
func (f *Free[T]) Put(v T) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.idle) < f.Most {
		f.idle = append(f.idle, v)
	}
}
