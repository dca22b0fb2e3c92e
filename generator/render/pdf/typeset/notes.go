package typeset

import "briefpack/generator/model/document"

// notes sets the notes of a section under a short rule, as a list in which each note is a
// place for links.
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
	g.rule(f)
	g.hold(len(g.segments)-1, len(g.segments))
	g.items(f, l, ids)
}
