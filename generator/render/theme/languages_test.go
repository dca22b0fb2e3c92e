package theme_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
)

// pseudo is a language for private use. No one speaks it, so nothing here is a translation.
const pseudo = "qaa"

// inPseudo writes a text with every letter that stands outside of braces doubled.
func inPseudo(text string) string {
	var b strings.Builder
	deep := 0
	for _, c := range text {
		switch {
		case c == '{':
			deep++
		case c == '}':
			deep--
		}
		b.WriteRune(c)
		if deep == 0 && (c >= 'a' && c <= 'z') && c != 'd' { // %[1]d stays what it is
			b.WriteRune(c)
		}
	}
	return b.String()
}

// pseudoWords is the file of the fixed words in the pseudo language.
func pseudoWords(t *testing.T) string {
	t.Helper()
	english := englishWords(t)
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(english.Phrases)) {
		parts := strings.Split(key, ".")
		for i, p := range parts {
			parts[i] = strconv.Quote(p)
		}
		b.WriteString(strings.Join(parts, ".") + " = " + strconv.Quote(inPseudo(english.Phrases[key])) + "\n")
	}
	return b.String()
}

func englishWords(t *testing.T) *words.Table {
	t.Helper()
	w, problems := load.Words("en-GB", nil, load.Layout{Path: "en-GB.toml", Data: []byte(testsite.Text(t, "../../../layouts/words/en-GB.toml"))})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return w
}

// bilingual is the sample with two of its pages in the pseudo language as well.
func bilingual(t *testing.T, more map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../../content")); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, page := range []string{"why-local-readers", "first-meeting"} {
		files["content/guidance/"+page+"."+pseudo+".md"] = variantOfPage(testsite.Text(t, "../../../content/guidance/"+page+".md"))
	}
	maps.Copy(files, more)
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var setting = regexp.MustCompile(`(?m)^(order|shared|programmes) .*\n`)

// variantOfPage marks every heading of a page, and leaves out what the page itself says.
func variantOfPage(text string) string {
	text = setting.ReplaceAllString(text, "")
	return strings.NewReplacer("title   = \"", "title   = \"Zz ", "title = \"", "title = \"Zz ", "\n## ", "\n## Zz ").Replace(text)
}

func built(t *testing.T, site string) generator.Options {
	t.Helper()
	dir := t.TempDir()
	o := generator.Options{Site: site, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")}
	report, err := generator.Build(context.Background(), o)
	if err != nil || len(report.Problems) > 0 || len(report.Leaks) > 0 {
		t.Fatalf("%v %v %v", err, report.Problems, report.Leaks)
	}
	return o
}

// Guidance that is there in another language has a page and a PDF in it, for everyone and
// for each partnership, and each page leads to the other. What is not translated is in
// English and says so.
func TestUntranslatedIsMarked(t *testing.T) {
	tool.Unraced(t)
	o := built(t, bilingual(t, nil))
	for page, wants := range map[string][]string{
		"guidance/why-local-readers.qaa.html": {
			`<html lang="qaa">`, "<h1>Zz ",
			`<link rel="alternate" hreflang="en-GB" href="../guidance/why-local-readers.html">`,
			`<link rel="alternate" hreflang="qaa" href="../guidance/why-local-readers.qaa.html">`,
			`<a href="../guidance/why-local-readers.html" lang="en-GB" hreflang="en-GB" rel="alternate">English</a>`,
			`<a class="skip" href="#page_main"><span lang="en-GB">Skip to main content</span></a>`,
			`<h2 id="page_nav_title" lang="en-GB">Guidance for everyone</h2>`,
			`<a href="../guidance/data-protection.html" lang="en-GB">`, `<p class="brand" lang="en-GB">`,
		},
		"guidance/why-local-readers.html": {
			`<html lang="en-GB">`, `<a href="../guidance/why-local-readers.qaa.html" lang="qaa" hreflang="qaa" rel="alternate">`,
		},
		"index.html": {`<a href="guidance/why-local-readers.qaa.html"><span lang="qaa">qaa</span></a>`},
		"glenmarra/guidance.qaa.html": {
			`<html lang="qaa">`, `<h1 lang="en-GB">Guidance</h1>`, `<h2 id="why-local-readers"><a href="guidance-why-local-readers.qaa.html">Zz `,
			`<span lang="en-GB"><a href="guidance-choosing-readers.html">`, `<a href="guidance.html" lang="en-GB" hreflang="en-GB" rel="alternate">English</a>`,
			`<a href="guidance.qaa.html" aria-current="page" lang="en-GB">Guidance</a>`,
			`<a class="file" href="glenmarra-guidance.qaa.pdf" type="application/pdf">`,
		},
		"glenmarra/guidance-first-meeting.qaa.html": {`<span lang="en-GB"><time datetime="2026-10-15">Thursday 15 October 2026</time></span>`},
		"glenmarra/guidance.html":                   {`<a href="guidance.qaa.html" lang="qaa" hreflang="qaa" rel="alternate">`},
	} {
		got := strings.ReplaceAll(testsite.Text(t, filepath.Join(o.Public, page)), ` lang="en-GB" aria-current="page"`, ` aria-current="page" lang="en-GB"`)
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %s", page, want)
			}
		}
	}
	for _, page := range []string{"glenmarra/criteria.html", "guidance/data-protection.html", "index.html"} {
		if got := testsite.Text(t, filepath.Join(o.Public, page)); strings.Contains(got, pseudo) && page != "index.html" || strings.Contains(got, "hreflang") {
			t.Errorf("%s speaks of another language", page)
		}
	}
	for _, file := range []string{"guidance/why-local-readers.qaa.pdf", "glenmarra/glenmarra-guidance.qaa.pdf"} {
		inside := tool.Run(t, tool.Need(t, "qpdf"), "--qdf", "--object-streams=disable", filepath.Join(o.Public, file), "-")
		if !strings.Contains(inside, "/Lang (qaa)") {
			t.Errorf("%s does not say its language", file)
		}
		if !strings.Contains(inside, "/Lang (en-GB)") {
			t.Errorf("%s does not say what is in English", file)
		}
	}
	for _, root := range []string{o.Public, o.Packs} {
		found, _, err := judge.Links(root)
		if err != nil || len(found) > 0 {
			t.Errorf("%v %v", found, err)
		}
	}
}

