package names

import (
	"slices"
	"strings"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/titles"
)

// apart separates the pieces of a text: no name goes across it, and no block ends there.
const apart = " <0> "

const (
	wordMax     = 96 // bytes of a word that may be of a name
	straysMax   = 4  // bytes of them that are no UTF-8: more are no Latin-1 name either
	tailMax     = 4  // words that are read behind what was left out
	initialsMax = 3  // initials between a first name and a surname
)

// variants collects pieces of a text with names in a simpler form: "Morag Shaw" for
// "Morag Anne Shaw", "Mx Shaw" for "Dr Shaw", and "MX Shaw" for "Sergeant Shaw", since a post
// may also be an ordinary word. Every piece is a few words, so together they are a few times
// as long as the text.
type variants struct {
	text      string
	isBlocks  bool
	titles    titles.Set
	shortened pieces
	titled    pieces
}

// word is a word that may be of a name.
type word struct {
	from, to  int // in the text, without signs around
	isCapital bool
	isInitial bool // whether it is a single letter
}

// pieces are stretches of a text, each with its own beginning, one after the other.
type pieces struct {
	strings.Builder
	list []piece
}

// piece maps places in a piece to places in the text.
type piece struct {
	at, rest   int // where the beginning and the rest are in the pieces
	from, next int // where they are in the text
}

// origin returns the place in the text of a place in the pieces.
func (p *pieces) origin(s span) span {
	i, found := slices.BinarySearchFunc(p.list, s.from, func(x piece, at int) int { return x.at - at })
	if !found {
		i--
	}
	if i < 0 {
		return span{}
	}
	x := p.list[i]
	in := func(at int) int {
		if at < x.rest {
			return x.from + min(at-x.at, x.next-x.from)
		}
		return x.next + at - x.rest
	}
	return span{in(s.from), in(s.to)}
}

// collect goes over the words of the text.
func (v *variants) collect() {
	inWord := false
	for i := 0; i < len(v.text); {
		// Most characters neither begin a word nor could be half of anything.
		switch b := v.text[i]; {
		case 'a' <= b && b <= 'z' && (inWord || !v.titles.MayBegin(v.text[i:])):
			inWord = true
			i++
			continue
		case b != 0 && b < '0':
			inWord = false
			i++
			continue
		}
		c := letter.At(v.text, i)
		switch {
		case c.Class == letter.Mark || c.Class == letter.Invisible:
			i += c.Size
			continue
		case c.Class.InWord() && !inWord && !letter.IsStray(v.text, i):
			v.from(i, c)
		}
		inWord = c.Class.InWord() && !letter.IsStray(v.text, i)
		i += c.Size
	}
}

// from adds the pieces that begin with the word at i, whose first character is c.
func (v *variants) from(i int, c letter.Char) {
	first := v.wordAt(i)
	if end, isPost := v.titleAt(first, c); end > 0 {
		beginning := courtesyTitle
		if isPost {
			beginning = postTitle
		}
		if next, ok := v.afterNumber(v.gapAfter(end, true)); ok {
			v.add(&v.titled, beginning, i, end, next)
		}
	}
	if c.Class == letter.Upper {
		if middle, ok := v.gapAfter(first.to, first.isInitial); ok {
			v.leaveOut(first, middle)
		}
	}
}

// afterNumber returns the word after the number of an officer, as in "PC 1234 Shaw".
func (v *variants) afterNumber(next int, ok bool) (int, bool) {
	if !ok || !isDigit(v.text[next:]) {
		return next, ok
	}
	return v.gapAfter(v.wordAt(next).to, false)
}

// leaveOut adds the piece without the middle name or the initials at i.
func (v *variants) leaveOut(first word, i int) {
	for n := 1; n <= initialsMax; n++ {
		middle := v.wordAt(i)
		if !middle.isCapital || isLink(letter.Fold(v.text[i:middle.to])) {
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

// add writes a piece: its beginning, in place of text[from:to], and the words from next on.
func (v *variants) add(b *pieces, beginning string, from, to, next int) {
	b.WriteString(apart)
	sign := " "
	if v.isBlocks {
		if startsBlock(v.text, from) {
			b.WriteString(BlockEdge)
		}
		if strings.Contains(v.text[to:next], BlockEdge) {
			sign = BlockEdge
		}
	}
	end := v.tail(next)
	at := b.Len()
	b.list = append(b.list, piece{at, at + len(beginning) + len(sign), from, next})
	b.WriteString(beginning + sign + v.text[next:end])
	if v.isBlocks && endsBlock(v.text, end) {
		b.WriteString(BlockEdge)
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

// isLink reports whether a folded word comes between two names rather than within one. In a
// line of capitals nothing else shows it.
func isLink(word string) bool {
	switch word {
	case "and", "or", "of", "the", "to", "for", "in", "on", "at", "by", "with", "from", "as", "is", "meets":
		return true
	}
	return false
}
