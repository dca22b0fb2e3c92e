package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/internal/judge"
)

func form() Book {
	return Book{
		Title: "Nominations", Author: "Inspectorate & partners", Version: "Version 1.2 & draft", Lang: "en-GB", Issued: "2026-11-02", Page: "Page %[1]s of %[2]s",
		Intro:   Sheet{Name: "Read me first", Paragraphs: []string{"Nominations", "One row for each person."}},
		Choices: "Choices",
		Table: Table{Sheet: "People [all]", Title: "People nominated", Blank: 3,
			Columns: []Column{
				{Title: "Name", Help: "First name and surname", Width: 30},
				{Title: "Service", Choices: []string{"Health, <north>", "Police"}, Refusal: "Choose from the list.", Width: 25},
				{Title: strings.Repeat("Long ", 80), Width: 40},
			},
			Rows: [][]string{{"Eilidh Baxter", "Police"}, {"=1+1 _x0041_ 😀\x01", "", "two\nlines"}},
		},
	}
}

func partsOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
	}
	return parts
}

func TestWriteIsWellFormedAndTheSameEachTime(t *testing.T) {
	data, err := Write(form())
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Write(form())
	if !bytes.Equal(data, again) {
		t.Error("two workbooks of the same content differ")
	}
	for name, part := range partsOf(t, data) {
		d := xml.NewDecoder(strings.NewReader(part))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if strings.Contains(part, "<f>") || strings.Contains(part, `hidden="1"`) {
			t.Errorf("%s has a formula or something hidden", name)
		}
	}
}

// TestTableMatchesItsSheet checks what Excel repairs and no validator finds: the titles of
// a table are those of its sheet, and its area is that of its rows.
func TestTableMatchesItsSheet(t *testing.T) {
	data, err := Write(form())
	if err != nil {
		t.Fatal(err)
	}
	parts := partsOf(t, data)
	var want []string
	head, _, _ := strings.Cut(parts["xl/worksheets/sheet2.xml"], "</row>")
	for _, m := range regexp.MustCompile(`<t xml:space="preserve">([^<]*)</t>`).FindAllStringSubmatch(head, -1) {
		want = append(want, m[1])
	}
	var got []string
	for _, m := range regexp.MustCompile(`tableColumn id="\d+" name="([^"]*)"`).FindAllStringSubmatch(parts["xl/tables/table1.xml"], -1) {
		got = append(got, m[1])
	}
	if strings.Join(got, "|") != strings.Join(want, "|") || len(got) != 3 {
		t.Errorf("the table has the columns %q, the sheet %q", got, want)
	}
	if !strings.Contains(parts["xl/tables/table1.xml"], `ref="A1:C6"`) {
		t.Error("the table does not cover its rows")
	}
	for _, m := range regexp.MustCompile(`(?:prompt|error)="([^"]*)"`).FindAllStringSubmatch(parts["xl/worksheets/sheet2.xml"], -1) {
		if len(m[1]) > 255 {
			t.Errorf("a message of %d characters", len(m[1]))
		}
	}
	if !strings.Contains(parts["xl/worksheets/sheet2.xml"], "'Choices'!$A$2:$A$3") {
		t.Error("the drop-down does not lead to its list")
	}
}

// TestValid has the validator of the Open XML SDK, Apache POI and LibreOffice look at a workbook.
func TestValid(t *testing.T) {
	data, err := Write(form())
	if err != nil {
		t.Fatal(err)
	}
	t.Run("SDK", func(t *testing.T) {
		for _, f := range judge.Office(t, "form.xlsx", data) {
			t.Error(f)
		}
	})
	path := filepath.Join(t.TempDir(), "form.xlsx")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Run("Apache POI", func(t *testing.T) { judge.Schemas(t, path) })
	t.Run("LibreOffice", func(t *testing.T) { judge.PDFs(t, path) })
}

func TestColumnsNeedDifferentTitles(t *testing.T) {
	for _, title := range []string{"", " name ", "\x01"} {
		b := form()
		b.Table.Columns = append(b.Table.Columns, Column{Title: title})
		if _, err := Write(b); err == nil {
			t.Errorf("a second column %q was written", title)
		}
	}
}
