package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/script"
)

// Reader reads the texts of one file and collects hits. It belongs to one goroutine.
type Reader struct {
	d       *Detector
	likely  bool // whether likely hits count
	hits    []Hit
	seen    map[seenHit]bool // while likely is false
	cleared *Cleared         // nil for a reader that reads every text

	origin  string            // the text that Read was given
	place   func(s span) span // from the text that is read to the origin; nil for the same
	text    string
	strange bool // whether there was a character beyond Latin-1, as a letter of another script is
	in      Context
	node    uint32
	pending bool          // whether forms that end at node have not been looked at
	before  letter.Class  // of the last letter or digit
	count   uint          // letters and digits so far, in folded bytes
	starts  [starts]int32 // where in the text the last of those came from

	run  run
	work int // bytes that were compared with forms
}

// run is the blocks of a page that follow each other and in which a name may be cut: short
// blocks, and the cells of a row of any length.
type run struct {
	text  strings.Builder
	cells int // that have begun in this row
}

// seenHit is a hit that need not be collected twice.
type seenHit struct {
	secret   uint32
	evidence Evidence
	text     string
}

// starts is the number of letters and digits whose places a reader remembers: enough for a key.
const starts = 2 * keyMax

// beyondLatin1 is the first byte of the characters that Latin-1 lacks.
const beyondLatin1 = 0xC4

// NewReader returns a reader that collects certain hits. It keeps one hit for the same words.
func (d *Detector) NewReader() *Reader { return &Reader{d: d, seen: map[seenHit]bool{}} }

// Skipping makes the reader skip the texts in which readers of its detector found nothing, and note
// more of them. It returns the reader.
func (r *Reader) Skipping(c *Cleared) *Reader {
	r.cleared = c
	return r
}

// Hits returns what was found, in no order. Places are in the text that Read was given at the time.
func (r *Reader) Hits() []Hit { return r.hits }

// Read reads a text as it is and, if it is encoded as addresses or scripts are, also decoded.
func (r *Reader) Read(text string, in Context) {
	if r.cleared != nil && r.cleared.Has(text, in) {
		return
	}
	r.origin, r.place = text, nil
	from := len(r.hits)
	r.decoded(text, in)
	if fresh := r.hits[from:]; len(fresh) > 1 {
		r.hits = append(r.hits[:from:from], strongest(slices.Clone(fresh))...)
	}
	if r.cleared != nil && len(r.seen) == 0 { // a hit that was seen before is not among them
		r.cleared.Add(text, in)
	}
}

// Link reads an address to which a link leads, as FindLink does.
func (r *Reader) Link(to string) {
	path, fragment, _ := strings.Cut(to, "#")
	if strings.Contains(path, ":") {
		r.Read(to, Address)
		return
	}
	r.Read(path, FileName)
	r.Read(fragment, Address)
}

// plain reads a text once, from its first character to its last.
func (r *Reader) plain(text string, in Context) {
	r.text, r.in, r.node, r.pending, r.count = text, in, 0, false, 0
	for i := 0; i < len(text); {
		// Most characters are plain letters, and letter.At is four times as slow.
		if b := text[i]; 'a' <= b && b <= 'z' {
			r.settle(letter.Lower)
			r.step(b, letter.Lower, i)
			i++
			continue
		} else if b >= beyondLatin1 {
			r.strange = true
		}
		c := letter.At(text, i)
		switch c.Class {
		case letter.Mark:
		case letter.Invisible, letter.Gap:
			r.settle(letter.Gap)
		default:
			if letter.IsStray(text, i) {
				r.settle(letter.Gap)
			}
			r.settle(c.Class)
			for k := range len(c.Fold) {
				r.step(c.Fold[k], c.Class, i)
			}
		}
		i += c.Size
	}
	r.settle(letter.Gap)
}

// step follows one byte of a folded letter or digit through the graph.
func (r *Reader) step(b byte, is letter.Class, at int) {
	r.node = r.d.graph.next(r.node, b)
	r.starts[r.count%starts] = int32(at)
	r.count++
	r.before, r.pending = is, r.d.graph.found[r.node]
}

