package diag

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLocator compares places on long lines, in any order, with places that are counted.
func TestLocator(t *testing.T) {
	text := strings.Repeat("aé€ ", 700) + "\nshort\n" + strings.Repeat("ü", 900)
	l := NewLocator("x", []byte(text))
	for i := range len(text) {
		at := i * 7919 % len(text)
		if !utf8.RuneStart(text[at]) || text[at] == '\n' {
			continue
		}
		start := strings.LastIndexByte(text[:at], '\n') + 1
		rest, _, _ := strings.Cut(text[at:], "\n")
		col := utf8.RuneCountInString(text[start:at]) + 1
		want := Place{File: "x", Line: strings.Count(text[:at], "\n") + 1, Col: col, End: col + utf8.RuneCountInString(rest)}
		if got := l.Place(at, len(text)); got != want {
			t.Fatalf("offset %d is at %+v, want %+v", at, got, want)
		}
	}
}
