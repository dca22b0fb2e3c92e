package tomlscan

import (
	"strconv"
	"strings"
	"testing"
)

// Each key and each value that is not in brackets has its place.
func TestSpots(t *testing.T) {
	text := "a.b = 1 # c\n\"d e\" = [ 'x', { f = 2027-01-19 } ]\n[g]\nh = \"\"\"i\"\"\"\n[[j]]\n[[j]]\nk = true\n"
	l, err := Scan([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range l.Keys {
		one := strings.ReplaceAll(strings.TrimPrefix(string(s.Path), Separator), Separator, "/") + ":" + text[s.Key.From:s.Key.To]
		if s.HasValue {
			one += "=" + text[s.Value.From:s.Value.To]
		}
		got = append(got, one)
	}
	want := `a:a, a/b:b=1, d e:"d e", d e/0:"d e"='x', d e/1:"d e", d e/1/f:f=2027-01-19, g:g, g/h:h="""i""", j:j, j/0:j, j:j, j/1:j, j/1/k:k=true`
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

// TestTwice finds the first thing that is defined a second time, by any two of the ways.
func TestTwice(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\nb = 2\n":                   "",
		"[a]\n[b]\n[a.c]\n":                "",
		"[a.b]\n[a]\n":                     "",
		"[[a]]\n[a.b]\n[[a]]\n[a.b]\n":     "",
		"a.b = 1\na.c = 2\n":               "",
		"[a]\nb.c = 1\n[a.b.d]\n":          "",
		"a = 1\na = 2\n":                   "a at 6",
		"a = {}\n[a.b]\n":                  "a at 8",
		"a = []\n[[a]]\n":                  "a at 9",
		"[a.b]\nc = 1\n[a]\nb.d = 2\n":     "a/b at 16",
		"[a]\nb.c = 1\n[a.b]\n":            "a/b at 15",
		"a.b.c = 1\na.b = 2\n":             "a/b at 12",
		"x = { a = { b = 1 }, a.c = 2 }\n": "x/a at 21",
		"[[a.b]]\n[a]\nb.c = 1\n":          "a/b at 12",
	} {
		l, err := Scan([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if l.Twice != nil {
			got = strings.ReplaceAll(strings.TrimPrefix(string(l.Twice.Path), Separator), Separator, "/") + " at " + strconv.Itoa(l.Twice.At.From)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
