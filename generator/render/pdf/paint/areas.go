package paint

import (
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// areas notes where the links of a segment can be pressed.
func (a *pageWriter) areas(at pages.Placed) {
	for _, r := range at.Segment.Areas {
		r = r.Final()
		l := r.Link
		n := len(l.Areas)
		if n == 0 {
			a.book.Resolve(l)
			a.doc.Links = append(a.doc.Links, l)
		}
		if n == 0 || l.Areas[n-1].Page != a.index {
			l.Areas = append(l.Areas, &tag.Area{Page: a.index})
			a.page.Areas = append(a.page.Areas, l.Areas[n])
			n++
		}
		q := tag.Box{Page: a.index, X: a.book.Across(a.index, r.X, r.W), Y: at.Y, W: r.W, H: at.Segment.Height}
		l.Areas[n-1].Quads = append(l.Areas[n-1].Quads, q)
	}
}
