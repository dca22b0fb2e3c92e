package names

// word is a word that may be of a name.
type word struct {
	from, to  int // in the text, without signs around
	isCapital bool
	isInitial bool // whether it is a single letter
}

// wordAt returns the word that begins at i. Hyphens and apostrophes are within it, and
// a character without width is, unless an element ends there and a capital follows.
func (v *variants) wordAt(i int) word {
	w := word{from: i, to: i}
	letters, strays := 0, 0
	for i < len(v.text) && i-w.from < wordMax {
		c := charAt(v.text, i)
		switch {
		case c.class == gap && c.fold != hyphen && c.fold != apostrophe:
			return w
		case c.class == invisible && v.isEdge(i):
			return w
		case isStray(v.text, i) && strays == straysMax:
			return w
		case c.class.inWord():
			if letters++; letters == 1 {
				w.isCapital = c.class == upper
			}
			w.isInitial = letters == 1
			w.to = i + c.size
		case c.class == mark:
			w.to = i + c.size
		}
		if isStray(v.text, i) {
			strays++
		}
		i += c.size
	}
	return w
}

// isEdge reports whether an element begins or ends at i, and a capital follows.
func (v *variants) isEdge(i int) bool {
	from := i
	for i < len(v.text) && i-from < marksMax && len(v.text)-i >= len(WordEdge) && v.text[i:i+len(WordEdge)] == WordEdge {
		i += len(WordEdge)
	}
	return i > from && i < len(v.text) && charAt(v.text, i).class == upper
}

// gapAfter returns where the word begins that follows on the one that ends at i. White
// space has to be between, or the edge of an element; a nickname's quotation marks or
// brackets may be, and, when the word is short for something, a full stop.
func (v *variants) gapAfter(i int, isShort bool) (next int, ok bool) {
	from, signs := i, 0
	for i < len(v.text) && i-from <= betweenMax {
		c := charAt(v.text, i)
		switch {
		case c.class.inWord():
			return i, ok
		case c.class == mark:
		case c.class == invisible || c.fold == " ":
			ok = ok || c.fold == " " || v.isEdge(i)
		case c.fold == "." && isShort && signs == 0:
			ok = true
			signs++
		case isAround(c.fold) && signs < signsMax:
			signs++
		default:
			return 0, false
		}
		i += c.size
	}
	return 0, false
}

// isAround reports whether a sign may enclose a nickname.
func isAround(sign string) bool {
	switch sign {
	case quote, apostrophe, "(", ")", "[", "]":
		return true
	}
	return false
}
