package spreadsheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"briefpack/generator/render/office/xlsx"
)

// zipped returns a zip file of parts.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// workbookOf returns a workbook of one sheet with these rows, as XML.
func workbookOf(t testing.TB, rows string, more map[string]string) []byte {
	parts := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="People" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst><si><t>Morag</t></si><si><r><t>Callum </t></r><r><t>Darroch</t></r></si></sst>`,
		"xl/styles.xml":              `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]&quot;day&quot; dd"/><numFmt numFmtId="165" formatCode="&quot;d&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	}
	for name, data := range more {
		parts[name] = data
	}
	return zipped(t, parts)
}

func TestReadsWhatWeWrite(t *testing.T) {
	odd := "=1+1 _x0041_ Łukasz 😀"
	data, err := xlsx.Write(xlsx.Book{
		Title: "T", Lang: "en-GB", Page: "%[1]s %[2]s", Choices: "Choices",
		Intro: xlsx.Sheet{Name: "Read me first", Paragraphs: []string{"T", "Text"}},
		Table: xlsx.Table{Sheet: "People", Columns: []xlsx.Column{{Title: "Name", Width: 9}, {Title: "Service", Width: 9, Choices: []string{"Health"}}}, Rows: [][]string{{odd, "Health"}}, Blank: 5},
	})
	if err != nil {
		t.Fatal(err)
	}
	book, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{{1, []string{"Name", "Service"}}, {2, []string{odd, "Health"}}}
	if len(book.Sheets) != 3 || fmt.Sprint(book.Sheets[1].Rows) != fmt.Sprint(want) || book.Sheets[1].Notes != nil {
		t.Errorf("read as %+v", book.Sheets)
	}
}

