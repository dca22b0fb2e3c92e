package pdf

import "unicode"

// directions cuts text where the direction of writing changes. What has no direction,
// such as a comma, goes with the text before and after it only when both agree.
func directions(rs []rune) [][]rune {
	if !isRTL(rs) {
		return [][]rune{rs}
	}
	var out [][]rune
	start, end, backward := 0, 0, false // end of the last letter of the run
	for i, r := range rs {
		rtl := isRTL(rs[i : i+1])
		if !rtl && !unicode.In(r, unicode.L, unicode.N) {
			if unicode.Is(unicode.M, r) {
				end = i + 1
			}
			continue
		}
		if rtl != backward {
			cut := i
			if backward {
				cut = end
			}
			if cut > start {
				out = append(out, rs[start:cut:cut])
			}
			start, backward = cut, rtl
		}
		end = i + 1
	}
	if backward && end < len(rs) {
		out = append(out, rs[start:end:end])
		start = end
	}
	return append(out, rs[start:])
}

// isRTL reports whether a word is of a script that is written from right to left.
func isRTL(rs []rune) bool {
	for _, r := range rs {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana) {
			return true
		}
	}
	return false
}
