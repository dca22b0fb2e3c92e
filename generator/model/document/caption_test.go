package document

import "testing"

func TestRepeats(t *testing.T) {
	for _, c := range []struct {
		heading, caption string
		want             bool
	}{
		{"Agenda", "Agenda", true},
		{"Session 2", "Agenda: session 2", true},
		{"Day 4: Thursday 11 February 2027", "Plan: Day 4", true},
		{"Key contact: Catriona Haddow", "Key contact: Catriona Haddow", true},
		{"Practice", "Practice: tick one answer to each question", false},
		{"Pairs", "Pairs by initials", false},
		{"", "", false},
		{"Pairs", "", false},
		{"", "Pairs", false},
	} {
		if got := Repeats(c.heading, c.caption); got != c.want {
			t.Errorf("under %q, the caption %q repeats it: %v", c.heading, c.caption, got)
		}
	}
}
