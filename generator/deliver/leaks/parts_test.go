package leaks

import (
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/render/office/opc"
)

func zipOf(t *testing.T, name, text string) []byte {
	t.Helper()
	data, err := opc.Zip([]opc.Part{{Name: "[Content_Types].xml", Data: []byte("<Types/>")}, {Name: name, Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPartsAreSearched hides a name in every place of a zip file.
func TestPartsAreSearched(t *testing.T) {
	s := newSearcher(one("name", "Ailsa Muir"))
	for where, data := range map[string][]byte{
		"text":       zipOf(t, "word/document.xml", "<w:p><w:r><w:t>with Ailsa Muir</w:t></w:r></w:p>"),
		"an entity":  zipOf(t, "word/document.xml", "<w:t>Ailsa&#x20;Muir</w:t>"),
		"properties": zipOf(t, "docProps/core.xml", "<cp:lastModifiedBy>Ailsa Muir</cp:lastModifiedBy>"),
		"a comment":  zipOf(t, "word/comments.xml", `<w:comment w:author="Ailsa Muir"/>`),
		"a picture":  zipOf(t, "word/media/image1.png", "\x89PNG tEXt Author\x00Ailsa Muir\x00"),
		"a name":     zipOf(t, "word/media/Ailsa Muir.png", ""),
		"a workbook": zipOf(t, "word/embeddings/book.xlsx", string(zipOf(t, "xl/sharedStrings.xml", "<t>Ailsa Muir</t>"))),
	} {
		found, err := s.Parts("glenmarra/a.docx", data, nil)
		if err != nil || len(found) != 1 {
			t.Errorf("%s: found %v, %v", where, found, err)
		}
	}
	if found, err := s.Parts("a.docx", zipOf(t, "word/document.xml", "<w:t>Ailsa</w:t>"), nil); err != nil || len(found) != 0 {
		t.Errorf("a first name alone: %v, %v", found, err)
	}
	if _, err := s.Parts("a.docx", []byte("no zip"), nil); err == nil {
		t.Error("a damaged file is not an error")
	}
}

// TestPublishedPartsAreSearched looks into a Word file that stays in an output folder.
func TestPublishedPartsAreSearched(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "glenmarra"), 0o755); err != nil {
		t.Fatal(err)
	}
	data := zipOf(t, "word/document.xml", "<w:t>Ailsa Muir</w:t>")
	if err := os.WriteFile(filepath.Join(dir, "glenmarra", "a.docx"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	search := Search{}
	search.searcher.V = newSearcher(one("name", "Ailsa Muir"))
	if found, err := search.InPublished(dir, "glenmarra"); err != nil || len(found) != 1 {
		t.Errorf("found %v, %v", found, err)
	}
}
