package rule

import (
	"fmt"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

// Is returns "is" or "are".
func Is(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// Quoted joins words as in a sentence, each in quotes: "a", "b" and "c". It counts the words
// after the third.
func Quoted(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = fmt.Sprintf("%q", s)
	}
	return Listed(words)
}

// Listed joins words as in a sentence. It counts the words after the third.
func Listed(list []string) string {
	if n := len(list); n > 4 {
		list = append(list[:3:3], fmt.Sprintf("%d more", n-3))
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// Shortened cuts a long text, for a message.
func Shortened(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return s
}

// Either joins alternatives, each in quotes: "a", "b" or "c".
func Either(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = strconv.Quote(s)
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// NameOfSitting returns a name for a session of the training.
func NameOfSitting(s calendar.Sitting) string {
	if s.Number == 1 {
		return "the training"
	}
	return fmt.Sprintf("session %d of the training", s.Number)
}

// Adverb returns how someone takes part: "in person" or "remotely".
func Adverb(mode definition.Text) string {
	if mode.V == "remote" {
		return "remotely"
	}
	return mode.V
}
