package tomlrepair

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// isOtherClosing reads a bracket that cannot end a list, and was meant to.
func (r *repairer) isOtherClosing() bool {
	for _, closing := range []string{")", "}", "］", "】"} {
		if strings.HasPrefix(string(r.data[r.at:min(r.at+3, len(r.data))]), closing) {
			here := span(r.at, len(closing))
			if n := len(r.Slips); n == 0 || !strings.HasPrefix(r.Slips[n-1].Says, "a list is in") {
				r.slip(here, fmt.Sprintf("a list ends with a square bracket, not %s", closing), "write ] instead")
			}
			r.replace(here, "]")
			r.at = here.To
			return true
		}
	}
	return false
}

// headerLine matches a line with the header of a table alone.
var headerLine = regexp.MustCompile(`^\[\[?[A-Za-z][\w.-]*\]\]?[ \t]*(?:#.*)?$`)

// isListOver reports whether the next line starts something else.
func (r *repairer) isListOver() bool {
	if r.at >= len(r.data) {
		return true
	}
	text := r.text(r.line())
	isFirst := strings.TrimSpace(string(r.data[r.lineStart():r.at])) == ""
	return isFirst && (startsPair.MatchString(text) || headerLine.MatchString(text))
}

// comma reads a comma that has no value before it.
func (r *repairer) comma() bool {
	if !r.isNext(",") {
		return false
	}
	here := span(r.at, 1)
	r.slip(here, "there is no value before this comma", "delete the comma")
	r.replace(here, "")
	r.at++
	return true
}

// betweenElements reads the comma after an element, which ends at an offset. It returns where
// the comma ends, or the element if it has none.
func (r *repairer) betweenElements(end int) int {
	r.blank()
	if r.at >= len(r.data) {
		return end
	}
	if r.isNext(",") {
		r.at++
		return r.at
	}
	for _, other := range []string{";", "，", "、"} {
		if strings.HasPrefix(string(r.data[r.at:min(r.at+3, len(r.data))]), other) {
			r.slip(span(r.at, len(other)), fmt.Sprintf("the values of a list have commas between them, not %s", other), "write , instead")
			r.replace(span(r.at, len(other)), ",")
			r.at += len(other)
			return r.at
		}
	}
	if r.isNext("])}") || r.isListOver() {
		return end
	}
	if c, _ := utf8.DecodeRune(r.data[r.at:]); c == '］' || c == '】' {
		return end
	}
	r.slip(tomlscan.Span{From: end, To: end}, "there is no comma after this value", "write a comma here")
	r.replace(tomlscan.Span{From: end, To: end}, ",")
	return end
}
