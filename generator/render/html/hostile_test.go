package html

import (
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/document"

	"golang.org/x/net/html"
)

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;{{.Site}}` + "`\x00\u202e"

// hostilePage says the hostile text everywhere that a document or a page can say
// anything.
func hostilePage() Page {
	say := document.Words(hostile)
	target := document.Target{Document: hostile, Fragment: hostile}
	return Page{
		Depth: 1, Edition: hostile, Footer: []Link{{Title: hostile, Path: hostile}}, Changes: Link{Title: hostile, Path: hostile}, Find: Link{Title: hostile, To: document.Target{Site: hostile}}, OwnerLang: hostile, NavTitle: hostile,
		Trail: []Link{{Title: hostile, Lang: hostile, Path: hostile}},
		Nav:   []Link{{Title: hostile, To: target}, {Title: hostile, Lang: hostile, To: document.Target{Document: hostile}}},
		Downloads: []Download{
			{Title: hostile, File: hostile, Type: hostile, Pages: 1, Bytes: 1},
			{Title: hostile, File: hostile, Type: hostile, OnPage: target},
		},
		Doc: &document.Document{
			Name: hostile, Title: hostile, Lead: hostile, Lang: hostile,
			Imprint: document.Imprint{Owner: hostile, Version: hostile, Edition: hostile, Issued: hostile, Address: hostile},
			Blocks: []document.Block{
				document.Heading{Level: 2, ID: hostile, Text: say}, document.Heading{Level: 2, ID: "b", Text: say},
				document.Heading{Level: 2, ID: "c", Text: say}, document.Heading{Level: 2, ID: "d", Text: say},
				document.Paragraph{Text: []document.Inline{
					document.Strong{Kids: say}, document.Emphasis{Kids: say}, document.Literal{S: hostile},
					link(target, say...), link(document.Target{URL: "https://example.org/" + hostile}, say...),
					link(document.Target{URL: "javascript:alert(1)"}, say...), link(document.Target{Shared: hostile}, say...),
					document.Time{ISO: hostile, S: hostile}, document.Span{Lang: hostile, Kids: say},
				}},
				document.List{Items: []document.Item{item(hostile)}},
				document.Table{Caption: hostile, RowHeads: true, Columns: []document.Column{{Title: hostile}, {Title: hostile}}, Rows: []document.Row{row(hostile, hostile)}},
				document.Facts{Items: []document.Fact{{Term: hostile, Value: say}}},
				document.Callout{Kind: hostile, Title: hostile, Blocks: []document.Block{document.Para(hostile)}},
				document.Lines{Label: hostile, Count: 1}, document.Quote{Blocks: []document.Block{document.Para(hostile)}},
				document.Code{Text: hostile}, document.Figure{Path: hostile, Alt: hostile, Caption: hostile},
				document.Timeline{Label: hostile, Caption: hostile, Columns: 1, Ticks: []document.Tick{{Label: hostile}}, Lanes: []document.Lane{{Label: hostile}}},
			},
		},
	}
}

// elements are all that a page may hold. What is not here, such as script, style,
// iframe and form, has no business on one; of SVG only shapes and text have.
var elements = strings.Fields(`html head meta title link body a header div p strong span nav ol ul li main h1 h2 h3 h4 h5 h6
	table caption thead tbody tr th td dl dt dd blockquote pre code hr figure img figcaption em br wbr details summary time section b footer address svg rect text`)

// attributes are all that an element may carry: none that runs or styles anything.
var attributes = strings.Fields(`lang dir http-equiv content charset name property rel href type class id tabindex role start
	scope data-label src alt width height datetime aria-label aria-labelledby aria-current viewBox x y`)

func TestHostileTextStaysText(t *testing.T) {
	site := Site{Title: hostile, Organisation: hostile, Brand: hostile, Colour: hostile, Lang: hostile,
		Contact: Contact{Name: hostile, Email: hostile, Phone: hostile + "1"}}
	r := newRenderer(t, site)
	for _, kind := range []string{KindDocument, KindIndex, KindGuidance} {
		p := hostilePage()
		p.Kind = kind
		page := draw(t, r, p)
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if !slices.Contains(elements, n.Data) {
				t.Errorf("kind %q: hostile text made a <%s>", kind, n.Data)
			}
			checkAttributes(t, n)
		}
		if strings.ContainsRune(page, 0) {
			t.Errorf("kind %q: a NUL reached the page", kind)
		}
	}
}

func checkAttributes(t *testing.T, n *html.Node) {
	for _, a := range n.Attr {
		if !slices.Contains(attributes, a.Key) {
			t.Errorf("hostile text made an attribute %s=%q of <%s>", a.Key, a.Val, n.Data)
		}
		if a.Key != "href" && a.Key != "src" {
			continue
		}
		scheme, _, ok := strings.Cut(a.Val, ":")
		if ok && !strings.ContainsAny(scheme, "/#%") && !slices.Contains([]string{"https", "mailto", "tel"}, scheme) {
			t.Errorf("<%s %s> leads to %q", n.Data, a.Key, a.Val)
		}
	}
}
