// Package arena keeps memory for reuse: copies of short slices in long arrays, and values that
// are expensive to make. It does not depend on the type of what it keeps.
package arena

// Slices keeps copies of short slices in long arrays, so that a document of thousands of
// lines costs a few allocations, and the next document none.
type Slices[T any] struct {
	arrays [][]T
	used   int // arrays that are full or in use
	room   []T // what is free of the last of them
}

// arraySize is how many values an array has; mostArrays is how many are kept for the next
// document.
const (
	arraySize  = 2048
	mostArrays = 16
)

// Keep returns a copy of s that stays valid until Reset.
func (b *Slices[T]) Keep(s []T) []T {
	if len(s) > len(b.room) {
		if len(s) > arraySize {
			return append([]T(nil), s...)
		}
		if b.used == len(b.arrays) {
			b.arrays = append(b.arrays, make([]T, arraySize))
		}
		b.room = b.arrays[b.used]
		b.used++
	}
	n := copy(b.room, s)
	out := b.room[:n:n]
	b.room = b.room[n:]
	return out
}

// Reset takes all copies back.
func (b *Slices[T]) Reset() {
	b.arrays = b.arrays[:min(len(b.arrays), mostArrays)]
	for _, a := range b.arrays[:min(b.used, len(b.arrays))] {
		clear(a) // or it would hold on to the document
	}
	b.used, b.room = 0, nil
}
