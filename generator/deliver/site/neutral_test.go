package site_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefpack/generator/internal/proof"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// ofOthers finds words of the programmes that the program comes with. If it finds one, the phrase
// in layouts/words has to say it with a {{label}} or a {{role}}.
var ofOthers = regexp.MustCompile(`(?i)\b(child|children|child's|famil(y|ies)|records?|readers?|reading|reserves?|trainees?|training|inspect(ion|ions|or|ors|ed|s)?|chief officers?|partnerships?|agenc(y|ies)|practice[ -]documents?|notification|key contacts?)\b`)

var (
	identifiers   = regexp.MustCompile(`(?m)^UID:.*$`) // which no one sees
	screenReaders = regexp.MustCompile(`(?i)screen readers?`)
)

// TestNoWordOfAnotherProgramme builds a programme that names everything in its own way, and looks
// for the names of other programmes in everything that is made: texts, titles, names of files.
func TestNoWordOfAnotherProgramme(t *testing.T) {
	dir := t.TempDir()
	testsite.Build(t, "testdata/neutral", dir, func(*definition.Inspection) {})
	files := 0
	for _, edition := range []string{"public", "packs"} {
		for name, data := range testsite.Files(t, filepath.Join(dir, edition)) {
			text, isRead := textOf(t, name, data)
			if !isRead {
				continue
			}
			files++
			text = screenReaders.ReplaceAllString(text, "")
			for _, found := range slices.Compact(ofOthers.FindAllString(strings.ReplaceAll(name, "-", " "), -1)) {
				t.Errorf("%s/%s: the name of the file says %q", edition, name, found)
			}
			for _, at := range ofOthers.FindAllStringIndex(text, -1) {
				t.Errorf("%s/%s says %q: %s", edition, name, text[at[0]:at[1]], strings.Join(strings.Fields(text[max(0, at[0]-60):min(len(text), at[1]+60)]), " "))
			}
		}
	}
	if files < 60 {
		t.Errorf("only %d files were read", files)
	}
}

// textOf returns the text of a file that people see, or false for files of the site's own look.
func textOf(t *testing.T, name string, data []byte) (string, bool) {
	t.Helper()
	switch path.Ext(name) {
	case ".html":
		return htmlText(t, data), true
	case ".pdf":
		return proof.Read(data).Text(), true
	case ".docx", ".xlsx":
		return zipText(t, data), true
	case ".ics", ".xml":
		text := strings.NewReplacer("\r\n ", "", "\n ", "").Replace(string(data))
		return identifiers.ReplaceAllString(text, ""), true
	}
	return "", strings.HasSuffix(name, "search-index.js")
}

// htmlText returns the text of a page with the attributes that people meet.
func htmlText(t *testing.T, data []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style":
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && n.Data != "script" && n.Data != "style" && n.Data != "html":
			b.WriteString(" ")
			for _, a := range n.Attr {
				if slices.Contains([]string{"alt", "title", "aria-label", "href", "content"}, a.Key) {
					address, _, _ := strings.Cut(a.Val, "#")
					b.WriteString(" " + strings.ReplaceAll(address, "-", " ") + " ")
				}
			}
		}
	}
	return b.String()
}

// zipText returns the text of all parts of an office file.
func zipText(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(part), " "))
	}
	return b.String()
}
