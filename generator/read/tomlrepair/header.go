package tomlrepair

import (
	"fmt"
	"regexp"
	"strings"

	"briefpack/generator/read/tomlscan"
)

// goodHeader matches the header of a table, or of one of a list of tables.
var goodHeader = regexp.MustCompile(`^(?:\[[ \t]*` + keyPart + `(?:[ \t]*\.[ \t]*` + keyPart + `)*[ \t]*\]|` +
	`\[\[[ \t]*` + keyPart + `(?:[ \t]*\.[ \t]*` + keyPart + `)*[ \t]*\]\])`)

// anyHeader matches what somebody meant as a header.
var anyHeader = regexp.MustCompile(`^(\[*)([^\]\[#=\n]*)(\]*)`)

// header reads the header of a table.
func (r *repairer) header() {
	line := r.line()
	text := r.text(line)
	if good := goodHeader.FindString(text); good != "" && !strings.HasPrefix(text[len(good):], "]") {
		r.at += len(good)
		r.afterHeader(good)
		return
	}
	parts := anyHeader.FindStringSubmatch(text)
	name := strings.Trim(strings.TrimSpace(parts[2]), `:"'“”`)
	if name == "" {
		r.unreadable(line)
		r.Lost = true
		return
	}
	open, closing := "[", "]"
	if len(parts[1]) > 1 || len(parts[3]) > 1 {
		open, closing = "[[", "]]"
	}
	want := open + underscored(name) + closing
	r.slip(span(line.From, len(parts[0])), headerFault(parts, name), "write "+want)
	r.replace(span(line.From, len(parts[0])), want)
	r.at = line.From + len(parts[0])
	r.afterHeader(want)
}

// headerFault returns what is wrong with a header: its brackets, or its name.
func headerFault(parts []string, name string) string {
	switch {
	case len(parts[3]) < len(parts[1]):
		return "a closing square bracket is missing"
	case len(parts[1]) < len(parts[3]):
		return "an opening square bracket is missing"
	case len(parts[1]) > 2:
		return "there are more than two square brackets"
	case strings.Contains(name, " "):
		return fmt.Sprintf("the name of a table has no spaces, but here it is %q", shorten(name))
	}
	return fmt.Sprintf("%q cannot be the name of a table", shorten(name))
}

// afterHeader reports what follows a header on its line.
func (r *repairer) afterHeader(header string) {
	r.spaces()
	rest := r.line()
	text := r.text(rest)
	switch {
	case text == "" || text[0] == '#':
	case startsPair.MatchString(text):
		r.slip(rest, "a key cannot be on the same line as "+header, "start a new line after "+header)
		r.replace(tomlscan.Span{From: r.at, To: r.at}, "\n")
	default:
		r.slip(rest, fmt.Sprintf("%q cannot follow %s on its line", shorten(text), header), "delete it, or start a comment with #")
		r.drop(rest)
	}
}
