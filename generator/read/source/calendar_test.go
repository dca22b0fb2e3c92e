package source

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCalendarText(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a fold in a letter of two bytes", "SUMMARY:Caf\xc3\n \xa9\n", "SUMMARY:Caf\u00e9\n \n"},
		{"a fold after the first of three bytes", "New Year\xe2\n \x80\x99s Day\n", "New Year\u2019\n s Day\n"},
		{"a fold after the second of three bytes", "New Year\xe2\x80\n\t\x99s Day\n", "New Year\u2019\n\ts Day\n"},
		{"a fold in a letter of four bytes", "\xf0\x9f\x8e\n \x84 Christmas", "\U0001f384\n  Christmas"},
		{"Windows line ends", "\xc3\r\n \xa9\r\n", "\u00e9\n \n"},
		{"two returns", "A:1\r\r\nB:2\r\r\r\nC:3\r\n", "A:1\nB:2\nC:3\n"},
		{"returns alone", "A:1\rB:2\r", "A:1\nB:2\n"},
		{"a line that is not folded", "Caf\xc3\n\xa9", "Caf\xc3\n\xa9"},
		{"half a letter", "Caf\xc3\n x", "Caf\xc3\n x"},
		{"another encoding", "Caf\xe9\n x", "Caf\xe9\n x"},
		{"at the end", "Caf\xc3\n ", "Caf\xc3\n "},
		{"a line for each byte", "\xe2\n \x80\n \x99", "\xe2\n \x80\n \x99"},
	} {
		if got := string(calendarText([]byte(tt.in))); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Lines keep their numbers, and unfolded text is what it was.
func FuzzCalendarText(f *testing.F) {
	f.Add("SUMMARY:New Year’s Day, là na bliadhn’ ùire", 11)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\n") || at < 0 || at > len(text) {
			return
		}
		got := calendarText([]byte(text[:at] + "\r\n " + text[at:]))
		if unfolded := strings.Replace(string(got), "\n ", "", 1); unfolded != text || bytes.Count(got, []byte("\n")) != 1 {
			t.Errorf("%q", got)
		}
	})
}
