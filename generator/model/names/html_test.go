package names

import "testing"

func TestHTML(t *testing.T) {
	tests := []struct {
		name, page string
		want       bool
	}{
		{"text", "<p>Ailsa Muir</p>", true},
		{"across bold", "<p><b>Ailsa</b> <em>Muir</em></p>", true},
		{"within a word", "<p>Ail<b>sa</b> Muir</p>", true},
		{"across a link and a line", "<p><a href=x>Ailsa\n</a>\n    <span>Muir</span></p>", true},
		{"side by side", "<p><span>Lead</span><span>Ailsa Muir</span><span>Depute</span></p>", true},
		{"side by side, apart", "<td><span>Ailsa</span><span>Muir</span></td>", true},
		{"line break", "<p>Ailsa<br>Muir</p>", true},
		{"possible line break", "<p>Ailsa <wbr>Muir</p>", true},
		{"comment between", "<p>Ailsa <!-- x -->Muir</p>", true},
		{"entities", "<p>A&#105;lsa&nbsp;Mu&shy;ir</p>", true},
		{"across cells", "<tr><td>Ailsa</td><td>Muir</td></tr>", true},
		{"across paragraphs", "<p>Ailsa</p><p>Muir</p>", true},
		{"across list items", "<li>Ailsa<li>Muir", true},
		{"title", "<title>Ailsa Muir</title>", true},
		{"comment", "<!-- Ailsa Muir -->", true},
		{"comment with entities", "<!-- Ailsa&nbsp;Muir -->", true},
		{"broken comment", "<!-- Ailsa Muir", true},
		{"strange comment", "</ Ailsa Muir><? Ailsa Muir", true},
		{"doctype", "<!doctype html SYSTEM 'Ailsa Muir'>", true},
		{"attribute", `<img alt="Ailsa Muir">`, true},
		{"attribute without quotes", `<img alt=Ailsa&#32;Muir>`, true},
		{"attribute twice", `<p title="a" title="Ailsa Muir">`, true},
		{"attribute of an end tag", `</p title="Ailsa Muir">`, true},
		{"name of an attribute", `<p data-ailsa-muir="x">`, true},
		{"name of a tag", `<ailsa-muir>`, true},
		{"address", `<a href="mailto:x@example.org?cc=Ailsa%20Muir">`, true},
		{"address with entities", `<a href="?a=1&amp;n=Ailsa+Muir">`, true},
		{"identifier", `<p id="person-ailsamuir">`, true},
		{"content", `<meta name="author" content="Ailsa Muir">`, true},
		{"script", `<script>var x = {"lead": "Ailsa \u004duir"}</script>`, true},
		{"structured data", `<script type="application/ld+json">{"name":"Ailsa Muir"}</script>`, true},
		{"style", `<style>p::after { content: "Ailsa Muir" }</style>`, true},
		{"hidden", `<p hidden style="display:none">Ailsa Muir</p>`, true},
		{"template", `<template><p>Ailsa Muir</p></template>`, true},
		{"without scripts", `<noscript>Ailsa Muir</noscript>`, true},
		{"picture", `<svg><title>Ailsa Muir</title></svg>`, true},
		{"form", `<textarea>Ailsa Muir</textarea><input value="x">`, true},
		{"words where a tag should be", `<p Ailsa Muir>`, true},
		{"tag without an end", `<p>text <a title="Ailsa Muir`, true},
		{"end within a script", `<script>// Ailsa Muir`, true},
		{"nothing", "<p>The inspection lead</p>", false},
		{"short joined name in prose", "<p>annlee</p>", false},
	}
	s := New([]Secret{{"glenmarra", "a-muir", "name", "Ailsa Muir"}, {"glenmarra", "a-lee", "name", "Ann Lee"}}, nil)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := s.HTML("index.html", []byte(tt.page)) != nil; got != tt.want {
				t.Errorf("%s: found %v, want %v", tt.page, got, tt.want)
			}
		})
	}
}

func TestShortJoinedNamesInAttributes(t *testing.T) {
	s := New(one("name", "Ann Lee"), nil)
	for page, want := range map[string]bool{
		`<p id="annlee">`:        true,
		`<a href="#annlee">`:     true,
		`<img alt="an annlee">`:  false,
		`<img src="annlee.png">`: true,
	} {
		if got := s.HTML("index.html", []byte(page)) != nil; got != want {
			t.Errorf("%s: found %v, want %v", page, got, want)
		}
	}
}

// What looks like a withheld name is found on pages and in their attributes, also where
// markup cuts it, and in another's e-mail address or telephone number.
func TestLookAlikesOnPages(t *testing.T) {
	s := New([]Secret{{"glenmarra", "p", "name", "Ailsa Muir"}, {"glenmarra", "q", "email", "a.reid@example.org"}}, nil)
	for _, page := range []string{
		"<p>Ask \u0410ilsa <b>M</b>uir.</p>",
		"<p>\u0410il<wbr>sa<br>Muir</p>",
		"<table><tr><td>\u0410ilsa</td><td>Muir</td></tr></table>",
		"<img alt=\"\u0410ilsa Muir\">",
		"<p>&#x410;ilsa&nbsp;Mu&shy;ir</p>",
		"<a href=\"mailto:%D0%B0.reid@example.org\">write</a>",
	} {
		if s.HTML("glenmarra/index.html", []byte(page)) == nil {
			t.Errorf("nothing is found in %s", page)
		}
	}
}
