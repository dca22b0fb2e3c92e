package rules

import (
	"fmt"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

// count writes a number with its noun: "1 reader", "2 readers".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// is returns "is" or "are".
func is(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// quoted joins words as a sentence does, each in quotes: "a", "b" and "c". After
// the third it only counts.
func quoted(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = fmt.Sprintf("%q", s)
	}
	return listed(words)
}

// listed joins words as a sentence does. After the third it only counts.
func listed(list []string) string {
	if n := len(list); n > 4 {
		list = append(list[:3:3], fmt.Sprintf("%d more", n-3))
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// shortened cuts a long text, for a message.
func shortened(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return s
}

// either joins words of which one is to be chosen, each in quotes.
func either(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = strconv.Quote(s)
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// nameOfSitting says which session of the training is meant.
func nameOfSitting(s calendar.Sitting) string {
	if s.Number == 1 {
		return "the training"
	}
	return fmt.Sprintf("session %d of the training", s.Number)
}

// adverb says how somebody takes part: "in person" or "remotely".
func adverb(mode definition.Text) string {
	if mode.V == "remote" {
		return "remotely"
	}
	return mode.V
}