func TestCells(t *testing.T) {
	data := workbookOf(t, `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c s="1"><v>46406</v></c><c s="2"><v>46406.5</v></c><c s="3"><v>5</v></c></row>`+
		`<row><c t="inlineStr"><is><t> a  b </t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f><v>7</v></c><c><v>0.30000000000000004</v></c></row>`+
		`<row r="9"><c r="A9"/></row>`, nil)
	book, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sheets[0]
	if got, want := fmt.Sprint(s.Rows), "[{3 [Morag  Callum Darroch 2027-01-19 2027-01-19T12:00 5]} {4 [a b TRUE  7 0.3]}]"; got != want {
		t.Errorf("rows are %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(s.Notes), "[{C4 there is an error, #REF!} {D4 there is a formula; its last result was taken}]"; got != want {
		t.Errorf("notes are %s, want %s", got, want)
	}
}

func TestCSV(t *testing.T) {
	wide := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune("Name\tPost\r\nMorag Shaw\tLead\r\n")) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	for name, c := range map[string]struct{ data, want string }{
		"commas":       {"Name,Post\nMorag Shaw,\"Lead, children\"\n", "[{1 [Name Post]} {2 [Morag Shaw Lead, children]}]"},
		"semicolons":   {"\ufeffName;Post\r\n\r\nMorag Shaw;Lead\r\n", "[{1 [Name Post]} {3 [Morag Shaw Lead]}]"},
		"sep":          {"sep=;\nName;Post\n", "[{2 [Name Post]}]"},
		"UTF-16":       {string(wide), "[{1 [Name Post]} {2 [Morag Shaw Lead]}]"},
		"Windows-1252": {"Name\nM\xf2rag \x96 Shaw\n", "[{1 [Name]} {2 [Mòrag – Shaw]}]"},
	} {
		book, err := Read([]byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := fmt.Sprint(book.Sheets[0].Rows); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestODS(t *testing.T) {
	data := zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": `<d xmlns:o="o" xmlns:t="t" xmlns:x="x"><t:table t:name="People">
<t:table-row><t:table-cell o:value-type="string"><x:p>Name</x:p></t:table-cell><t:table-cell t:number-columns-repeated="2"/><t:table-cell o:value-type="date" o:date-value="2027-01-19"><x:p>19/01/27</x:p></t:table-cell></t:table-row>
<t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>
<t:table-row><t:table-cell><o:annotation><x:p>a remark</x:p></o:annotation><x:p>Morag<x:s/>Shaw</x:p></t:table-cell></t:table-row>
<t:table-row t:number-rows-repeated="1048570"><t:table-cell t:number-columns-repeated="16384"/></t:table-row></t:table></d>`})
	book, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(book.Sheets[0].Rows), "[{1 [Name   2027-01-19]} {5 [Morag Shaw]}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestRefused gives files that are not filled-in forms. Each is refused with its own advice.
func TestRefused(t *testing.T) {
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 512)
	falseSize := workbookOf(t, "", nil)
	if i := bytes.Index(falseSize, []byte("PK\x01\x02")); i > 0 {
		binary.LittleEndian.PutUint32(falseSize[i+24:], 1<<31-1)
	}
	for name, c := range map[string]struct{ data, want string }{
		"empty":          {"", "empty"},
		"password":       {ole + string(wide("EncryptedPackage")), "password"},
		"label":          {ole + string(wide("DRMEncryptedDataSpace")) + string(wide("EncryptedPackage")), "sensitivity label"},
		"xls":            {ole + string(wide("Workbook")), "97 to 2003"},
		"doc":            {ole + string(wide("WordDocument")), "Word document"},
		"web page":       {"<html><table>", "web page"},
		"PDF":            {"%PDF-1.7", "not an Excel"},
		"binary":         {"abc\x00def", "not an Excel"},
		"cut zip":        {string(workbookOf(t, "", nil)[:200]), "incomplete"},
		"macros":         {string(zipped(t, map[string]string{"xl/workbook.xml": "", "xl/vbaProject.bin": ""})), "macros"},
		"xlsb":           {string(zipped(t, map[string]string{"xl/workbook.bin": ""})), ".xlsb"},
		"docx":           {string(zipped(t, map[string]string{"word/document.xml": ""})), "Word document"},
		"numbers":        {string(zipped(t, map[string]string{"Index/Document.iwa": ""})), "Numbers"},
		"other zip":      {string(zipped(t, map[string]string{"a.txt": ""})), "not an Excel"},
		"two alike":      {string(zipped(t, map[string]string{"xl/workbook.xml": "", "XL/Workbook.xml": ""})), "two parts"},
		"false size":     {string(falseSize), "larger"},
		"missing sheet":  {string(zipped(t, map[string]string{"xl/workbook.xml": `<workbook><sheets><sheet name="A"/></sheets></workbook>`})), "missing"},
		"bad reference":  {string(workbookOf(t, `<row><c t="s"><v>99</v></c></row>`, nil)), "refers to text that is missing"},
		"not XML":        {string(workbookOf(t, `<row><c><v>1</c>`, nil)), "damaged"},
		"very many rows": {string(workbookOf(t, strings.Repeat(`<row><c><v>1</v></c></row>`, maxRows+1), nil)), "larger"},
		"bomb":           {string(workbookOf(t, strings.Repeat(`<row><c/></row>`, 2<<20), nil)), "larger"},
		"many texts":     {string(workbookOf(t, "", map[string]string{"xl/sharedStrings.xml": "<sst>" + strings.Repeat("<si/>", maxTexts+1) + "</sst>"})), "larger"},
		"deep":           {string(workbookOf(t, strings.Repeat("<a>", maxDepth), nil)), "larger"},
		"deep ods":       {string(zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": strings.Repeat("<a>", maxDepth+1)})), "larger"},
		"wide CSV":       {"Name" + strings.Repeat(",", maxMarks+1), "larger"},
		"encrypted ods":  {string(zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<encryption-data/>"})), "password"},
	} {
		_, err := Read([]byte(c.data))
		var refused *RefusedError
		if !errors.As(err, &refused) || refused.Hint == "" || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want something about %q", name, err, c.want)
		}
	}
}

// TestClaimedSizeIsNotBelieved gives a part that unpacks to more than it claims.
func TestClaimedSizeIsNotBelieved(t *testing.T) {
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, flate.BestCompression)
	_, _ = io.Copy(w, io.LimitReader(zeros{}, 100<<20))
	_ = w.Close()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	raw, err := z.CreateRaw(&zip.FileHeader{Name: "xl/workbook.xml", Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: 100})
	if err != nil {
		t.Fatal(err)
	}
	_, _ = raw.Write(packed.Bytes())
	_ = z.Close()
	if _, err := Read(b.Bytes()); err == nil {
		t.Error("it was read")
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func FuzzRead(f *testing.F) {
	f.Add([]byte("Name,Post\nMorag,Lead\n"))
	f.Add(workbookOf(f, `<row r="3"><c r="A3" t="s"><v>0</v></c><c s="1"><v>46406</v></c></row>`, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := Read(data)
		var refused *RefusedError
		if err != nil && !errors.As(err, &refused) {
			t.Errorf("an error without advice: %v", err)
		}
		if err == nil && book == nil {
			t.Error("neither a book nor an error")
		}
	})
}

func TestRefusesAnOpenQuotation(t *testing.T) {
	if _, err := Read([]byte("Name,Email\n\"Jo Tait,a@example.org\nUna Gow,b@example.org\n")); err == nil || !strings.Contains(err.Error(), "row 2 has a quotation mark without its pair") {
		t.Errorf("got %v", err)
	}
	book, err := Read([]byte("Name,Height\nJo \"Jay\" Tait,5'10\"\n\"Una\nGow\",\n"))
	if err != nil || len(book.Sheets[0].Rows) != 3 {
		t.Errorf("marks within cells: %v, %v", book, err)
	}
}
