package names

import (
	"slices"
	"strings"

	"briefpack/generator/model/letter"
)

// shortWord is the length in letters up to which a name of one word counts only if it is
// spelt with its own capitals, or in capitals throughout.
const shortWord = 3

// addName adds the forms of the name of a person with an id.
func (b *builder) addName(value, id string) {
	n := parseName(value, b.titles)
	all := strings.Join(n.spoken.words, " ")
	titled := strings.Join(append(slices.Clone(n.title), all), " ")
	b.addTitled(n.spoken)
	switch {
	case b.common[letter.Fold(all)] || b.common[letter.Fold(titled)]:
		b.put(asIs, all, exactly(strings.Join(n.spoken.plain, " ")))
		return
	case len(n.spoken.words) == 1 && len([]rune(letter.Fold(all))) <= shortWord:
		b.addShort(all, n.spoken.plain[0])
		return
	}
	b.addInitials(n.spoken)
	b.addParts(n)
	b.addID(n.spoken.words, id)
	for _, s := range n.ways() {
		b.addSpoken(s)
	}
	if len(n.title) > 0 {
		b.put(asName, titled, "")
	}
}

// addShort adds the forms of a name that is one short word: as it is written, in
// capitals, and with one.
func (b *builder) addShort(folded, plain string) {
	large := strings.ToUpper(plain)
	first := large[:letter.At(large, 0).Size]
	spellings := []string{exactly(plain), exactly(large), exactly(first + strings.ToLower(large[len(first):]))}
	slices.Sort(spellings)
	for _, spelling := range slices.Compact(spellings) {
		b.put(asIs, folded, spelling)
	}
}

// addTitled adds the surname after a title: the last word, with what may belong to it, as in
// "van der Berg", and its halves.
func (b *builder) addTitled(s spoken) {
	words := s.words
	for i := 1; i < len(words); i++ {
		for _, surname := range prefixed(words[i:]) {
			if len(letter.Fold(strings.Join(surname, ""))) > 1 {
				b.put(asTitled, anyTitle+" "+strings.Join(surname, " "), "")
			}
		}
	}
	for _, half := range s.halves() {
		b.putAs(Likely, asTitled, anyTitle+" "+letter.FoldWord(half), "")
	}
}

// addSpoken adds the forms of a name as someone says it.
func (b *builder) addSpoken(s spoken) {
	if all := strings.Join(s.words, " "); b.common[letter.Fold(all)] {
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
	for _, half := range s.halves() {
		say(s.plain[0], half)
		if n.nick != "" {
			say(n.nick, half)
		}
	}
	return ways
}

// halves returns the surnames of which a surname with a hyphen is made, as they were written: the
// first and the last.
func (s spoken) halves() []string {
	if len(s.plain) < 2 {
		return nil
	}
	parts := strings.FieldsFunc(s.plain[len(s.plain)-1], letter.IsHyphen)
	if len(parts) < 2 || min(len(letter.Fold(parts[0])), len(letter.Fold(parts[len(parts)-1]))) < 2 {
		return nil
	}
	return []string{parts[0], parts[len(parts)-1]}
}
