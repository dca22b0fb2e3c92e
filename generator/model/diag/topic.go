package diag

import (
	"fmt"
	"strings"
)

// Summary returns the first sentence of what a topic's code is for.
func (t Topic) Summary() string {
	line, _, _ := strings.Cut(t.Doc, "\n")
	if end := strings.Index(line, ". "); end >= 0 {
		return line[:end+1]
	}
	return line
}

// Problem returns an error about the topic at a place.
func (t Topic) Problem(at Place, format string, args ...any) *Problem {
	return &Problem{Code: t.Code, At: at, Message: fmt.Sprintf(format, args...), Help: t.Help}
}

// Warning returns a warning about the topic at a place.
func (t Topic) Warning(at Place, format string, args ...any) *Problem {
	p := t.Problem(at, format, args...)
	p.Severity = Warning
	return p
}

// Helped returns an error about the topic at a place, with other help than the topic's.
func (t Topic) Helped(at Place, help, format string, args ...any) *Problem {
	p := t.Problem(at, format, args...)
	p.Help = help
	return p
}

// Shorten returns the start of a text that is too long to be quoted whole.
func Shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
