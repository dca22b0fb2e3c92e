package arena

import (
	"runtime"
	"slices"
	"testing"
)

// TestFreeValuesAreKept checks that free values outlive garbage collections, up to a number.
func TestFreeValuesAreKept(t *testing.T) {
	f := Free[*int]{Most: 2}
	if _, ok := f.Take(); ok {
		t.Error("took a value that nobody put")
	}
	values := []*int{new(int), new(int), new(int)}
	for _, v := range values {
		f.Put(v)
	}
	for range 3 {
		runtime.GC()
	}
	for _, want := range []*int{values[1], values[0]} {
		if got, ok := f.Take(); !ok || got != want {
			t.Errorf("took %p, want %p", got, want)
		}
	}
	if _, ok := f.Take(); ok {
		t.Error("kept more values than asked for")
	}
}

func TestCopiesStayValid(t *testing.T) {
	var s Slices[int]
	for range 2 {
		var kept [][]int
		for i := range 3 * arraySize {
			kept = append(kept, s.Keep([]int{i, -i}))
		}
		long := s.Keep(make([]int, arraySize+1))
		for i, k := range kept {
			if !slices.Equal(k, []int{i, -i}) {
				t.Fatalf("copy %d became %v", i, k)
			}
		}
		if len(long) != arraySize+1 {
			t.Errorf("the long copy has %d values", len(long))
		}
		s.Reset()
	}
}
