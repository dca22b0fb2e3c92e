package names

import (
	"strings"

	"briefpack/generator/model/script"
)

// apart stands between the pieces of a text: no name goes across it, and no block ends at it.
const apart = " <0> "

const (
	wordMax     = 96 // bytes of a word that may be of a name
	straysMax   = 4  // bytes of them that are no UTF-8: more are no Latin-1 name either
	titleMax    = 24 // bytes of an honorific, with what has no width in it
	tailMax     = 4  // words that are read behind what was left out
	initialsMax = 3  // initials between a first name and a surname
)

// variants collects pieces of a text in which names stand that the text has in other
// words: "Morag Shaw" for "Morag Anne Shaw", and "mx Shaw" for "Dr Shaw". Every piece is
// a few words, so that all of them together are as long as some times the text.
type variants struct {
	text      string
	isBlocks  bool
	shortened strings.Builder
	styled    strings.Builder
}

// read reads a text and, where letters of it look like Latin ones, what it looks like.
func (r *reader) read(text string, in where) {
	r.strange = false
	r.asItStands(text, in)
	if !r.strange {
		return
	}
	if latin, ok := script.Latinised(text); ok {
		r.asItStands(latin, in)
	}
}

// asItStands reads a text and its variants.
func (r *reader) asItStands(text string, in where) {
	r.plain(text, in)
	if in&address != 0 || !r.s.hasNames {
		return
	}
	v := variants{text: text, isBlocks: in&blocks != 0}
	v.collect()
	r.plain(v.shortened.String(), in|shortened)
	r.plain(v.styled.String(), in|styled)
}

// collect goes over the words of the text.
func (v *variants) collect() {
	inWord := false
	for i := 0; i < len(v.text); {
		// Most characters neither begin a word nor could be half of anything.
		switch b := v.text[i]; {
		case 'a' <= b && b <= 'z' && (inWord || !mayBeTitle(v.text[i:])):
			inWord = true
			i++
			continue
		case b != 0 && b < '0':
			inWord = false
			i++
			continue
		}
		c := charAt(v.text, i)
		switch {
		case c.class == mark || c.class == invisible:
			i += c.size
			continue
		case c.class.inWord() && !inWord && !isStray(v.text, i):
			v.from(i, c)
		}
		inWord = c.class.inWord() && !isStray(v.text, i)
		i += c.size
	}
}

// from adds the pieces that begin with the word at i, whose first character is c.
func (v *variants) from(i int, c char) {
	first := v.wordAt(i)
	switch {
	case first.to-i <= titleMax && strings.Contains(titleStarts, c.fold) && isHonorific(squeeze(v.text[i:first.to])):
		if next, ok := v.gapAfter(first.to, true); ok {
			v.add(&v.styled, "Mx", i, first.to, next)
		}
	case c.class == upper && !first.isInitial:
		if middle, ok := v.gapAfter(first.to, false); ok {
			v.leaveOut(first, middle)
		}
	}
}

// leaveOut adds the piece without the middle name or the initials that stand at i.
func (v *variants) leaveOut(first word, i int) {
	for n := 1; n <= initialsMax; n++ {
		middle := v.wordAt(i)
		if !middle.isCapital || isLink(squeeze(v.text[i:middle.to])) {
			return
		}
		next, ok := v.gapAfter(middle.to, middle.isInitial)
		if !ok {
			return
		}
		v.add(&v.shortened, v.text[first.from:first.to], first.from, first.to, next)
		if i = next; !middle.isInitial {
			return
		}
	}
}

// add writes a piece: its beginning, for which text[from:to] stands, and the words from
// next on.
func (v *variants) add(b *strings.Builder, beginning string, from, to, next int) {
	b.WriteString(apart)
	sign := " "
	if v.isBlocks {
		if startsBlock(v.text, from) {
			b.WriteString(blockEdge)
		}
		if strings.Contains(v.text[to:next], blockEdge) {
			sign = blockEdge
		}
	}
	end := v.tail(next)
	b.WriteString(beginning + sign + v.text[next:end])
	if v.isBlocks && endsBlock(v.text, end) {
		b.WriteString(blockEdge)
	}
}

// tail returns the end of the few words that begin at i.
func (v *variants) tail(i int) int {
	end := i
	for range tailMax {
		end = v.wordAt(i).to
		next, ok := v.gapAfter(end, false)
		if !ok {
			break
		}
		i = next
	}
	return end
}

// isLink reports whether a folded word stands between two names rather than within one,
// which in a line of capitals cannot be seen.
func isLink(word string) bool {
	switch word {
	case "and", "or", "of", "the", "to", "for", "in", "on", "at", "by", "with", "from", "as", "is", "meets":
		return true
	}
	return false
}
