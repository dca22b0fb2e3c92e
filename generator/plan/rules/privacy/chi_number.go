package privacy

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ChiNumber = rule.Rule{
	Code: "chi-number",
	Doc: "A definition has no Community Health Index (CHI) number: " +
		"ten digits that start with a date of birth and end with a check digit, with or without spaces, hyphens, dots or emphasis between them. " +
		"The message does not repeat the number.",
	Why:  "Health numbers of real people do not belong in a definition.",
	Help: "delete it; if it was ever published, tell your data protection officer",
	Content: func(c *definition.Content, r *rule.Report) {
		for _, f := range lookup.SharedFiles(c) {
			checkCHI(r, acrossEmphasis(c, f.Texts), func(t definition.Text) bool { return t == c.Site.Contact.Phone })
		}
	},
	Own: func(in *definition.Inspection, f *definition.File, r *rule.Report) {
		checkCHI(r, f.Texts, func(t definition.Text) bool {
			return slices.ContainsFunc(in.People, func(p definition.Person) bool { return p.Phone == t })
		})
	},
}

// checkCHI reports numbers that look like health numbers and are not phone numbers of people.
func checkCHI(r *rule.Report, texts []definition.Text, isPhone func(definition.Text) bool) {
	for _, t := range texts {
		if !lookup.HasDigits(t.V, 10) {
			continue
		}
		for _, at := range tenDigits(t.V) {
			if isCHI(t.V[at.From:at.To]) && !isPhone(t) {
				r.Addf(definition.Within(t, at.From, at.To), "this looks like a person's CHI number")
			}
		}
	}
}

var (
	digitGroup = regexp.MustCompile(`\d+`)
	// innerGap matches text between the digits of one number.
	innerGap = regexp.MustCompile(`^[\s\x{a0}\x{2007}\x{202f}\x00.*_\x{2010}-\x{2013}-]{1,4}$`)
	// sentenceEnd matches a gap before another number, although innerGap matches it too.
	sentenceEnd = regexp.MustCompile(`\.\s`)
	// calendarDate matches a date with something after it, such as an hour.
	calendarDate = regexp.MustCompile(`^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b`)
)

// tenDigits finds the numbers of ten digits in a text, with whatever separates them.
// A number of more digits holds none, nor does one with its country code.
func tenDigits(s string) []lookup.Span {
	groups := digitGroup.FindAllStringIndex(s, -1)
	var list []lookup.Span
	for i := 0; i < len(groups); i++ {
		from := groups[i][0]
		if !startsNumber(s, groups, i) || calendarDate.MatchString(s[from:]) {
			continue
		}
		digits, last := 0, i
		for ; last < len(groups) && (last == i || innerGap.MatchString(s[groups[last-1][1]:groups[last][0]])); last++ {
			if digits += groups[last][1] - groups[last][0]; digits >= 10 {
				break
			}
		}
		if digits == 10 && endsNumber(s, groups, last) {
			list = append(list, lookup.Span{From: from, To: groups[last][1]})
			i = last
		}
	}
	return list
}

func startsNumber(s string, groups [][]int, i int) bool {
	before := s[:groups[i][0]]
	if strings.HasSuffix(strings.TrimRight(before, " ("), "+") {
		return false
	}
	if i == 0 {
		return true
	}
	gap := s[groups[i-1][1]:groups[i][0]]
	return !innerGap.MatchString(gap) || sentenceEnd.MatchString(gap)
}

// endsNumber reports whether no more digits follow but after a blank.
func endsNumber(s string, groups [][]int, i int) bool {
	if i+1 == len(groups) {
		return true
	}
	gap := s[groups[i][1]:groups[i+1][0]]
	return !innerGap.MatchString(gap) || strings.ContainsAny(gap, " \n\t\u00a0")
}

// isCHI checks the date of birth and the check digit of a number of ten digits.
func isCHI(s string) bool {
	digits := strings.Join(digitGroup.FindAllString(s, -1), "")
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
