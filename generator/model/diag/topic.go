package diag

import "strings"

// Summary returns the first sentence of what a topic's code is for.
func (t Topic) Summary() string {
	line, _, _ := strings.Cut(t.Doc, "\n")
	if end := strings.Index(line, ". "); end >= 0 {
		return line[:end+1]
	}
	return line
}
