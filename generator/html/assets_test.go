package html

import "testing"

func TestSqueezed(t *testing.T) {
	for css, want := range map[string]string{
		"/* a\n   b */\na { b: c; }\n": "a { b: c}\n",
		"a {\n  b: c; /* d */\n\n}\n":  "a {\nb: c; /* d */\n}\n",
		"a { b: \"/* c */\"; }":        "a { b: \"/* c */\"; }",
		"  /* a */ b { c: d; }\n":      "/* a */ b { c: d}\n",
		"/* a */\n/* b */\nc {}\n":     "c {}\n",
	} {
		if got := string(squeezed([]byte(css))); got != want {
			t.Errorf("squeezed(%q) = %q, want %q", css, got, want)
		}
	}
}
