package edition

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/definition"
)

// numbering holds a number for each person of an inspection, so that readers can distinguish them
// without names.
type numbering struct {
	people  []definition.Person
	numbers []int    // of each person, from 1 among those who are the same
	ids     []string // a neutral id of each person, unlike every id that is shown
}

func numberingOf(in *definition.Inspection) numbering {
	c := numbering{in.People, make([]int, len(in.People)), make([]string, len(in.People))}
	shown, first := map[string]bool{}, map[string]int{}
	for i, p := range in.People {
		if p.Publish.V {
			shown[p.ID.V] = true
		}
		if _, repeated := first[p.ID.V]; !repeated {
			first[p.ID.V] = i
		}
	}
	count := map[string]int{}
	admit := func(i int, kind string) {
		count[kind]++
		c.numbers[i] = count[kind]
		c.ids[i] = neutral(kind, count[kind], shown)
		shown[c.ids[i]] = true
	}
	for _, r := range in.Readers {
		if i, ok := first[r.Person.V]; ok && c.numbers[i] == 0 {
			admit(i, r.Status.V)
		}
	}
	for i, p := range in.People {
		if c.numbers[i] == 0 {
			admit(i, p.Role.V)
		}
	}
	return c
}

// neutral returns an id that gives the kind and number of a person only: "reader-3".
func neutral(kind string, number int, taken map[string]bool) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, kind)
	if strings.Trim(plain, "-") == "" {
		plain = "person"
	}
	id := plain + "-" + strconv.Itoa(number)
	for taken[id] {
		id = "unnamed-" + id
	}
	return id
}

// references returns the ids that replace references to people if only published people may be
// named, by real id. If an id is given twice, the first person counts.
func (c numbering) references() map[string]string {
	refs := make(map[string]string, len(c.people))
	for i, p := range c.people {
		if _, repeated := refs[p.ID.V]; repeated || p.ID.V == "" {
			continue
		}
		refs[p.ID.V] = c.ids[i]
		if p.Publish.V {
			refs[p.ID.V] = p.ID.V
		}
	}
	return refs
}
