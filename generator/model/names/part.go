package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/letter"
)

// addInitials adds the surname with the initial of the first name before it or after it.
func (b *builder) addInitials(s spoken) {
	words := s.words
	if len(words) < 2 {
		return
	}
	initial := words[0][:letter.At(words[0], 0).Size]
	add := func(best Grade, surname []string) {
		if utf8.RuneCountInString(letter.Fold(strings.Join(surname, ""))) > 1 {
			b.putAs(best, asInitial, strings.Join(slices.Insert(slices.Clone(surname), 0, initial), " "), "")
			b.putAs(best, asInitial, turned(surname, []string{initial}), "")
		}
	}
	for i := 1; i < len(words); i++ {
		for _, surname := range prefixed(words[i:]) {
			add(Certain, surname)
		}
	}
	for _, half := range s.halves() {
		add(Likely, []string{letter.FoldWord(half)})
	}
	if surname := letter.Fold(words[len(words)-1]); len(surname) >= slipMin && !isOrdinary(surname) && !isOrdinary(surname+initial) {
		b.putAs(Likely, asUser, surname+initial, joinedUser)
	}
}

// joinedUser marks the form of a user name that ends in an initial: "shawm".
const joinedUser = "joined"

// initial reports whether a surname is here with the initial of the first name.
func (m *matcher) initial() bool {
	var j joints
	edges := strict
	if m.in == FileName {
		edges = digitsApart
	}
	if !m.names(&j) || !m.begins(edges) {
		return false
	}
	if isNumbered := j.signs == "" && !j.space && !m.capital && m.ends(digitsApart); !isNumbered && !m.ends(edges) { // "mshaw2"
		return false
	}
	first, surname, isTurned := strings.Cut(m.form, string(turnedRound))
	if isTurned {
		first, surname = surname, first
	} else {
		first, surname, _ = strings.Cut(m.form, string(betweenWords))
	}
	isName := m.capital && (!m.small || strings.ContainsRune(surname, betweenWords) && (isTurned || letter.At(m.text, m.start).Class == letter.Upper))
	switch isStop := strings.Trim(j.signs, ".") == "" && j.signs != ""; {
	case isName && (j.space || isStop && !isTurned || j.signs == "," || j.signs == "("):
		return m.withInitial(surname, isTurned, isStop)
	case j.space || j.signs == "," || j.signs == "(":
		return false
	}
	return m.userName(first, surname, isTurned, j)
}

// withInitial grades a surname and an initial, both with capitals. Without a full stop or a
// title any letter may be before a word with a capital, as in "Block B Park". After a surname,
// the end of a text counts as a full stop, since a page may add one.
func (m *matcher) withInitial(surname string, isTurned, isStop bool) bool {
	m.evidence = Initial
	letter := m.text[m.start]
	if isTurned {
		isStop = m.at == len(m.text) || m.text[m.at] == '.'
		letter = m.text[m.at-1]
	}
	next := wordAfter(m.text, m.at)
	isLed, isFollowed := m.isLed(), isCapital(next) && !isSingle(next)
	switch {
	case isTurned && isOrdinary(surname):
		m.grade = Likely
		return !isLed && !isFollowed
	case isStop || !isTurned && m.d.titles.EndsBefore(m.text, m.start):
		return true
	case isOrdinary(surname) && (isLed || isFollowed):
		return false
	case isOrdinary(surname), isLed, isFollowed, letter == 'A', letter == 'I':
		m.grade = Likely
	}
	return true
}

// isLed reports whether there is a word with a capital before the match, other than a word that
// often begins a sentence about a person.
func (m *matcher) isLed() bool {
	word := wordBefore(m.text, m.start)
	from := strings.LastIndex(m.text[:m.start], word)
	return isCapital(word) && !(leadsToPerson[strings.ToLower(word)] && beginsSentence(m.text[:from]))
}