// TestEverythingUntranslatedIsMarked checks that all English text on a page in another language
// is marked as English, for people who see the page and people who hear it.
func TestEverythingUntranslatedIsMarked(t *testing.T) {
	tool.Unraced(t)
	o := built(t, bilingual(t, nil))
	own := ""
	for _, page := range []string{"why-local-readers", "first-meeting"} {
		own += testsite.Text(t, "../../../content/guidance/"+page+".md")
	}
	english := map[string]bool{}
	for _, phrase := range englishWords(t).Phrases {
		english[phrase] = !strings.Contains(own, phrase)
	}
	looked := 0
	for _, root := range []string{o.Public, o.Packs} {
		pages, err := judge.Pages(root)
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range pages {
			if !strings.Contains(page, "."+pseudo+".") {
				continue
			}
			doc, err := html.Parse(strings.NewReader(testsite.Text(t, filepath.Join(root, page))))
			if err != nil {
				t.Fatal(err)
			}
			for n := range doc.Descendants() {
				for _, said := range saidBy(n) {
					if english[said] && langOf(n) == pseudo {
						t.Errorf("%s says %q as if it were in %s", page, said, pseudo)
					}
					looked++
				}
			}
		}
	}
	if looked < 500 {
		t.Errorf("looked at %d texts: is this test looking?", looked)
	}
}

// saidBy returns what a node itself says: text, and attributes that are read out.
func saidBy(n *html.Node) []string {
	if n.Type == html.TextNode {
		return []string{strings.TrimSpace(n.Data)}
	}
	var said []string
	for _, a := range n.Attr {
		if slices.Contains([]string{"aria-label", "alt", "title", "placeholder", "data-label"}, a.Key) {
			said = append(said, a.Val)
		}
	}
	return said
}

// langOf returns the language of what a node says.
func langOf(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "lang" {
				return a.Val
			}
		}
	}
	return ""
}

