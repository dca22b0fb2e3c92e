package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

// notes sets notes as a list in which each note is a place for links. They go to the foot of the
// pages that refer to them; long ones stay under a short rule where they are.
func (g *galley) notes(f frame, n document.Notes) {
	if len(n.Items) == 0 {
		return
	}
	l := document.List{Ordered: true, Start: n.Items[0].Number}
	var ids []string
	for _, note := range n.Items {
		l.Items = append(l.Items, document.Item{Blocks: note.Blocks})
		ids = append(ids, note.ID)
	}
	foot := g.book.galley()
	foot.items(g.book.measure(f.in), l, ids)
	notes := byAnchor(foot.segments)
	if len(notes) != len(ids) || isLong(notes, g.book.room/4) {
		g.rule(f)
		g.hold(len(g.segments)-1, len(g.segments))
		g.segments = append(g.segments, foot.segments...)
		return
	}
	for i, segments := range notes {
		g.book.footnotes.Note(ids[i], segments)
	}
}

// byAnchor divides segments before those that are places, and leaves out the spaces between them.
func byAnchor(segments []pages.Segment) [][]pages.Segment {
	var out [][]pages.Segment
	for i := range segments {
		switch s := &segments[i]; {
		case len(s.Anchors) > 0:
			out = append(out, segments[i:i+1])
		case len(out) > 0 && !(s.Space && i+1 < len(segments) && len(segments[i+1].Anchors) > 0):
			last := out[len(out)-1]
			out[len(out)-1] = last[:len(last)+1]
		}
	}
	return out
}

// isLong reports whether a note is higher than a limit.
func isLong(notes [][]pages.Segment, limit float64) bool {
	for _, segments := range notes {
		if pages.HeightOf(segments) > limit {
			return true
		}
	}
	return false
}
