package sheets

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// wall composes the roster for the wall, with initials only.
func (c composer) wall(seats []roster.Seat) []document.Block {
	initials := c.initials()
	of := func(p *definition.Person) []document.Inline {
		if p == nil {
			return c.Phrase("roster.not_matched")
		}
		return document.Words(initials[p])
	}
	t := document.Table{
		Caption:  c.Say("wall.caption"),
		Columns:  []document.Column{c.Column("roster.reader"), c.Column("roster.inspector"), c.Wide("roster.room")},
		RowHeads: true,
	}
	for _, seat := range seats {
		t.Rows = append(t.Rows, writer.Row(of(seat.Person), of(seat.Inspector), c.Room(seat)))
	}
	return []document.Block{document.Facts{Items: []document.Fact{c.Fact("roster.when", c.ReadingSpan()...)}}, t}
}

// initials returns the initials of everyone on the roster. If people have the same initials, it
// adds letters of the last part of their names, then of the first part, then numbers. A person
// without a name has their role.
func (c composer) initials() map[*definition.Person]string {
	alike := map[string][]*definition.Person{} // by initials
	m := map[*definition.Person]string{}
	r := roster.Of(c.In)
	for _, seat := range r.Pairs {
		for _, p := range []*definition.Person{seat.Person, seat.Inspector} {
			if p == nil || m[p] != "" {
				continue
			}
			letters := letters{}.of(p.Name.V)
			m[p] = cmp.Or(letters, c.Numbered(p))
			if letters != "" {
				alike[letters] = append(alike[letters], p)
			}
		}
	}
	for _, people := range alike {
		for i, initials := range distinctInitials(people) {
			m[people[i]] = initials
		}
	}
	return m
}

// distinctInitials returns distinct initials for people with the same ones, and makes them longer if
// necessary.
func distinctInitials(people []*definition.Person) []string {
	const most = 12
	for n := 1; n <= most; n++ {
		for _, l := range []letters{{last: n}, {first: n}} {
			if forms := l.ofAll(people); allDiffer(forms) {
				return forms
			}
		}
	}
	forms := letters{}.ofAll(people)
	for i := range forms {
		forms[i] += " " + strconv.Itoa(i+1)
	}
	return forms
}

func allDiffer(list []string) bool {
	sorted := slices.Sorted(slices.Values(list))
	return len(slices.Compact(sorted)) == len(list)
}

// letters holds the number of letters to use from the first and last part of a name. 0 means
// one.
type letters struct{ first, last int }

func (l letters) ofAll(people []*definition.Person) []string {
	var list []string
	for _, p := range people {
		list = append(list, l.of(p.Name.V))
	}
	return list
}

// of returns the first letters of each part of a name: "MN" for "Mòrag NicAoidh", "JB-H" for "Jo
// Bell-Hay".
func (l letters) of(name string) string {
	var b strings.Builder
	words := strings.Fields(name)
	for n, word := range words {
		count := 1
		switch n {
		case len(words) - 1:
			count = max(1, l.last)
		case 0:
			count = max(1, l.first)
		}
		for i, part := range strings.Split(word, "-") {
			if part == "" {
				continue
			}
			if i > 0 {
				b.WriteByte('-')
			}
			b.WriteString(writer.Capital(firstOf(part, count)))
		}
	}
	return b.String()
}

// firstOf returns the first characters of a word, with their combining marks.
func firstOf(word string, count int) string {
	end := 0
	for i, r := range word {
		if !unicode.Is(unicode.Mn, r) {
			count--
		}
		if count < 0 {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return word[:end]
}
