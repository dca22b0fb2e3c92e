package tomlrepair

import (
	"fmt"
	"regexp"
)

// statements reads the lines of a file.
func (r *repairer) statements() {
	for r.blank(); r.at < len(r.data) && !r.Lost; r.blank() {
		r.statement()
	}
}

// otherComment matches the start of a comment as other languages write it.
var otherComment = regexp.MustCompile(`^(//|/\*|--|;|%|<!--)`)

// bullet matches the start of an item of a list as people write it in a letter.
var bullet = regexp.MustCompile(`^([-*•·] |\d+[.)] )`)

// otherHeader matches the header of a table in other brackets.
var otherHeader = regexp.MustCompile(`^(?:\{+|\(+|<+|［+|【+)\s*([A-Za-z][\w. -]*?)\s*(?:\}+|\)+|>+|］+|】+)\s*$`)

// endOfHeader matches the header of a table without the bracket at its start.
var endOfHeader = regexp.MustCompile(`^[A-Za-z][\w.-]*\]+[ \t]*(?:#.*)?$`)

// statement reads a header, or a key with its value.
func (r *repairer) statement() {
	line := r.line()
	text := r.text(line)
	switch {
	case otherComment.MatchString(text):
		mark := otherComment.FindString(text)
		r.slip(span(r.at, len(mark)), fmt.Sprintf("%q does not start a comment", mark), "start a comment with #")
		r.replace(span(r.at, len(mark)), "#")
		r.at = line.To
	case bullet.MatchString(text):
		r.slip(line, fmt.Sprintf("%q is an item of a list, but no list has started", shorten(text)),
			`write a list as key = ["first", "second"]`)
		r.drop(line)
	case text[0] == '[' || endOfHeader.MatchString(text):
		r.header()
	case otherHeader.MatchString(text):
		name := otherHeader.FindStringSubmatch(text)[1]
		r.slip(line, fmt.Sprintf("the name of a table is in square brackets, not %s", string([]rune(text)[0])), "write ["+name+"]")
		r.replace(line, "["+underscored(name)+"]")
		r.at = line.To
	default:
		r.pair(atLine)
	}
}
