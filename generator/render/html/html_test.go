package html

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// english is the fixed words of these tests; a gap in it would show as «key».
func english() *words.Table {
	return &words.Table{Lang: "en-GB", Phrases: map[string]string{
		"page.skip": "Skip to main content", "page.trail": "Breadcrumb", "page.languages": "This page in other languages", "page.contents": "On this page",
		"page.nav": "In this pack", "page.jump": "All documents in this pack", "page.downloads": "Downloads",
		"page.pages_one": "{n} page", "page.pages_many": "{n} pages",
		"page.kilobytes": "{n} KB", "page.megabytes": "{n} MB",
		"page.pager": "Previous and next document", "page.previous": "Previous", "page.next": "Next",
		"page.draft": "Draft", "page.print": "Print edition", "parcel.unpack": "Unpack the zip file first",
		"page.publisher": "Published by {name}", "page.contact": "Contact",
		"page.ruled_pages_one": "{n} page of lines", "page.ruled_pages_many": "{n} pages of lines",
		"page.lines_one": "Room for {n} line when printed", "page.lines_many": "Room for {n} lines when printed",
		"page.callout_note": "Note", "page.foot": "About this site", "page.calendars": "Calendars", "search.label": "Search",
		"search.none": "Nothing found for {query}", "search.one": "One result", "search.many": "{n} results", "page.report": "Report a problem", "page.filter": "Filter", "page.filter_none": "Nothing", "page.filter_many": "{n} of {all}", "page.top": "Top", "edition.draft": "Draft: take care", "page.calendars_how": "Open a file to add its dates", "page.emergency": "999", "search.cut": "There are more", "search.also": "Also in", "search.name": "Add a name", "search.fails": "No index",
	}}
}

