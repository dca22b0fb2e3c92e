package values

import (
	"strings"
)

// Checker finds unknown values in texts. Texts that people read one after the other, such as the
// texts of a page, go through one checker, because a condition may reach over several.
type Checker struct {
	filler
	begun []begun
}

// begun is the place of an {{if}} that has not ended.
type begun struct {
	text    int
	unknown Unknown
}

// Checker returns a checker of the texts of one page or one key.
func (v *Values) Checker() *Checker { return &Checker{filler: filler{Values: v}} }

// Unknown lists the {{ }} of text number n that can't be filled. In a part that is not
// shown, only what could never be filled is listed.
func (c *Checker) Unknown(n int, s string) []Unknown {
	if !strings.Contains(s, "{{") {
		return nil
	}
	var list []Unknown
	for _, u := range uses(s) {
		before := len(c.open)
		isControl, reason := c.control(u)
		switch {
		case len(c.open) > before:
			c.begun = append(c.begun, begun{n, Unknown{u.From, u.To, u.Name, "this {{if}} has no {{end}}"}})
		case len(c.open) < before:
			c.begun = c.begun[:len(c.begun)-1]
		case !isControl:
			_, reason = c.resolve(u)
			if !c.shows() && c.isKnown(canonical(u.Name)) {
				reason = ""
			}
		}
		if reason != "" {
			name := u.Name
			if does, asked, _ := verbOf(u); does == begins {
				name = asked
			}
			list = append(list, Unknown{From: u.From, To: u.To, Name: name, Reason: reason})
		}
	}
	return list
}

// Unended lists the conditions that have not ended, each with the number of its text.
func (c *Checker) Unended() (texts []int, list []Unknown) {
	for _, b := range c.begun {
		texts, list = append(texts, b.text), append(list, b.unknown)
	}
	return texts, list
}
