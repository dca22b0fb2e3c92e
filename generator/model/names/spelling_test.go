package names

import "testing"

func TestSpelling(t *testing.T) {
	for name, want := range map[string]string{
		"Łukasz O'Brien": "lukasz-obrien", "Mòrag Smith-Jones": "morag-smith-jones", "Ægir Þór": "aegir-thor", "محمد": "", " - ": "",
	} {
		if got := Spelling(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
