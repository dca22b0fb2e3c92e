package secrets

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/titles"
)

const (
	proseLength = 30 // characters from which a phrase is unlikely to be a common one
	phoneDigits = 6  // digits from which a number is a phone number or the number of a meeting
	codeLength  = 6  // characters from which letters and digits together are a code
)

// telling returns the texts that would give someone or something away on another page: the
// whole value if it is too long to be a common phrase, and each of its links, addresses, long
// numbers and codes, because each is a leak alone. Short ordinary words are left out: if the
// build refused a page that says "large print", people would learn to work around the search.
func telling(value string) []string {
	value = strings.TrimSpace(value)
	var parts []string
	if utf8.RuneCountInString(value) >= proseLength {
		parts = append(parts, value)
	}
	for _, word := range strings.Fields(value) {
		word = strings.TrimFunc(word, isFringe)
		if isLink(word) || isCode(word) {
			parts = append(parts, word)
		}
		// A link works without its scheme, too. A host alone is not a secret.
		if _, bare, ok := strings.Cut(word, "://"); ok && strings.Contains(strings.Trim(bare, "/"), "/") {
			parts = append(parts, bare)
		}
	}
	return append(parts, numbers(value)...)
}

func isFringe(r rune) bool {
	return r != '/' && r != '+' && (unicode.IsPunct(r) || unicode.IsSymbol(r))
}

func isLink(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "@") ||
		strings.HasPrefix(word, "www.") || strings.Contains(word, ".") && strings.Contains(word, "/")
}

// isCode reports whether a word is letters and digits in one, as a passcode is.
func isCode(word string) bool {
	letters, digits := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		default:
			return false
		}
	}
	return letters > 0 && digits > 0 && letters+digits >= codeLength
}

var isoDate = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// numbers returns the runs of digits of a value that are long enough to be a telephone
// number or the number of a meeting, with the spaces and signs people put in them. A
// date is none of these: every page is full of them.
func numbers(value string) []string {
	var found []string
	for _, run := range strings.FieldsFunc(value, func(r rune) bool {
		return !unicode.IsDigit(r) && !strings.ContainsRune(" -()+", r)
	}) {
		run = strings.Trim(run, " -")
		if countDigits(run) >= phoneDigits && !isoDate.MatchString(run) {
			found = append(found, run)
		}
	}
	return found
}

func countDigits(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// Bounds on half of what someone needs in the room, so that it is not anyone's words.
const (
	halfWords   = 4
	halfLetters = 16
)

// halves returns every stretch of words that is half of a value: "a large desk by a window"
// also identifies the person who needs "a large desk by a window, and a hearing loop".
func halves(value string) []string {
	words := strings.Fields(value)
	n := max((len(words)+1)/2, halfWords)
	var parts []string
	for from := 0; from+n <= len(words); from++ {
		part := strings.Join(words[from:from+n], " ")
		if countLetters(part) >= halfLetters {
			parts = append(parts, part)
		}
	}
	return parts
}

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// nameIn returns what reads as the name of a person in a value that only print shows, such as
// who released a reader: two to five words with capitals, small particles apart. Of "Released
// by Una Gow, team leader" that is Una Gow if the name may be within a sentence. It returns ""
// for none, and for a post: "Service Manager".
func nameIn(value string, isWithin bool) string {
	value, _, _ = strings.Cut(value, ",")
	var run []string
	capitals := 0
	best := ""
	end := func() {
		for len(run) > 0 && isParticle(run[len(run)-1]) {
			run = run[:len(run)-1]
		}
		if name := strings.Join(run, " "); best == "" && capitals >= 2 && len(run) <= 5 && !titles.Is(name) {
			best = name
		}
		run, capitals = nil, 0
	}
	for _, word := range strings.Fields(value) {
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) && !strings.ContainsFunc(word, unicode.IsDigit):
			run = append(run, strings.TrimRight(word, ".;:"))
			capitals++
		case isParticle(word) && len(run) > 0:
			run = append(run, word)
		default:
			end()
		}
	}
	end()
	if best != strings.TrimSpace(value) && !isWithin {
		return ""
	}
	return best
}

func isParticle(word string) bool {
	return slices.Contains([]string{"de", "van", "der", "von", "nic", "mac", "al"}, word)
}

// fold returns a value as it compares: without case and spacing, a number by its digits.
func fold(value string) string {
	if run := numbers(value); len(run) == 1 && run[0] == strings.TrimSpace(value) {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, value)
	}
	return strings.ToLower(strings.Join(strings.Fields(value), " "))
}
