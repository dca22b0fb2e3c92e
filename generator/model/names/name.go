package names

import (
	"slices"
	"strings"
)

// Signs of a name's form, for what may stand between its words.
const (
	betweenWords = ' ' // white space, a sign as in file names, or nothing
	withinWord   = '-' // the same, where the name itself has a hyphen or an apostrophe
	turnedRound  = ',' // a comma, a sign as in file names, or white space between capitals
)

// shortWord is the length in letters up to which a name of one word is looked for in
// its own capitals, or in nothing but capitals, only.
const shortWord = 3

// addName adds the forms of a person's name.
func (b *builder) addName(value string, common map[string]bool) {
	n := parseName(value)
	all := strings.Join(n.spoken.words, " ")
	titled := strings.Join(append(slices.Clone(n.title), all), " ")
	b.addStyled(n.spoken.words)
	switch {
	case common[squeeze(all)] || common[squeeze(titled)]:
		b.put(asIs, all, exactly(strings.Join(n.spoken.plain, " ")))
		return
	case len(n.spoken.words) == 1 && len([]rune(squeeze(all))) <= shortWord:
		b.addShort(all, n.spoken.plain[0])
		return
	}
	b.addInitials(n.spoken.words)
	for _, s := range n.ways() {
		b.addSpoken(s, common)
	}
	if len(n.title) > 0 {
		b.put(asName, titled, "")
	}
}

// addShort adds the forms of a name that is one short word: as it is written, in
// capitals, and with one.
func (b *builder) addShort(folded, plain string) {
	large := strings.ToUpper(plain)
	first := large[:charAt(large, 0).size]
	spellings := []string{exactly(plain), exactly(large), exactly(first + strings.ToLower(large[len(first):]))}
	slices.Sort(spellings)
	for _, spelling := range slices.Compact(spellings) {
		b.put(asIs, folded, spelling)
	}
}

// addStyled adds the surname for behind an honorific: the last word, and all that may
// be one with it, as in "van der Berg".
func (b *builder) addStyled(words []string) {
	for i := 1; i < len(words); i++ {
		for _, surname := range prefixed(words[i:]) {
			if len(squeeze(strings.Join(surname, ""))) > 1 {
				b.put(asStyled, anyHonorific+" "+strings.Join(surname, " "), "")
			}
		}
	}
}

// addSpoken adds the forms of a name as somebody says it.
func (b *builder) addSpoken(s spoken, common map[string]bool) {
	if all := strings.Join(s.words, " "); common[squeeze(all)] {
		b.put(asIs, all, exactly(strings.Join(s.plain, " ")))
		return
	}
	for _, words := range prefixed(s.words) {
		b.put(asName, strings.Join(words, " "), "")
		for i := 1; i < len(words); i++ {
			b.put(asName, turned(words[i:], words[:i]), "")
		}
	}
}

// turned returns the form of a name with the surname first.
func turned(surname, first []string) string {
	return strings.Join(surname, " ") + string(turnedRound) + strings.Join(first, " ")
}

// ways returns the name as different people say it: in full, as first and last name,
// with the nickname, with half of the surname, with the letters after it.
func (n *name) ways() []spoken {
	s := n.spoken
	ways := []spoken{s}
	last := len(s.words) - 1
	say := func(plain ...string) {
		var w spoken
		w.add(plain...)
		ways = append(ways, w)
	}
	if len(n.letters) > 0 {
		say(append(slices.Clone(s.plain), n.letters...)...)
	}
	if last < 1 {
		return ways
	}
	if last > 1 {
		say(s.plain[0], s.plain[last])
	}
	if n.nick != "" {
		at := min(max(n.after, 1), last)
		say(slices.Insert(slices.Clone(s.plain), at, n.nick)...)
		say(n.nick, s.plain[last])
		if at < last {
			say(append([]string{n.nick}, s.plain[at:]...)...)
		}
	}
	for _, half := range halves(s.plain[last]) {
		say(s.plain[0], half)
		if n.nick != "" {
			say(n.nick, half)
		}
	}
	return ways
}

// halves returns the surnames of which a surname with a hyphen is made: the first and
// the last.
func halves(surname string) []string {
	parts := strings.FieldsFunc(surname, isHyphen)
	if len(parts) < 2 || min(len(squeeze(parts[0])), len(squeeze(parts[len(parts)-1]))) < 2 {
		return nil
	}
	return []string{parts[0], parts[len(parts)-1]}
}