var leadsToPerson = wordSet(`after and as ask before both bring but by call contact did does either email find follow
	for from give has if invite is join mail meet no on once only or phone please ring see send show since tell text
	thank that the then to until visit was when where will with write`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// userName grades an initial and a surname without a space between them: "mshaw", "m.shaw".
// In the name of a file that is certain, unless it may be an ordinary word.
func (m *matcher) userName(initial, surname string, isTurned bool, j joints) bool {
	m.evidence = UserName
	if m.in == Prose || m.in != FileName || isOrdinary(surname) {
		m.grade = Likely
	}
	switch {
	case m.in == shortened || utf8.RuneCountInString(letter.Fold(surname)) < 3:
		return false
	case j.signs != "":
		return m.in == FileName || !m.capital && (j.signs == "." || j.signs == "_" || !isOrdinary(surname) && (m.isInAddress() || m.hasEnding()))
	case isTurned:
		m.grade = Likely
		return m.in == FileName && len(surname) > 3
	case isOrdinary(surname):
		return (m.in == FileName || len(surname) > 3) && !isOrdinary(initial+surname) && !prefixedWords()[letter.Fold(initial+surname)]
	case isEnglishStart(initial, surname):
		m.grade = Likely
		return len(surname) > 4 && !isOrdinary(initial+surname)
	}
	return true
}

// hasEnding reports whether the ending of a file follows: "m-shaw.jpg".
func (m *matcher) hasEnding() bool {
	rest := m.text[m.at:]
	return len(rest) > 2 && rest[0] == '.' && isLower(rest[1]) && isLower(rest[2])
}

// addID adds an id of which a name is a part, as a file or a user may be called.
func (b *builder) addID(words []string, id string) {
	if len(words) < 2 {
		return
	}
	parts := strings.FieldsFunc(strings.ToLower(id), func(r rune) bool { return !('a' <= r && r <= 'z') })
	isName := func(name string) bool {
		return len(name) > 2 && slices.Contains(parts, name)
	}
	surname := letter.Fold(words[len(words)-1])
	switch hasSurname := isName(surname); {
	case hasSurname && len(parts) > 1 && !isOrdinary(surname):
		b.put(asUser, letter.FoldWord(id), "")
	case hasSurname || isName(letter.Fold(words[0])):
		b.putAs(Likely, asUser, letter.FoldWord(id), "")
	}
}

// user reports whether an id is here: anywhere in the name of a file, and in prose as it
// is written, with its signs.
func (m *matcher) user() bool {
	var j joints
	m.evidence = UserName
	if !m.names(&j) || !m.begins(digitsApart) || !m.ends(digitsApart) {
		return false
	}
	found := m.text[m.start:m.at]
	if strings.ContainsRune(m.form, withinWord) && !strings.ContainsAny(found, "-_.") {
		return false
	}
	if m.in != FileName {
		m.grade = Likely
		return m.other == joinedUser && found == strings.ToUpper(found) || found == strings.ToLower(found) && (m.other == joinedUser || strings.ContainsAny(found, "-_."))
	}
	return true
}

// addParts adds the first name and the surname, each alone or with the other misspelt.
func (b *builder) addParts(n name) {
	words := n.spoken.words
	last := len(words) - 1
	if last < 1 {
		return
	}
	b.put(asFirst, words[0], words[last])
	b.put(asLast, words[last], words[0])
	if i := strings.LastIndexByte(words[last], ' '); i > 0 { // "nic leoid"
		b.put(asLast, words[last][i+1:], words[0])
	}
	for _, half := range n.spoken.halves() {
		b.putAs(Likely, asLast, letter.FoldWord(half), words[0])
	}
	if family := words[last] + "s"; !isOrdinary(words[last]) && !isOrdinary(family) {
		b.putAs(Likely, asLast, family, words[0])
	}
	if n.nick != "" {
		b.put(asFirst, letter.FoldWord(n.nick), words[last])
	}
}

// slipMin is the number of letters that a word with a wrong letter has at least, and
// sureMin the number from which the name is certain.
const (
	slipMin = 4
	sureMin = 5
)

// firstName looks at a first name: what follows it may be the surname with a wrong letter, or
// its initial, or the first name is alone.
func (m *matcher) firstName() bool {
	surname := m.other
	if !m.part() {
		return false
	}
	at, w := after(m.text, m.at)
	next := m.text[at:w.to]
	switch {
	case isSlip(next, surname):
		return m.misspelt(span{m.start, w.to}, next, surname)
	case !m.likely:
		return false
	case w.isInitial && w.isCapital && letter.FoldWord(next) == surname[:letter.At(surname, 0).Size] && m.isShort(w):
		m.evidence, m.grade, m.at = FirstInitial, Likely, w.to
		return true
	}
	m.evidence, m.grade = FirstName, Likely
	return standsAlone(m.text, span{m.start, m.at})
}

// isShort reports whether a letter after a first name is short for a surname: with a full
// stop, or before no other name. "A" and "I" are words too.
func (m *matcher) isShort(w word) bool {
	if strings.HasPrefix(m.text[w.to:], ".") {
		return true
	}
	isWord := strings.ContainsAny(m.text[w.from:w.to], "AI")
	return !isWord && !isOrdinary(m.text[m.start:m.at]) && !isCapital(wordAfter(m.text, w.to))
}

// surname reports whether there is a surname here, either alone or with the first name
// misspelt by one letter: before it, or after it and a comma.
func (m *matcher) surname() bool {
	first := m.other
	if !m.part() {
		return false
	}
	if before := wordBefore(m.text, m.start); isSlip(before, first) {
		return m.misspelt(span{strings.LastIndex(m.text[:m.start], before), m.at}, before, first)
	}
	if rest, ok := strings.CutPrefix(m.text[m.at:], ", "); ok {
		at := len(m.text) - len(rest)
		v := variants{text: m.text}
		if w := v.wordAt(at); isSlip(m.text[at:w.to], first) {
			return m.misspelt(span{m.start, w.to}, m.text[at:w.to], first)
		}
	}
	if !m.likely {
		return false
	}
	if before := wordBefore(m.text, m.start); areInitials(before, first) && !isOrdinary(m.form) {
		m.start = strings.LastIndex(m.text[:m.start], before)
		m.evidence, m.grade = Initial, Likely
		return true
	}
	m.evidence, m.grade = Surname, Likely
	return standsAlone(m.text, span{m.start, m.at})
}

// areInitials reports whether a word is two or three capitals, of which the first begins a first
// name: "MA" in "MA Norrick".
func areInitials(word, first string) bool {
	folded := letter.Fold(word)
	return word == strings.ToUpper(word) && (len(folded) == 2 || len(folded) == 3) && len(first) > 0 && folded[0] == first[0]
}

// part takes a word of a name with a capital.
func (m *matcher) part() bool {
	return m.names(&joints{}) && m.capital && m.begins(strict) && m.ends(strict)
}

// misspelt grades a name of which one word has a wrong letter.
func (m *matcher) misspelt(at span, found, want string) bool {
	m.evidence = Misspelt
	right := m.form
	if len(letter.Fold(want)) < sureMin || len(letter.Fold(found)) < sureMin || isOrdinary(right) || len(right) < 3 {
		m.grade = Likely
	}
	m.start, m.at = at.from, at.to
	return true
}

// isSlip reports whether a word with a capital is a name but for one letter that is missing,
// added, wrong or swapped with its neighbour. A word that is ordinary is not.
func isSlip(found, want string) bool {
	if !isCapital(found) {
		return false
	}
	found = letter.Fold(strings.TrimSuffix(strings.TrimSuffix(found, "'s"), "’s"))
	want = letter.Fold(want)
	if len(found) < slipMin || len(want) < slipMin || found == want || abs(len(found)-len(want)) > 1 {
		return false
	}
	same := 0
	for same < min(len(found), len(want)) && found[same] == want[same] {
		same++
	}
	f, w := found[same:], want[same:]
	isOne := len(f) > 0 && f[1:] == w || len(w) > 0 && w[1:] == f || len(f) > 0 && len(w) > 0 && f[1:] == w[1:] ||
		len(f) > 1 && len(w) > 1 && f[0] == w[1] && f[1] == w[0] && f[2:] == w[2:]
	return isOne && !isOrdinary(found) && !hasCapital(found)
}

func abs(n int) int { return max(n, -n) }

// after returns the word that follows after white space, and where it begins; an empty one if
// none does.
func after(text string, at int) (int, word) {
	v := variants{text: text}
	next, ok := v.gapAfter(at, false)
	if !ok {
		return at, word{from: at, to: at}
	}
	return next, v.wordAt(next)
}

// wordAfter returns the word that follows after white space; "" if none does.
func wordAfter(text string, at int) string {
	from, w := after(text, at)
	return text[from:w.to]
}

// wordBefore returns the word before a place, if only white space is between them.
func wordBefore(text string, at int) string {
	before := text[max(0, at-wordMax):at]
	trimmed := strings.TrimRight(before, " \t\n\r\u00a0\u202f\u2009")
	if trimmed == before || trimmed == "" {
		return ""
	}
	from := len(trimmed)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(trimmed[:from])
		if !isWordRune(r) && r != '-' && r != '\'' && r != '’' {
			break
		}
		from -= size
	}
	return trimmed[from:]
}

// isSingle reports whether a word is one letter.
func isSingle(word string) bool { return utf8.RuneCountInString(word) == 1 }
