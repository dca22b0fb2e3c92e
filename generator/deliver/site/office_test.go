package site_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
)

// TestWordFiles has programs of others look at every Word file of a partnership: Apache POI validates it,
// LibreOffice renders it, and python-docx sees the text of the page in the order of the page.
func TestWordFiles(t *testing.T) {
	tool.Unraced(t)
	dir := sampleSite(t)
	files, err := filepath.Glob(filepath.Join(dir, "packs", "glenmarra", "*.docx"))
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts, err := judge.Parts(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range judge.Word(parts) {
			t.Errorf("%s: %s", filepath.Base(file), fault)
		}
	}
	t.Run("Apache POI", func(t *testing.T) { judge.Schemas(t, files...) })
	t.Run("LibreOffice", func(t *testing.T) {
		pdftotext := tool.Need(t, "pdftotext")
		for i, pdf := range judge.PDFs(t, files...) {
			text, page := tool.Run(t, pdftotext, "-raw", pdf, "-"), pageOf(t, files[i])
			if !strings.Contains(joined(text), joined(page[0])) {
				t.Errorf("%s: the title %q is missing:\n%s", filepath.Base(pdf), page[0], text)
			}
		}
	})
	t.Run("python-docx", func(t *testing.T) {
		texts := strings.Split(tool.Run(t, tool.Need(t, "docx-text"), files...), "\f")
		if len(texts) != len(files)+1 {
			t.Fatalf("%d texts of %d files", len(texts)-1, len(files))
		}
		for i, file := range files {
			text, at := joined(texts[i]), 0
			for _, want := range pageOf(t, file) {
				i := strings.Index(text[at:], joined(want))
				if i < 0 {
					t.Errorf("%s: %q is missing, or comes too early, after %q", filepath.Base(file), want, text[max(at-60, 0):at])
					break
				}
				at += i + len(joined(want))
			}
		}
	})
}

// joined returns the letters of a text, without the white space between them.
func joined(s string) string { return strings.Join(strings.Fields(s), "") }

// pageOf returns the texts of the page with the content of a Word file, in order: headings, paragraphs,
// entries and cells.
func pageOf(t *testing.T, file string) []string {
	t.Helper()
	name := strings.TrimPrefix(strings.TrimSuffix(filepath.Base(file), ".docx"), filepath.Base(filepath.Dir(file))+"-")
	data, err := os.ReadFile(filepath.Join(filepath.Dir(file), name+".html"))
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	readPage(root, false, &list)
	return list
}

// readPage collects the texts of the content of a page.
func readPage(n *html.Node, isIn bool, list *[]string) {
	class := ""
	for _, a := range n.Attr {
		if a.Key == "class" {
			class = " " + a.Val + " "
		}
	}
	switch {
	case n.Data == "nav", n.Data == "footer", n.Data == "header", strings.Contains(class, " downloads "),
		strings.Contains(class, " links "), strings.Contains(class, " owner "), strings.Contains(class, " lines "),
		strings.Contains(class, " web "), strings.Contains(class, " top "), strings.Contains(class, " files "),
		strings.Contains(class, " unseen "): // a caption that repeats the heading
		return
	case n.Data == "main":
		isIn = true
	}
	if isIn && isText(n) {
		if s := plainText(n); strings.TrimSpace(s) != "" {
			*list = append(*list, s)
		}
		return
	}
	for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
		readPage(kid, isIn, list)
	}
}

// isText reports whether an element has text and no elements that start on a new line.
func isText(n *html.Node) bool {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "p", "li", "th", "td", "dt", "dd", "caption":
	default:
		return false
	}
	for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
		switch kid.Data {
		case "p", "ul", "ol", "table", "dl", "div":
			return false
		}
	}
	return true
}

func plainText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
		b.WriteString(plainText(kid))
	}
	return b.String()
}
