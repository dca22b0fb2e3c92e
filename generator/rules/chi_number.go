package rules

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"briefpack/generator/pack"
)

var chiNumber = Rule{
	Code: "chi-number",
	Doc: "Ten digits look like a Community Health Index number: they start with a date of birth, and their last digit checks the others. " +
		"Health numbers of real people never belong in a definition. The message does not repeat the number.",
	Help: "delete it; if it was published before, tell your data protection officer",
	Content: func(c *pack.Content, r *Report) {
		for _, t := range c.Texts {
			if !hasDigits(t.V, 10) {
				continue
			}
			for _, at := range tenDigits.FindAllStringIndex(t.V, -1) {
				if standsAlone(t.V, at[0], at[1]) && isCHI(t.V[at[0]:at[1]]) && !isSomebodysPhone(c, t) {
					r.Addf(pack.Within(t, at[0], at[1]), "this looks like a person's CHI number")
				}
			}
		}
	},
}

var tenDigits = regexp.MustCompile(`\d{6}[ -]?\d{4}`)

// isSomebodysPhone reports whether a text is the value of a telephone number.
func isSomebodysPhone(c *pack.Content, t pack.Text) bool {
	return c.Site.Contact.Phone == t || slices.ContainsFunc(c.Inspections, func(in *pack.Inspection) bool {
		return slices.ContainsFunc(in.People, func(p pack.Person) bool { return p.Phone == t })
	})
}

// standsAlone reports whether no further digit touches the digits at s[from:to].
func standsAlone(s string, from, to int) bool {
	before := strings.TrimRight(s[:from], " -")
	touches := func(part string, i int) bool { return len(part) > 0 && part[i] >= '0' && part[i] <= '9' }
	return !touches(before, len(before)-1) && !touches(s[to:], 0) && !strings.HasSuffix(before, "+")
}

// isCHI checks the date of birth and the check digit of a number.
func isCHI(s string) bool {
	digits := strings.Map(func(c rune) rune {
		if c == ' ' || c == '-' {
			return -1
		}
		return c
	}, s)
	number := func(i int) int { return int(digits[i] - '0') }
	dayOf, month, year := number(0)*10+number(1), number(2)*10+number(3), number(4)*10+number(5)
	if !isBirthday(dayOf, month, 1900+year) && !isBirthday(dayOf, month, 2000+year) {
		return false
	}
	sum := 0
	for i := range 9 {
		sum += number(i) * (10 - i)
	}
	return (11-sum%11)%11 == number(9)
}

func isBirthday(d, month, year int) bool {
	t := time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	return t.Day() == d && int(t.Month()) == month
}