// layouts reads the layouts that come with the program.
func layouts(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range []string{"*.html", "*.css", "*.js", "*.svg"} {
		paths, err := filepath.Glob(filepath.Join("..", "..", "..", "layouts", pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no layouts %s: %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files[filepath.Base(path)] = data
		}
	}
	return files
}

func sampleSite() Site {
	return Site{
		Title: "Inspection briefings", Organisation: "Office for Joint Inspection",
		Contact: Contact{Name: "Joint inspection team", Email: "team@example.org", Phone: "01632 960 001"},
	}
}

func newRenderer(t testing.TB, site Site) *Renderer {
	t.Helper()
	r, problems := New(layouts(t), english(), site)
	for _, p := range problems {
		t.Errorf("%s:%d:%d: %s (%s)", p.At.File, p.At.Line, p.At.Col, p.Message, p.Help)
	}
	if r == nil {
		t.FailNow()
	}
	return r
}

func draw(t testing.TB, r *Renderer, p Page) string {
	t.Helper()
	b, err := r.Page(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// body draws blocks and returns what came of them alone.
func body(bs ...document.Block) string {
	w := writer{words: english(), root: up(1), ids: map[string]bool{}}
	w.blocks(bs)
	return w.String()
}

func aFact(term, value string) document.Block {
	return document.Facts{Items: []document.Fact{{Term: term, Value: document.Words(value)}}}
}

func TestPageSays(t *testing.T) {
	r := newRenderer(t, sampleSite())
	p := rosterPage()
	tests := []struct {
		name   string
		change func(*Page)
		want   string
		not    string
	}{
		{"title", nil, "<title>Pairing roster – Glenmarra Community Planning Partnership</title>", ""},
		{"skip link before the header", nil, "<body>\n<a class=\"skip\" href=\"#page_main\">", ""},
		{"current page", nil, `<a href="roster.html" aria-current="page">Pairing roster</a>`, ""},
		{"previous", nil, `rel="prev" href="training.html"`, ""},
		{"next", nil, `rel="next" href="concern.html"`, ""},
		{"breadcrumb", nil, `<li><a href="../index.html">Home</a></li>`, ""},
		{"stylesheet", nil, `href="../style.css"`, ""},
		{"one download", nil, `type="application/pdf">Pairing roster</a> <span class="meta">PDF, 1 page, 84 KB</span>`, ""},
		{"big download", nil, `PDF, 28 pages, 1.3 MB<`, ""},
		{"other page's file", nil, `<li><a href="criteria.html">Selection criteria</a> <span class="files"><a class="file" href="glenmarra-criteria.pdf"`, ""},
		{"telephone", nil, "<a href=\"tel:01632960001\">01632\u00a0960\u00a0001</a>", ""},
		{"hosted banner", nil, `<div class="banner hosted">`, `banner draft`},
		{"draft banner", func(p *Page) { p.Draft = true }, `<div class="banner draft">`, "Print edition"},
		{"print banner", func(p *Page) { p.Edition = EditionPrint }, `<div class="banner print">`, "Print edition"},
		{"draft in print that says nothing of itself", func(p *Page) { p.Draft, p.Edition, p.Doc.Imprint.Edition = true, EditionPrint, "" },
			`<span class="notice">Draft</span> <span class="notice">Print edition</span>`, ""},
		{"facts it opens with", func(p *Page) { p.Doc.Blocks = append([]document.Block{aFact("Asked", "Much")}, p.Doc.Blocks...) },
			"<div class=\"body\">\n<div class=\"answers\">\n<dl class=\"facts\">\n<div><dt>Asked</dt><dd>Much</dd></div>\n</dl>\n</div>\n", ""},
		{"numbers in text", func(p *Page) {
			p.Doc.Blocks = []document.Block{document.Para("Call 999, or 01632 960111, not 112. Room 998.")}
		},
			"<p>Call <a href=\"tel:999\">999</a>, or <a href=\"tel:01632960111\">01632\u00a0960111</a>, not 112. Room 998.</p>", ""},
		{"report a problem", nil, `?subject=Pairing%20roster`, ""},
		{"canonical index", func(p *Page) { p.Doc.Imprint.Address = "https://example.org/a/index.html" }, `<link rel="canonical" href="https://example.org/a/">`, ""},
		{"sections to fold", func(p *Page) { p.Folds = true }, "<script src=\"../fold.js\" defer></script>", ""},
		{"facts further on", func(p *Page) { p.Doc.Blocks = append(p.Doc.Blocks, aFact("Asked", "Much")) }, "<dt>Asked</dt>", `class="answers"`},
		{"footer link", nil, `<a href="../accessibility.html">Accessibility</a>`, ""},
		{"no robots", nil, `<meta name="robots" content="noindex, nofollow">`, ""},
		{"short page", nil, "", "On this page"},
		{"language of the owner", func(p *Page) { p.OwnerLang = "gd" }, `" lang="gd">Glenmarra Community Planning Partnership</p>`, ""},
		{"owner that is the publisher", func(p *Page) { p.Doc.Imprint.Owner = "Office for Joint Inspection" }, "<title>Pairing roster – Inspection briefings</title>", `class="owner"`},
		{"right to left", func(p *Page) { p.Doc.Lang = "ar" }, `<html lang="ar" dir="rtl">`, ""},
		{"unsafe address", func(p *Page) { p.Doc.Imprint.Address = "javascript:alert(1)" }, "", "canonical"},
		{"address", func(p *Page) { p.Doc.Imprint.Address = "https://example.org/a.html" }, `<link rel="canonical" href="https://example.org/a.html">`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := p
			doc := *p.Doc
			p.Doc = &doc
			if tt.change != nil {
				tt.change(&p)
			}
			got := draw(t, r, p)
			if !strings.Contains(got, tt.want) {
				t.Errorf("page lacks %q:\n%s", tt.want, got)
			}
			if tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("page has %q:\n%s", tt.not, got)
			}
		})
	}
}

func TestListedSiteMayBeFound(t *testing.T) {
	site := sampleSite()
	site.Listed = true
	r := newRenderer(t, site)
	hosted, print := rosterPage(), rosterPage()
	print.Edition = EditionPrint
	if got := draw(t, r, hosted); strings.Contains(got, "noindex") {
		t.Error("a hosted page of a listed site asks robots to stay away")
	}
	if got := draw(t, r, print); !strings.Contains(got, "noindex") {
		t.Error("a page with names lets robots in")
	}
}

// The page that opens the pages of a parcel warns people who open it inside the zip file, where it has no
// stylesheet. The stylesheet of the program hides the warning.
func TestStartPage(t *testing.T) {
	out := draw(t, newRenderer(t, sampleSite()), Page{Kind: KindStart, Base: "pages/", Doc: &document.Document{
		Title: "Overview", Blocks: []document.Block{document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{Folder: "glenmarra", Document: "roster"}, Kids: document.Words("Roster")}}}},
	}})
	for _, want := range []string{`<p class="unpack"><strong>Unpack the zip file first</strong></p>`, `href="pages/style.css"`, `href="pages/glenmarra/roster.html"`} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s:\n%s", want, out)
		}
	}
	if strings.Contains(out, `href="style.css"`) || !strings.Contains(string(layouts(t)["style.css"]), ".unpack { display: none; }") {
		t.Error("the warning is shown with the wrong stylesheet")
	}
}

