package names

import (
	"strings"

	"briefpack/generator/model/letter"
)

// phoneMin is the least number of digits in a phone number, without its prefix.
const phoneMin = 7

// addPhone adds the forms of a phone number, or of several in one text. It adds a text
// without a number as words.
func (b *builder) addPhone(value string) {
	found := false
	for _, number := range numbers(value) {
		if number = significant(number); len(number) >= phoneMin {
			b.put(asPhone, number, "")
			found = true
		}
	}
	if !found {
		b.addWords(value, true)
	}
}

// numbers returns the digits of each stretch of a text without letters, a plus kept.
func numbers(value string) []string {
	var found []string
	var b strings.Builder
	for i := 0; i < len(value); {
		c := letter.At(value, i)
		i += c.Size
		switch {
		case c.Class == letter.Digit || c.Fold == "+" && b.Len() == 0:
			b.WriteString(c.Fold)
		case c.Class == letter.Lower || c.Class == letter.Upper || c.Fold == "," || c.Fold == ";" || c.Fold == "+":
			found = append(found, b.String())
			b.Reset()
			if c.Fold == "+" {
				b.WriteString(c.Fold)
			}
		}
	}
	return append(found, b.String())
}

// significant returns a number without its prefix: +44, 0044, 44 or 0.
func significant(number string) string {
	abroad := strings.TrimPrefix(number, "+")
	if abroad == number {
		abroad = strings.TrimPrefix(number, "00")
	}
	switch home, british := strings.CutPrefix(abroad, "44"); {
	case british && (abroad != number || len(home) >= 9):
		return strings.TrimLeft(home, "0")
	case abroad != number:
		return abroad
	}
	return strings.TrimLeft(number, "0")
}

// isPrefix reports whether digits may come directly before a number.
func isPrefix(digits string) bool {
	switch digits {
	case "", "0", "00", "44", "044", "0044", "440", "00440":
		return true
	}
	return false
}

// isBetweenDigits reports whether a sign may separate the digits of a number.
func isBetweenDigits(sign string) bool {
	switch sign {
	case " ", "-", ".", "/", "(", ")", "[", "]":
		return true
	}
	return false
}

// phone reports whether there is a phone number here.
func (m *matcher) phone() bool {
	signs := 0
	for k := 0; k < len(m.form); {
		if n := m.letter(m.form[k:]); n >= 0 {
			k, signs = k+n, 0
			continue
		}
		if signs++; m.at >= len(m.text) || signs > signsMax+1 {
			return false
		}
		c := letter.At(m.text, m.at)
		if c.Class != letter.Gap || !isBetweenDigits(c.Fold) {
			return false
		}
		m.at += c.Size
	}
	return m.following() != letter.Digit && isPrefix(m.digitsBefore())
}

// digitsBefore returns the digits directly before the hit. It may leave some out if there are
// more than a prefix has.
func (m *matcher) digitsBefore() string {
	digits := ""
	for i := m.start; i > 0 && len(digits) <= len("00440"); {
		c := letter.Before(m.text, i)
		if c.Class != letter.Digit {
			break
		}
		digits = c.Fold + digits
		i -= c.Size
	}
	return digits
}
