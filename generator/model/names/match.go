package names

// where says what a text is, as far as it matters for names: prose, or some of these.
type where uint8

const (
	address   where = 1 << iota // a file name, an address, an identifier
	blocks                      // blocks of a page, with blockEdge around each
	shortened                   // pieces of prose without what may be a middle name
	styled                      // pieces of prose with "mx" for any honorific
	prose     where = 0
)

// allows reports whether forms of a way are looked for in such a text.
func (in where) allows(how way) bool {
	switch {
	case in&styled != 0:
		return how == asStyled
	case in&shortened != 0:
		return how == asName
	case in&blocks != 0:
		return how == asName || how == asIs
	}
	return how != asStyled && (how != asInitial || in == prose)
}

// span is a stretch of a text.
type span struct{ from, to int }

// reader reads the texts of one file and notes what it finds.
type reader struct {
	s     *Scanner
	found map[uint32]bool // secrets, by their number
	spans []span          // where the hits were, each in its own text

	text    string
	strange bool // whether there was a character beyond Latin-1, as a letter of another script is
	in      where
	node    uint32
	pending bool        // whether forms that end at node have not been looked at
	before  class       // of the last letter or digit
	count   uint        // letters and digits so far, in folded bytes
	starts  [starts]int // where in the text the last of those came from
}

// starts is how many letters and digits a reader remembers the places of: those of a key.
const starts = 2 * keyMax

// beyondLatin1 is the first byte with which a character begins that Latin-1 lacks.
const beyondLatin1 = 0xC4

// reader returns a reader that has found nothing yet.
func (s *Scanner) reader() *reader {
	return &reader{s: s, found: map[uint32]bool{}}
}

// plain reads a text once, from its first character to its last.
func (r *reader) plain(text string, in where) {
	r.text, r.in, r.node, r.pending, r.count = text, in, 0, false, 0
	for i := 0; i < len(text); {
		// Plain letters are nearly all there is, and charAt is four times as slow.
		if b := text[i]; 'a' <= b && b <= 'z' {
			r.settle(lower)
			r.step(b, lower, i)
			i++
			continue
		} else if b >= beyondLatin1 {
			r.strange = true
		}
		c := charAt(text, i)
		switch c.class {
		case mark:
		case invisible, gap:
			r.settle(gap)
		default:
			if isStray(text, i) {
				r.settle(gap)
			}
			r.settle(c.class)
			for k := range len(c.fold) {
				r.step(c.fold[k], c.class, i)
			}
		}
		i += c.size
	}
	r.settle(gap)
}

// step follows one byte of a folded letter or digit through the graph.
func (r *reader) step(b byte, is class, at int) {
	r.node = r.s.graph.next(r.node, b)
	r.starts[r.count%starts] = at
	r.count++
	r.before, r.pending = is, r.s.graph.found[r.node]
}

// settle looks at the forms that end at the node, now that the next character is known.
func (r *reader) settle(next class) {
	if r.pending && (r.s.hasLong || !isSameWord(r.before, next)) {
		r.tryAll(next)
	}
	r.pending = false
}

// tryAll looks at every form whose key ends where the reader is.
func (r *reader) tryAll(next class) {
	g := &r.s.graph
	for node := r.node; node != 0; node = g.also[node] {
		if g.ends[node] != 0 {
			r.try(g.ends[node]-1, next)
		}
	}
}

// try checks which of the forms of one key match, the first of which is number i.
func (r *reader) try(i uint32, next class) {
	var tried *form
	var at span
	var ok bool
	for more := true; more; i++ {
		f := &r.s.forms[i]
		more = !f.last
		if f.whole && isSameWord(r.before, next) || r.in != address && r.found[f.secret] {
			continue
		}
		// Many inspections withhold the same people.
		if tried == nil || tried.from != f.from || tried.way != f.way {
			at, ok = r.match(f)
			tried = f
		}
		if ok {
			r.found[f.secret] = true
			r.spans = append(r.spans, at)
		}
	}
}

// match compares the text with a form whose key ends here.
func (r *reader) match(f *form) (span, bool) {
	start := r.starts[(r.count-uint(f.key))%starts]
	m := matcher{text: r.text, form: r.s.texts[f.from:f.to], in: r.in, start: start}
	ok := m.matches(f.way)
	return span{start, m.at}, ok
}

// isSameWord reports whether two characters side by side are of one word. Words part
// also where "ailsaMuir" and "muir2" do; what makes a hit of that is for the matcher.
func isSameWord(a, b class) bool {
	switch {
	case !b.inWord() || !a.inWord():
		return false
	case a == digit || b == digit:
		return a == b
	}
	return !(a == lower && b == upper)
}