// With a file of words, the fixed words, dates, numbers and labels are in that language.
func TestWordsOfAnotherLanguage(t *testing.T) {
	tool.Unraced(t)
	o := built(t, bilingual(t, map[string]string{"layouts/words/qaa.toml": pseudoWords(t)}))
	shared := testsite.Text(t, filepath.Join(o.Public, "guidance/why-local-readers.qaa.html"))
	for _, want := range []string{
		">" + inPseudo("Skip to main content") + "<", ">" + inPseudo("Guidance for everyone") + "<", inPseudo("English"), inPseudo("Latest pack issued"),
		`aria-label="` + inPseudo("Breadcrumb"),
	} {
		if !strings.Contains(shared, want) {
			t.Errorf("the shared page lacks %s", want)
		}
	}
	own := testsite.Text(t, filepath.Join(o.Public, "glenmarra/guidance.qaa.html"))
	for _, want := range []string{
		"<h1>" + inPseudo("Guidance") + "</h1>", inPseudo("Version") + " 1.2",
		`<span lang="en-GB"><a href="guidance-choosing-readers.html">`,
	} {
		if !strings.Contains(own, want) {
			t.Errorf("the partnership's page lacks %s", want)
		}
	}
	if english := testsite.Text(t, filepath.Join(o.Public, "glenmarra/guidance.html")); strings.Contains(english, inPseudo("Guidance")) && !strings.Contains(english, `lang="qaa"`) {
		t.Error("the page in English speaks another language")
	}
}

// A site may be in another language altogether, with English beside it where guidance is
// there in English; but not halfway.
func TestSiteInAnotherLanguage(t *testing.T) {
	tool.Unraced(t)
	settings := strings.Replace(testsite.Text(t, "../../../content/site.toml"), "\"en-GB\"", "\"qaa\"", 1)
	site := bilingual(t, map[string]string{
		"content/site.toml": settings, "layouts/words/qaa.toml": pseudoWords(t),
		"content/guidance/why-local-readers.en-GB.md": variantOfPage(testsite.Text(t, "../../../content/guidance/why-local-readers.md")),
	})
	for _, page := range []string{"why-local-readers", "first-meeting"} {
		if err := os.Remove(filepath.Join(site, "content/guidance", page+"."+pseudo+".md")); err != nil {
			t.Fatal(err)
		}
	}
	o := generator.Options{Site: site, Public: filepath.Join(t.TempDir(), "public"), Packs: filepath.Join(t.TempDir(), "packs")}
	report, err := generator.Build(context.Background(), o)
	if err != nil || diag.HasErrors(report.Problems) || len(report.Leaks) > 0 {
		t.Fatalf("%v %v %v", err, report.Problems, report.Leaks)
	}
	for page, wants := range map[string][]string{
		"glenmarra/index.html": {
			`<html lang="qaa">`, "<h1>" + inPseudo("The inspection at a glance") + "</h1>", inPseudo("Thursday") + " 15 " + inPseudo("October") + " 2026",
			`<nav class="trail" aria-label="` + inPseudo("Breadcrumb") + `">`,
		},
		"404.html": {`<html lang="qaa">`, inPseudo("Page not found")},
		"guidance/why-local-readers.en-GB.html": {
			`<html lang="en-GB">`, `<a class="skip" href="#page_main">Skip to main content</a>`, `<p class="brand" lang="qaa">`,
		},
	} {
		got := testsite.Text(t, filepath.Join(o.Public, page))
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %s", page, want)
			}
		}
	}
	half := bilingual(t, map[string]string{"content/site.toml": settings, "layouts/words/qaa.toml": "[page]\nskip = \"Zz\"\n"})
	report, err = generator.Check(context.Background(), generator.Options{Site: half})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(report.Problems, func(p diag.Problem) bool {
		return p.Code == "words-incomplete" && p.At.File == "layouts/words/qaa.toml"
	}) {
		t.Errorf("half a language is taken for a whole one: %v", report.Problems)
	}
}

// A change of the words of a language changes its pages in a builder as in a first build.
func TestWorkshopHearsOtherLanguages(t *testing.T) {
	site := bilingual(t, map[string]string{"layouts/words/qaa.toml": "[page]\nskip = \"Zzz one\"\n"})
	o := built(t, site)
	w := generator.NewBuilder(o, cache.New())
	for _, said := range []string{"Zzz one", "Zzz two"} {
		if err := os.WriteFile(filepath.Join(site, "layouts/words/qaa.toml"), []byte("[page]\nskip = \""+said+"\"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Publish(context.Background()); err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains([]byte(testsite.Text(t, filepath.Join(o.Public, "guidance/why-local-readers.qaa.html"))), []byte(said)) {
			t.Errorf("the page does not say %s", said)
		}
	}
}
