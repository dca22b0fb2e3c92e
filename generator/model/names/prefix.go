package names

import (
	"slices"
	"strings"
)

// stemMin is the number of letters that a surname has at least behind its prefix.
const stemMin = 3

// prefixed returns folded words with the prefix of a surname as it may be written:
// apart or not, and Mac as Mc as well. The first word is a prefix's only when it is all.
func prefixed(words []string) [][]string {
	long, short := slices.Clone(words), slices.Clone(words)
	from := 1
	if len(words) == 1 {
		from = 0
	}
	for i := from; i < len(words); i++ {
		long[i], short[i] = apartFromPrefix(words[i], "mac"), apartFromPrefix(words[i], "mc")
	}
	if slices.Equal(long, short) {
		return [][]string{long}
	}
	return [][]string{long, short}
}

// apartFromPrefix returns a folded word with a sign behind its prefix; for Mac and Mc
// that is the one given.
func apartFromPrefix(word, mac string) string {
	for _, prefix := range []string{"mac", "mc", "nic", "ni"} {
		stem, ok := strings.CutPrefix(word, prefix)
		if stem = strings.TrimPrefix(stem, string(withinWord)); !ok || len(stem) < stemMin {
			continue
		}
		if prefix == "mac" || prefix == "mc" {
			prefix = mac
		}
		return prefix + string(withinWord) + stem
	}
	return word
}
