package leaks

import (
	"testing"

	"briefpack/generator/model/names"
)

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
	s := newSearcher([]names.Secret{secret("glenmarra", "a-muir", "name", "Ailsa Muir"), secret("glenmarra", "a-lee", "name", "Ann Lee")})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := s.HTML("index.html", []byte(tt.page), nil) != nil; got != tt.want {
				t.Errorf("%s: found %v, want %v", tt.page, got, tt.want)
			}
		})
	}
}

func TestShortJoinedNamesInAttributes(t *testing.T) {
	s := newSearcher(one("name", "Ann Lee"))
	for page, want := range map[string]bool{
		`<p id="annlee">`:        true,
		`<a href="#annlee">`:     true,
		`<img alt="an annlee">`:  false,
		`<img src="annlee.png">`: true,
	} {
		if got := s.HTML("index.html", []byte(page), nil) != nil; got != want {
			t.Errorf("%s: found %v, want %v", page, got, want)
		}
	}
}

// TestLookAlikesOnPages checks that a search finds look-alikes of a withheld name on pages and in
// attributes, also if markup splits them, and in another person's email address or phone number.
func TestLookAlikesOnPages(t *testing.T) {
	s := newSearcher([]names.Secret{secret("glenmarra", "p", "name", "Ailsa Muir"), secret("glenmarra", "q", "email", "a.reid@example.org")})
	for _, page := range []string{
		"<p>Ask \u0410ilsa <b>M</b>uir.</p>",
		"<p>\u0410il<wbr>sa<br>Muir</p>",
		"<table><tr><td>\u0410ilsa</td><td>Muir</td></tr></table>",
		"<img alt=\"\u0410ilsa Muir\">",
		"<p>&#x410;ilsa&nbsp;Mu&shy;ir</p>",
		"<a href=\"mailto:%D0%B0.reid@example.org\">write</a>",
	} {
		if s.HTML("glenmarra/index.html", []byte(page), nil) == nil {
			t.Errorf("nothing is found in %s", page)
		}
	}
}

func TestNamesCutByBlocks(t *testing.T) {
	tests := []struct {
		name, page string
		want       bool
	}{
		{"cells", "<tr><td>Morag</td>\n  <td>Shaw</td></tr>", true},
		{"cells, surname first", "<tr><td>Shaw</td><td>Morag</td></tr>", true},
		{"cells among others", "<tr><th>1</th><td>Morag</td><td>Shaw</td><td>Glenmarra</td></tr>", true},
		{"cells with more on one side", "<td>Reader: Morag</td><td>Shaw</td>", true},
		{"cells of many words", "<td>From four in the afternoon on, see Morag</td><td>Shaw</td>", true},
		{"cells with paragraphs", "<td><p>Morag</p></td><td><p><b>Shaw</b></p></td>", true},
		{"cells with a middle name", "<td>Morag</td><td>Anne</td><td>Shaw</td>", true},
		{"cells with an honorific", "<td>Ms</td><td>Shaw</td><td>Headteacher</td>", true},
		{"cells of one column", "<tr><td>Morag</td></tr><tr><td>Shaw</td></tr>", true},
		{"list items", "<ul><li>Morag</li>\n<li>Shaw</li></ul>", true},
		{"paragraphs", "<p>Morag</p><p></p><p>Shaw</p>", true},
		{"term and definition", "<dl><dt>Morag<dd>Shaw</dl>", true},
		{"cells of two rows", "<tr><td>1</td><td>Morag</td></tr><tr><td>Shaw</td><td>2</td></tr>", false},
		{"long paragraph between", "<p>Morag</p><p>Each reader sits with an inspector for days.</p><p>Shaw</p>", false},
		{"long paragraphs", "<p>Each reader sits with an inspector, says Morag</p><p>Shaw</p>", false},
		{"other words between", "<li>Morag</li><li>Lead</li><li>and</li><li>Shaw</li>", false},
		{"full names of others", "<li>Fiona Morag</li><li>Shaw Campbell</li>", false},
		{"full names of others, turned", "<li>Ailsa Shaw</li><li>Morag Muir</li>", false},
		{"full names of others, two between", "<td>Ailsa Morag</td><td>Kerr Shaw</td>", false},
		{"honorific of somebody else", "<td>Dr</td><td>Fiona</td><td>Shaw</td>", false},
		{"number in two cells", "<td>0131 496</td><td>0123</td>", true},
		{"numbers in two rows", "<tr><td>1</td><td>0131 496</td></tr><tr><td>2</td><td>0123</td></tr>", false},
	}
	s := newSearcher([]names.Secret{secret("glenmarra", "m-shaw", "name", "Morag Shaw"), secret("glenmarra", "m-shaw", "phone", "0131 496 0123")})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := s.HTML("index.html", []byte(tt.page), nil) != nil; got != tt.want {
				t.Errorf("%s: found %v, want %v", tt.page, got, tt.want)
			}
		})
	}
}
