package pdffile

import (
	"fmt"

	"briefpack/generator/render/pdf/tag"
)

// outlineItem is a bookmark with its place in the tree of bookmarks. Indexes are -1 when
// there is none.
type outlineItem struct {
	num                             int
	parent, first, last, prev, next int
	count                           int // of all entries below it
}

// outline adds the bookmarks and returns the number of their root, 0 without any.
func (f *finisher) outline() int {
	entries := f.doc.Outline
	if len(entries) == 0 {
		return 0
	}
	root := f.reserve()
	marks, top := outlineTree(entries)
	for i := range marks {
		marks[i].num = f.reserve()
	}
	f.set(root, fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", marks[top.first].num, marks[top.last].num, len(entries)))
	for i, m := range marks {
		parent := root
		if m.parent >= 0 {
			parent = marks[m.parent].num
		}
		b := fmt.Appendf(nil, "<</Title%s/Parent %d 0 R", textString(entries[i].Title), parent)
		b = f.destination(append(b, "/Dest"...), entries[i].At)
		for _, x := range []struct {
			key   string
			index int
		}{{"Prev", m.prev}, {"Next", m.next}, {"First", m.first}, {"Last", m.last}} {
			if x.index >= 0 {
				b = fmt.Appendf(b, "/%s %d 0 R", x.key, marks[x.index].num)
			}
		}
		if m.count > 0 {
			b = fmt.Appendf(b, "/Count %d", m.count)
		}
		f.set(m.num, append(b, ">>"...))
	}
	return root
}

// outlineTree makes a tree of entries: one is below the last one before it that is less deep.
func outlineTree(entries []tag.Bookmark) (marks []outlineItem, top outlineItem) {
	top = outlineItem{first: -1, last: -1}
	marks = make([]outlineItem, len(entries))
	var open []int
	for i, e := range entries {
		for len(open) > 0 && entries[open[len(open)-1]].Depth >= e.Depth {
			open = open[:len(open)-1]
		}
		m := &marks[i]
		*m = outlineItem{parent: -1, first: -1, last: -1, prev: -1, next: -1}
		above := &top
		if len(open) > 0 {
			m.parent = open[len(open)-1]
			above = &marks[m.parent]
		}
		if m.prev = above.last; m.prev >= 0 {
			marks[m.prev].next = i
		} else {
			above.first = i
		}
		above.last = i
		for _, o := range open {
			marks[o].count++
		}
		open = append(open, i)
	}
	return marks, top
}
