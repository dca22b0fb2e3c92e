package pdffile

import (
	"testing"

	"briefpack/generator/render/pdf/tag"
)

func TestOutlineIsATree(t *testing.T) {
	var entries []tag.Bookmark
	for _, depth := range []int{0, 1, 2, 1, 0, 2, 2, 0} {
		entries = append(entries, tag.Bookmark{Depth: depth})
	}
	marks, top := outlineTree(entries)
	if top.first != 0 || top.last != 7 {
		t.Errorf("the outermost run from %d to %d", top.first, top.last)
	}
	for i, want := range []outlineItem{
		{parent: -1, first: 1, last: 3, prev: -1, next: 4, count: 3}, {parent: 0, first: 2, last: 2, prev: -1, next: 3, count: 1}, {parent: 1, first: -1, last: -1, prev: -1, next: -1},
		{parent: 0, first: -1, last: -1, prev: 1, next: -1}, {parent: -1, first: 5, last: 6, prev: 0, next: 7, count: 2}, {parent: 4, first: -1, last: -1, prev: -1, next: 6},
		{parent: 4, first: -1, last: -1, prev: 5, next: -1}, {parent: -1, first: -1, last: -1, prev: 4, next: -1},
	} {
		if marks[i] != want {
			t.Errorf("bookmark %d is %+v, not %+v", i, marks[i], want)
		}
	}
}
