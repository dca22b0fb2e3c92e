package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isTitle reports whether a folded word is a title that people leave out.
func isTitle(word string) bool {
	switch word {
	case "dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor",
		"sir", "dame", "lord", "lady", "rev", "revd", "reverend", "cllr", "councillor":
		return true
	}
	return false
}

// titleStarts is the letters that honorifics begin with.
const titleStarts = "cdflmprs"

// mayBeTitle reports whether a text may begin with an honorific in small letters, by its
// second character.
func mayBeTitle(text string) bool {
	if len(text) < 2 || text[1] >= utf8.RuneSelf || text[1] == 0 {
		return true
	}
	switch text[0] {
	case 'c':
		return text[1] == 'l' || text[1] == 'o'
	case 'd':
		return text[1] == 'r' || text[1] == 'a' || text[1] == 'o'
	case 'f', 'p':
		return text[1] == 'r'
	case 'l':
		return text[1] == 'o' || text[1] == 'a'
	case 'm':
		return strings.IndexByte("rsimxe", text[1]) >= 0
	case 'r':
		return text[1] == 'e'
	case 's':
		return text[1] == 'i'
	}
	return false
}

// isHonorific reports whether a folded word is one that stands before a surname alone:
// a title, or one of several people or of another language.
func isHonorific(word string) bool {
	switch word {
	case "messrs", "mesdames", "drs", "fr", "mme":
		return true
	}
	return isTitle(word)
}

// IsHonorific reports whether a word is one that stands before names.
func IsHonorific(word string) bool { return isHonorific(foldWord(word)) }

// isLetters reports whether a word is letters after a name, as people leave out. Those
// that might be a surname have to be in capitals.
func isLetters(word string) bool {
	switch squeeze(word) {
	case "obe", "mbe", "cbe", "kbe", "dbe", "gbe", "bem", "kcb", "dcb", "cmg", "cvo", "mvo", "lvo",
		"phd", "dphil", "edd", "dsc", "bsc", "msc", "mphil", "mres", "mba", "mpa", "msw", "pgce",
		"pgde", "llb", "llm", "hons", "frsa", "frse", "fba", "frs", "frcp", "frcs", "frcpch",
		"jr", "jnr", "sr", "snr", "esq", "qpm", "mp", "msp":
		return true
	case "kc", "qc", "ma", "ba", "md", "jp", "bed", "med", "dd", "dl", "ks", "ra", "rn", "rgn",
		"ii", "iii", "iv":
		return capitals(word) > 1
	}
	return false
}

// capitals counts the capital letters of a word.
func capitals(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}
