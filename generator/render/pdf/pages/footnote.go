package pages

import "briefpack/generator/render/pdf/tag"

// Footnotes holds the notes of a document.
type Footnotes struct {
	all       []*footnote
	notes     map[string]*footnote    // by the fragment of the note
	addresses map[string]*footnote    // by the address that it gives
	links     map[*tag.Link]*footnote // of the links to these addresses
	marks     map[string]string       // by the address: "[a]"
}

// NewFootnotes returns no notes.
func NewFootnotes() *Footnotes {
	return &Footnotes{notes: map[string]*footnote{}, addresses: map[string]*footnote{}, links: map[*tag.Link]*footnote{}, marks: map[string]string{}}
}

// Len returns how many notes there are.
func (n *Footnotes) Len() int { return len(n.all) }

// add adds a note of some segments.
func (n *Footnotes) add(segments []Segment) *footnote {
	for i := range segments {
		segments[i].Keep = false
	}
	note := &footnote{segments: segments, height: HeightOf(segments)}
	n.all = append(n.all, note)
	return note
}

// Note adds a note of some segments that links lead to by its id. The first of two notes of one id
// counts.
func (n *Footnotes) Note(id string, segments []Segment) {
	if n.notes[id] == nil {
		n.notes[id] = n.add(segments)
	}
}

// NextMark returns the mark of the next address: "[a]".
func (n *Footnotes) NextMark() string { return "[" + letters(len(n.addresses)) + "]" }

// Address adds a note of an address with a mark.
func (n *Footnotes) Address(address, mark string, segments []Segment) {
	n.marks[address], n.addresses[address] = mark, n.add(segments)
}

// Refer notes that a link leads to an address, and returns its mark, "" if it has no note.
func (n *Footnotes) Refer(l *tag.Link, address string) string {
	if note := n.addresses[address]; note != nil {
		n.links[l] = note
	}
	return n.marks[address]
}

// of returns the note that a link refers to, nil if there is none.
func (n *Footnotes) of(l *tag.Link) *footnote {
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
