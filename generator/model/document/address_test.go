package document

import "testing"

func TestScheme(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/": "https", "HTTP://example.org": "http", "mailto:a@example.org": "mailto", "tel:101": "tel",
		"http": "", "": "", "javascript:alert(1)": "", "criteria.html": "", " https://example.org/": "",
	} {
		if got := Scheme(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}

func TestDocumentOf(t *testing.T) {
	for _, name := range []string{"overview", "criteria"} {
		if got := DocumentOf(PageFile(name)); got != name {
			t.Errorf("got %q, want %q", got, name)
		}
	}
	for _, file := range []string{"", "contacts.md", "https://example.org/a.html"} {
		if got := DocumentOf(file); got != "" {
			t.Errorf("%q: got %q", file, got)
		}
	}
}
