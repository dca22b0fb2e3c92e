package values

import (
	"regexp"
	"strings"
)

// Miscount is a value with the wrong number of braces, which a page would show as it is written.
type Miscount struct {
	From, To int    // its offsets in the text, with all of its braces
	Right    string // with two braces on each side
}

// miscounted matches the name of a value, or a condition, with too few braces.
var miscounted = regexp.MustCompile(`\{?[ \t]*\b((?:if(?: not)? )?[a-z][a-z0-9_.-]*(?:[ \t]*\|[^{}\n]*)?)[ \t]*\}{1,2}`)

// Miscounts lists the values of a text that have a brace too few or too many, outside of what
// could be filled.
func Miscounts(s string) []Miscount {
	if !strings.Contains(s, "}") {
		return nil
	}
	var list []Miscount
	end, isShown := 0, false // isShown: the braces before the current part are shown as they are
	for _, u := range append(uses(s), use{From: len(s), To: len(s)}) {
		for _, m := range miscounted.FindAllStringSubmatchIndex(s[end:u.From], -1) {
			if name := s[end+m[2] : end+m[3]]; !(isShown && m[0] == 0) && isBraced(s[end+m[0]:end+m[1]]) && mayBeMeant(name) {
				list = append(list, Miscount{end + m[0], end + m[1], "{{" + name + "}}"})
			}
		}
		end, isShown = u.To, u.quoted
		if more := len(s[end:]) - len(strings.TrimLeft(s[end:], "}")); more > 0 {
			if !strings.ContainsAny(u.Name, "{}") { // else it cannot be filled, which is another problem
				list = append(list, Miscount{u.From, end + more, s[u.From:end]})
			}
			end += more
		}
	}
	return list
}

// isBraced reports whether a name has a brace before it or two after it.
func isBraced(s string) bool { return s[0] == '{' || strings.HasSuffix(s, "}}") }

// mayBeMeant reports whether a text between braces is a value or a condition.
func mayBeMeant(text string) bool {
	name := parseUse(text, 0, 0).Name
	if does, _, _ := verbOf(use{Name: name}); does != fills {
		return true
	}
	first, _, isDotted := strings.Cut(name, ".")
	switch {
	case knownNames()[canonical(name)]:
		return true
	case isDotted:
		return first == "labels" || first == "role" || first == "dates" || first == "people" || first == "values"
	}
	return false
}
