// Package memo remembers what was found out, for as long as it is asked for.
package memo

// Table remembers what was found out about keys. What was not asked for between two
// sweeps is forgotten, so that it holds what the last round needed and no more. The zero
// Table is ready; it belongs to one goroutine at a time.
type Table[K comparable, V any] struct{ now, before map[K]V }

// Of returns what is remembered of k, or finds it out.
func (t *Table[K, V]) Of(k K, find func() V) V {
	v, ok := t.now[k]
	if ok {
		return v
	}
	if v, ok = t.before[k]; !ok {
		v = find()
	}
	t.Put(k, v)
	return v
}

// Put remembers v of k.
func (t *Table[K, V]) Put(k K, v V) {
	if t.now == nil {
		t.now = make(map[K]V, len(t.before))
	}
	t.now[k] = v
}

// Sweep forgets what was not asked for since the last sweep.
func (t *Table[K, V]) Sweep() { t.before, t.now = t.now, nil }
