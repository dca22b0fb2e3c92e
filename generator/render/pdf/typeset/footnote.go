package typeset

import "briefpack/generator/render/pdf/tag"

// footnotes holds the notes of a document.
type footnotes struct {
	all       []*footnote
	notes     map[string]*footnote    // by the fragment of the note
	addresses map[string]*footnote    // by the address that it gives
	links     map[*tag.Link]*footnote // of the links to these addresses
	marks     map[string]string       // by the address: "[a]"
}

func newFootnotes() *footnotes {
	return &footnotes{notes: map[string]*footnote{}, addresses: map[string]*footnote{}, links: map[*tag.Link]*footnote{}, marks: map[string]string{}}
}

// add adds a note of some segments.
func (n *footnotes) add(segments []Segment) *footnote {
	for i := range segments {
		segments[i].keep = false
	}
	note := &footnote{segments: segments, height: heightOf(segments)}
	n.all = append(n.all, note)
	return note
}

// of returns the note that a link refers to, nil if there is none.
func (n *footnotes) of(l *tag.Link) *footnote {
	if note := n.links[l]; note != nil {
		return note
	}
	if l.To.Document == "" && l.To.Fragment != "" {
		return n.notes[l.To.Fragment]
	}
	return nil
}

// letters returns a, b, c, and after z aa.
func letters(n int) string {
	s := string(rune('a' + n%26))
	if n >= 26 {
		return letters(n/26-1) + s
	}
	return s
}
