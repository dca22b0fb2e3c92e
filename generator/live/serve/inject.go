package serve

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// inject adds our script to a page and allows it in the page's own content security policy.
// The rest of the page is unchanged.
func inject(page []byte, token string) []byte {
	var out bytes.Buffer
	z, read := html.NewTokenizer(bytes.NewReader(page)), 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			break
		}
		name, _ := z.TagName()
		if kind == html.EndTagToken && string(name) == "head" || kind == html.StartTagToken && string(name) == "body" {
			break
		}
		read += len(raw)
		if string(name) == "meta" {
			raw = allowInMeta(raw)
		}
		out.Write(raw)
	}
	out.WriteString(script(token))
	out.Write(page[read:])
	return out.Bytes()
}

const scriptPath = "/-/live.js"

func script(token string) string {
	return `<script src="` + scriptPath + `" data-at="` + template.HTMLEscapeString(token) + `" defer></script>` + "\n"
}

// allowInMeta returns a meta element that also allows our script, style and stream if it is
// a content security policy.
func allowInMeta(meta []byte) []byte {
	z := html.NewTokenizer(bytes.NewReader(meta))
	z.Next()
	t := z.Token()
	isPolicy := slices.ContainsFunc(t.Attr, func(a html.Attribute) bool {
		return a.Key == "http-equiv" && strings.EqualFold(strings.TrimSpace(a.Val), "content-security-policy")
	})
	if !isPolicy {
		return meta
	}
	for i, a := range t.Attr {
		if a.Key == "content" {
			t.Attr[i].Val = allowSelf(a.Val)
		}
	}
	return []byte(t.String())
}

// allowSelf adds 'self' to the scripts, styles and connections that a policy allows.
func allowSelf(policy string) string {
	p := policyOf(policy)
	fallback, limited := p.sources("default-src")
	for _, name := range []string{"script-src", "style-src", "connect-src", "script-src-elem", "style-src-elem"} {
		sources, own := p.sources(name)
		switch {
		case own:
			p.set(name, withSelf(sources))
		case limited && !strings.HasSuffix(name, "-elem"):
			p.set(name, withSelf(fallback))
		}
	}
	return p.String()
}

// directives is a content security policy.
type directives [][]string // each a name and its sources

func policyOf(text string) directives {
	var p directives
	for d := range strings.SplitSeq(text, ";") {
		words := strings.Fields(d)
		if len(words) == 0 {
			continue
		}
		words[0] = strings.ToLower(words[0])
		if _, twice := p.sources(words[0]); !twice { // the first one counts
			p = append(p, words)
		}
	}
	return p
}

func (p directives) sources(name string) ([]string, bool) {
	for _, d := range p {
		if d[0] == name {
			return d[1:], true
		}
	}
	return nil, false
}

func (p *directives) set(name string, sources []string) {
	words := append([]string{name}, sources...)
	for i, d := range *p {
		if d[0] == name {
			(*p)[i] = words
			return
		}
	}
	*p = append(*p, words)
}

func (p directives) String() string {
	var parts []string
	for _, d := range p {
		parts = append(parts, strings.Join(d, " "))
	}
	return strings.Join(parts, "; ")
}

func withSelf(sources []string) []string {
	kept := slices.DeleteFunc(slices.Clone(sources), func(s string) bool { return strings.EqualFold(s, "'none'") })
	if slices.Contains(kept, "'self'") {
		return kept
	}
	return append(kept, "'self'")
}
