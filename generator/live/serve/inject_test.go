package serve

import (
	"strings"
	"testing"
)

const injected = "<script src=\"/-/live.js\" data-at=\"t\" defer></script>\n"

func TestInject(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"into the head", "<!DOCTYPE html><head><title>x</title></head><body>a &amp; b</body>", "<!DOCTYPE html><head><title>x</title>" + injected + "</head><body>a &amp; b</body>"},
		{"capitals", "<HEAD></HEAD><BODY>", "<HEAD>" + injected + "</HEAD><BODY>"},
		{"no head", "<body class=x>a", injected + "<body class=x>a"},
		{"neither", "just text", "just text" + injected},
		{"empty", "", injected},
		{"a head that is text", "<head><title></head></title></head>", "<head><title></head></title>" + injected + "</head>"},
		{"a head in a comment", "<head><!-- </head> --></head>", "<head><!-- </head> -->" + injected + "</head>"},
		{"a policy", `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>`,
			`<head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;; connect-src &#39;self&#39;">` + injected + "</head>"},
		{"another meta", `<head><meta name=x content='default-src'></head>`, `<head><meta name=x content='default-src'>` + injected + "</head>"},
		{"odd bytes", "<head>\x00\xff</head>\x00", "<head>\x00\xff" + injected + "</head>\x00"},
		{"long", "<head></head>" + strings.Repeat("<p>x", 10_000), "<head>" + injected + "</head>" + strings.Repeat("<p>x", 10_000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := string(inject([]byte(c.page), "t")); got != c.want {
				t.Errorf("got\n%.400s\nwant\n%.400s", got, c.want)
			}
		})
	}
}

func TestAllowSelf(t *testing.T) {
	for _, c := range []struct{ name, policy, want string }{
		{"of our pages", "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'",
			"default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; script-src 'self'; connect-src 'self'"},
		{"nothing limited", "base-uri 'none'", "base-uri 'none'"},
		{"empty", " ; ", ""},
		{"scripts forbidden", "script-src 'none'", "script-src 'self'"},
		{"elements", "default-src 'self'; SCRIPT-SRC-ELEM 'none'", "default-src 'self'; script-src-elem 'self'; script-src 'self'; style-src 'self'; connect-src 'self'"},
		{"of two the first holds", "script-src 'none'; script-src *", "script-src 'self'"},
		{"a source of theirs", "script-src https://a.example", "script-src https://a.example 'self'"},
	} {
		if got := allowSelf(c.policy); got != c.want {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestColoured(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a < b", "a &lt; b"},
		{"\x1b[1;31merror:\x1b[0m x", `<span class="strong red">error:</span> x`},
		{"\x1b[34mopen", `<span class="blue">open</span>`},
		{"\x1b[34ma\x1b[33mb\x1b[mc", `<span class="blue">a</span><span class="yellow">b</span>c`},
		{"\x1b[35m\"onclick=x\x1b[0m", `<span class="">&#34;onclick=x</span>`},
		{"cut \x1b[1", "cut "},
	} {
		if got := coloured(c.text); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// Only lines that quote the content, and those that mark a place in them, stay in one piece.
func TestLineHTML(t *testing.T) {
	for _, c := range []struct {
		line    string
		excerpt bool
	}{
		{"   26 | venue = 1", true},
		{"      | ^^^^^", true},
		{"\x1b[34m   26\x1b[0m \x1b[34m|\x1b[0m venue", true},
		{"error: a | b", false},
		{"  --> content/site.toml:26:1", false},
		{"  help: write 26 | 27", false},
	} {
		if got := strings.HasPrefix(lineHTML(c.line), `<span class="excerpt">`); got != c.excerpt {
			t.Errorf("%q is an excerpt: %t", c.line, got)
		}
	}
}

// FuzzInject checks that a live page without the inserted code is the page that was built.
func FuzzInject(f *testing.F) {
	for _, page := range []string{head, "<head><title>", "<body", "<!--", "</head>", "<meta http-equiv=refresh>"} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		if strings.Contains(page, "live.js") || strings.Contains(strings.ToLower(page), "http-equiv") {
			t.Skip("what is put in could not be told from what was there")
		}
		if got := strings.Replace(string(inject([]byte(page), "t")), injected, "", 1); got != page {
			t.Errorf("%q became %q", page, got)
		}
	})
}