func TestKindPicksItsTemplate(t *testing.T) {
	files := layouts(t)
	files["poster.html"] = []byte(`<!DOCTYPE html><html lang="{{.Lang}}"><title>{{.Title}}</title><body><h1>poster</h1>`)
	r, problems := New(files, english(), sampleSite())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for kind, want := range map[string]bool{"poster": true, "handbill": false} {
		p := rosterPage()
		p.Kind = kind
		if got := strings.Contains(draw(t, r, p), "<h1>poster</h1>"); got != want {
			t.Errorf("kind %q is drawn by its own template: %v, want %v", kind, got, want)
		}
	}
}

func TestAssets(t *testing.T) {
	files := layouts(t)
	files["print.toml"], files["readme.txt"], files["logo.png"] = []byte("x"), []byte("x"), []byte("png "+DefaultColour)
	assets := Assets(files, "#123456")
	for _, name := range []string{"style.css", "favicon.svg"} {
		if !bytes.Contains(assets[name], []byte("#123456")) || bytes.Contains(assets[name], []byte(DefaultColour)) {
			t.Errorf("%s is not in the site's colour", name)
		}
	}
	if string(assets["logo.png"]) != "png "+DefaultColour {
		t.Error("an image was changed")
	}
	for _, name := range []string{"page.html", "print.toml", "readme.txt"} {
		if _, ok := assets[name]; ok {
			t.Errorf("%s is published", name)
		}
	}
}

// TestConcurrent draws the same page from many places at once; with the race
// detector it proves the Renderer immutable.
func TestConcurrent(t *testing.T) {
	r := newRenderer(t, sampleSite())
	want := draw(t, r, rosterPage())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if got, err := r.Page(rosterPage()); err != nil || string(got) != want {
					t.Errorf("a page differs when drawn beside others: %v", err)
				}
			}
		})
	}
	all.Wait()
}

// BenchmarkPage draws a page of the usual size within a pack of twelve documents.
func BenchmarkPage(b *testing.B) {
	r := newRenderer(b, sampleSite())
	p := rosterPage()
	p.Nav = slices.Concat(p.Nav, p.Nav, p.Nav)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Page(p); err != nil {
			b.Fatal(err)
		}
	}
}

// A page of the print edition does not pass for the hosted one, which names no one.
func TestOnlyHostedPagesHaveAnAddress(t *testing.T) {
	p := rosterPage()
	p.Doc.Imprint.Address = "https://briefings.example.org/glenmarra/roster.html"
	r := newRenderer(t, sampleSite())
	if !strings.Contains(draw(t, r, p), `rel="canonical"`) {
		t.Error("the hosted page has no address")
	}
	p.Edition = EditionPrint
	if strings.Contains(draw(t, r, p), "briefings.example.org") {
		t.Error("the printed page has the hosted page's address")
	}
}