// settle tries the forms that end at the node, now that the next character is known.
func (r *Reader) settle(next letter.Class) {
	if r.pending && (r.d.hasLong || !isSameWord(r.before, next)) {
		r.tryAll(next)
	}
	r.pending = false
}

// tryAll tries every form whose key ends where the reader is.
func (r *Reader) tryAll(next letter.Class) {
	g := &r.d.graph
	for node := r.node; node != 0; node = g.also[node] {
		if g.ends[node] != 0 {
			r.try(g.ends[node]-1, next)
		}
	}
}

// try matches the text with the forms of one key, the first of which is number i.
func (r *Reader) try(i uint32, next letter.Class) {
	var tried *form
	var m matcher
	var ok bool
	for more := true; more; i++ {
		f := &r.d.forms[i]
		more = !f.last
		if f.whole && isSameWord(r.before, next) || !r.in.allows(f.way) {
			continue
		}
		// Many inspections withhold the same people.
		if tried == nil || tried.from != f.from || tried.way != f.way {
			m = matcher{d: r.d, text: r.text, form: r.d.texts[f.from:f.to], in: r.in, likely: r.likely,
				start: int(r.starts[(r.count-uint(f.key))%starts])}
			ok = m.matches(f.way)
			r.work += 1 + m.at - m.start
			tried = f
		}
		if ok {
			r.note(f, &m)
		}
	}
}

// note collects a hit.
func (r *Reader) note(f *form, m *matcher) {
	grade := max(m.grade, f.grade)
	if grade == Likely && !r.likely {
		return
	}
	at := span{m.start, m.at}
	text := r.text[at.from:at.to]
	if f.way != asIs && f.way != asTitled && f.way != asWords && r.d.common[letter.Fold(text)] {
		return
	}
	if r.place != nil {
		at = r.place(at)
	}
	at = span{max(at.from, 0), min(at.to, len(r.origin))}
	if at.from < at.to && r.in&titled != 0 {
		text = r.origin[at.from:at.to]
	}
	if !r.likely {
		key := seenHit{f.secret, m.evidence, text}
		if r.seen[key] && !r.in.isAddress() {
			return
		}
		r.seen[key] = true
	}
	r.hits = append(r.hits, Hit{int(f.secret), m.evidence, grade, at.from, at.to, text})
}

// isSameWord reports whether two characters side by side are of one word. Words part
// also where "ailsaMuir" and "muir2" do; what makes a hit of that is for the matcher.
func isSameWord(a, b letter.Class) bool {
	switch {
	case !b.InWord() || !a.InWord():
		return false
	case a == letter.Digit || b == letter.Digit:
		return a == b
	}
	return !(a == letter.Lower && b == letter.Upper)
}

// sameRunes returns the place in a text that has the same number of characters as another.
func sameRunes(text, other string, s span) span {
	return span{runeAt(text, utf8.RuneCountInString(other[:s.from])), runeAt(text, utf8.RuneCountInString(other[:s.to]))}
}

// runeAt returns the offset of the character number n.
func runeAt(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// read reads a text and, if some of its letters look like Latin ones, the text with Latin ones.
func (r *Reader) read(text string, in Context) {
	r.strange = false
	r.withVariants(text, in)
	if !r.strange {
		return
	}
	if latin, ok := script.Latinised(text); ok {
		if r.place == nil {
			r.place = func(s span) span { return sameRunes(text, latin, s) }
			defer func() { r.place = nil }()
		}
		r.withVariants(latin, in)
	}
}

// withVariants reads a text and its variants.
func (r *Reader) withVariants(text string, in Context) {
	r.plain(text, in)
	if in.isAddress() || !r.d.hasNames {
		return
	}
	v := variants{text: text, isBlocks: in&Blocks != 0, titles: r.d.titles}
	v.collect()
	outer := r.place
	for _, one := range []struct {
		pieces *pieces
		in     Context
	}{{&v.shortened, shortened}, {&v.titled, titled}} {
		r.place = func(s span) span {
			s = one.pieces.origin(s)
			if outer != nil {
				s = outer(s)
			}
			return s
		}
		r.plain(one.pieces.String(), in|one.in)
	}
	r.place = outer
}
