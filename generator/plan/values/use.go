package values

import (
	"strings"
)

// use is one {{name|filter:arg,arg}} in a text. A name in quotes is shown as it is: {{"{{"}}
// shows two braces.
type use struct {
	From, To int // with its braces
	Name     string
	quoted   bool // Name is shown as it is
	filters  []call
}

type call struct {
	name string
	args []string
}

// uses lists the {{ }} of a text; one that is never closed reaches to the end.
func uses(s string) []use {
	var list []use
	for from := 0; ; {
		open := strings.Index(s[from:], "{{")
		if open < 0 {
			return list
		}
		open += from
		quotes := quotedLength(s[open+2:])
		end := strings.Index(s[open+2+quotes:], "}}")
		if end < 0 {
			return append(list, use{From: open, To: len(s), Name: strings.TrimSpace(s[open+2:])})
		}
		end += open + 2 + quotes
		u := parseUse(s[open+2+quotes:end], open, end+2)
		if quotes > 0 && u.Name == "" {
			u.Name, u.quoted = unquoted(s[open+2:open+2+quotes]), true
		} else if quotes > 0 {
			u.Name = strings.TrimSpace(s[open+2:open+2+quotes]) + u.Name
		}
		list = append(list, u)
		from = end + 2
	}
}

// quotedLength returns how far a name in quotes reaches, with them and the blanks before
// them; 0 when there is none.
func quotedLength(s string) int {
	blanks := len(s) - len(strings.TrimLeft(s, " "))
	s = s[blanks:]
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return 0
	}
	end := strings.IndexByte(s[1:], s[0])
	if end < 0 {
		return 0
	}
	return blanks + end + 2
}

func unquoted(s string) string {
	s = strings.TrimLeft(s, " ")
	return s[1 : len(s)-1]
}

func parseUse(inner string, from, to int) use {
	parts := strings.Split(inner, "|")
	u := use{From: from, To: to, Name: strings.TrimSpace(parts[0])}
	for _, p := range parts[1:] {
		name, args, has := strings.Cut(strings.TrimSpace(p), ":")
		c := call{name: strings.TrimSpace(name)}
		if has {
			for _, a := range strings.Split(args, ",") {
				c.args = append(c.args, strings.TrimSpace(a))
			}
		}
		u.filters = append(u.filters, c)
	}
	return u
}

// Unknown is a {{name}} that can't be filled, or whose filter doesn't fit.
type Unknown struct {
	From, To int    // its offsets in the text, with the braces
	Name     string // the name as written
	Reason   string // why, as the end of a sentence: "there is no value ..."
}

// canonical turns the short forms of names into the keys of the definition.
func canonical(name string) string {
	if rest, ok := strings.CutPrefix(name, "reading."); ok {
		return "records_reading." + rest
	}
	return name
}

// shortForm is the way in which people write a name.
func shortForm(name string) string {
	if rest, ok := strings.CutPrefix(name, "records_reading."); ok {
		return "reading." + rest
	}
	return name
}
