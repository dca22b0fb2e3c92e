package html

import (
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var void = []string{"meta", "link", "br", "wbr", "hr", "img", "input"}

// TestPagesAreWellFormed reads finished pages as a browser does and holds them to
// the rules that every page keeps, whatever it says.
func TestPagesAreWellFormed(t *testing.T) {
	r := newRenderer(t, sampleSite())
	pages := goldenPages()
	pages["hostile"] = hostilePage()
	for name, p := range pages {
		t.Run(name, func(t *testing.T) {
			page := draw(t, r, p)
			checkBalance(t, page)
			root, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			checkHead(t, page)
			checkOutline(t, root)
			if name != "hostile" { // whose fragments are no fragments
				checkReferences(t, root, p.Base)
			}
		})
	}
}

// checkBalance checks that every element that opens closes, in order.
func checkBalance(t *testing.T, page string) {
	z := html.NewTokenizer(strings.NewReader(page))
	var open []string
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				t.Error(z.Err())
			}
			if len(open) > 0 {
				t.Errorf("left open: %v", open)
			}
			return
		case html.StartTagToken:
			if name := z.Token().Data; !slices.Contains(void, name) {
				open = append(open, name)
			}
		case html.EndTagToken:
			name := z.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// checkHead checks that the policy stands before all it governs, and that the
// character set is known within the bytes that browsers look at.
func checkHead(t *testing.T, page string) {
	_, head, _ := strings.Cut(page, "<head>\n")
	if !strings.HasPrefix(head, `<meta http-equiv="Content-Security-Policy"`) {
		t.Error("the head does not begin with the policy")
	}
	if i := strings.Index(page, `<meta charset="utf-8">`); i < 0 || i > 1000 {
		t.Errorf("the character set is at %d", i)
	}
	if strings.Contains(head, "unsafe-inline") {
		t.Error("the policy allows what is inline")
	}
}

// checkOutline checks that there is one h1, that no level of heading is skipped, and
// that the skip link is the first thing of the body and leads to main.
func checkOutline(t *testing.T, root *html.Node) {
	level, first := 0, 0
	var links []*html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			l := int(n.Data[1] - '0')
			if l == 1 {
				first++
			}
			if l > level+1 {
				t.Errorf("<%s> follows level %d", n.Data, level)
			}
			level = l
		case "a":
			links = append(links, n)
		case "html":
			if attribute(n, "lang") == "" {
				t.Error("the page has no language")
			}
		}
	}
	if first != 1 {
		t.Errorf("%d h1, want 1", first)
	}
	if len(links) == 0 || attribute(links[0], "href") != "#page_main" {
		t.Error("the first link does not skip to the content")
	}
}

// checkReferences checks that ids are unique, that links within the page and labels
// lead to one, and that no link to another page leaves its file unnamed.
// base is where the root of the site is when links are not relative.
func checkReferences(t *testing.T, root *html.Node, base string) {
	ids := map[string]bool{}
	var wanted []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q twice", id)
			}
			ids[id] = true
		}
		if by := attribute(n, "aria-labelledby"); by != "" {
			wanted = append(wanted, by)
		}
		if href := attribute(n, "href"); n.Data == "a" {
			if base != "" {
				href = strings.TrimPrefix(href, base)
			}
			if fragment, ok := strings.CutPrefix(href, "#"); ok {
				wanted = append(wanted, unescape(t, fragment))
			} else if href == "" || strings.HasPrefix(href, "/") || strings.HasSuffix(href, "/") {
				t.Errorf("link to %q does not name a file", href)
			}
		}
	}
	for _, id := range wanted {
		if !ids[id] {
			t.Errorf("there is no id %q", id)
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
