package briefing

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"briefpack/generator/document"
	"briefpack/generator/pack"
	"briefpack/generator/roster"
)

// wall is the roster to hang up: initials only, for people who know their own.
func (s scribe) wall(seats []roster.Seat) []document.Block {
	initials := s.initials()
	of := func(p *pack.Person) []document.Inline {
		if p == nil {
			return s.phrase("roster.not_matched")
		}
		return document.Words(initials[p])
	}
	t := document.Table{
		Caption:  s.say("wall.caption"),
		Columns:  []document.Column{s.column("roster.reader"), s.column("roster.inspector"), s.wide("roster.room")},
		RowHeads: true,
	}
	for _, seat := range seats {
		t.Rows = append(t.Rows, row(of(seat.Person), of(seat.Inspector), s.room(seat)))
	}
	return []document.Block{document.Facts{Items: []document.Fact{s.fact("roster.when", s.readingSpan()...)}}, t}
}

// initials returns everybody's initials. Where several people of the roster have the same
// ones they are numbered; somebody without a name is what they are.
func (s scribe) initials() map[*pack.Person]string {
	r := roster.Of(s.In)
	var people []*pack.Person
	for _, seat := range r.Pairs {
		people = append(people, seat.Person, seat.Inspector)
	}
	count := map[string]int{}
	for _, p := range people {
		if p != nil {
			count[lettersOf(p.Name.V)]++
		}
	}
	m, numbered := map[*pack.Person]string{}, map[string]int{}
	for _, p := range people {
		if p == nil || m[p] != "" {
			continue
		}
		letters := lettersOf(p.Name.V)
		switch {
		case letters == "":
			m[p] = s.standing(p)
		case count[letters] > 1:
			numbered[letters]++
			m[p] = letters + " " + strconv.Itoa(numbered[letters])
		default:
			m[p] = letters
		}
	}
	return m
}

// lettersOf returns the first letter of each part of a name: "MN" of "Mòrag NicAoidh", "JB-H"
// of "Jo Bell-Hay".
func lettersOf(name string) string {
	var b strings.Builder
	for _, word := range strings.Fields(name) {
		for i, part := range strings.Split(word, "-") {
			first, size := utf8.DecodeRuneInString(part)
			if size == 0 {
				continue
			}
			if i > 0 {
				b.WriteByte('-')
			}
			b.WriteString(capital(string(first)))
		}
	}
	return b.String()
}
