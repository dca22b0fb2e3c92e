package document

import "testing"

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Who may come?": "who-may-come", "Mòrag’s room": "morag-s-room", "Ⅳ": "iv", " – ": "", "Day 2": "day-2",
	} {
		if got := Slug(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestTake(t *testing.T) {
	ids := IDs{}
	for _, want := range []string{"a", "a-2", "a-3"} {
		if got := ids.Take("a"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	ids.Take("b-2")
	for _, want := range []string{"b", "b-3", "b-4"} {
		if got := ids.Take("b"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if ids["b"] != 4 {
		t.Errorf("the next one counts from %d again", ids["b"])
	}
	if got := ids.Take(""); got != "section" {
		t.Errorf("got %q", got)
	}
}
