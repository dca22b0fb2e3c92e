package names

import "briefpack/generator/model/letter"

// wordAt returns the word that begins at i. Hyphens and apostrophes are within it, and
// a character without width is, unless an element ends there and a capital follows.
func (v *variants) wordAt(i int) word {
	w := word{from: i, to: i}
	letters, strays := 0, 0
	for i < len(v.text) && i-w.from < wordMax {
		c := letter.At(v.text, i)
		switch {
		case c.Class == letter.Gap && c.Fold != letter.Hyphen && c.Fold != letter.Apostrophe:
			return w
		case c.Class == letter.Invisible && v.isEdge(i):
			return w
		case letter.IsStray(v.text, i) && strays == straysMax:
			return w
		case c.Class.InWord():
			if letters++; letters == 1 {
				w.isCapital = c.Class == letter.Upper
			}
			w.isInitial = letters == 1
			w.to = i + c.Size
		case c.Class == letter.Mark:
			w.to = i + c.Size
		}
		if letter.IsStray(v.text, i) {
			strays++
		}
		i += c.Size
	}
	return w
}

// isEdge reports whether an element begins or ends at i, and a capital follows.
func (v *variants) isEdge(i int) bool {
	from := i
	for i < len(v.text) && i-from < marksMax && len(v.text)-i >= len(WordEdge) && v.text[i:i+len(WordEdge)] == WordEdge {
		i += len(WordEdge)
	}
	return i > from && i < len(v.text) && letter.At(v.text, i).Class == letter.Upper
}

// gapAfter returns where the word begins that follows on the one that ends at i. White
// space has to be between, or the edge of an element; a nickname's quotation marks or
// brackets may be, and, when the word is short for something, a full stop.
func (v *variants) gapAfter(i int, isShort bool) (next int, ok bool) {
	from, signs := i, 0
	for i < len(v.text) && i-from <= betweenMax {
		c := letter.At(v.text, i)
		switch {
		case c.Class.InWord():
			return i, ok
		case c.Class == letter.Mark:
		case c.Class == letter.Invisible || c.Fold == " ":
			ok = ok || c.Fold == " " || v.isEdge(i)
		case c.Fold == "." && isShort && signs == 0:
			ok = true
			signs++
		case isAround(c.Fold) && signs < signsMax:
			signs++
		default:
			return 0, false
		}
		i += c.Size
	}
	return 0, false
}

// isAround reports whether a sign may enclose a nickname.
func isAround(sign string) bool {
	switch sign {
	case letter.Quote, letter.Apostrophe, "(", ")", "[", "]":
		return true
	}
	return false
}
