package arena

import "sync"

// Free keeps values that are expensive to make for the next user, and gives out the newest first.
// Unlike a sync.Pool it survives garbage collections, as the values have learned something in
// use. It is safe for concurrent use. The zero value is ready and keeps no values.
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
