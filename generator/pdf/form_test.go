package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/document"
	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
)

// formDocument has ruled lines under the same label twice, and a table to sign.
func formDocument() *document.Document {
	head := func(s string) document.Block { return document.Heading{Level: 2, ID: s, Text: text(s)} }
	sign := func(name string) document.Row {
		return document.Row{Cells: []document.Cell{{Text: text(name)}, {}, {}}}
	}
	return &document.Document{Name: "report", Title: "Report", Lang: "en-GB", Imprint: testImprint(), Blocks: []document.Block{
		head("What we learned. In short"), document.Para("Say what."), document.Lines{Label: "Write here:", Count: 12},
		head("Thanks"), document.Lines{Label: "Write here:", Count: 3},
		head("Thanks"), document.Lines{Label: "Write here:", Count: 400},
		head("Signatures"), document.Table{Caption: "Signed", RowHeads: true,
			Columns: []document.Column{{Title: "Reader", Wide: true}, {Title: "Signature", Wide: true}, {Title: "Date"}},
			Rows:    []document.Row{sign("Mòrag NicAoidh"), sign("Callum Darroch")}},
	}}
}

func formOf(t *testing.T, d *document.Document) File {
	t.Helper()
	f, err := newPress(t).Form(d)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var widget = regexp.MustCompile(`^<</Type/Annot/Subtype/Widget/FT/Tx/T(\(.*?\)|<.*?>)/TU(\(.*?\)|<.*?>)/F 4(/Ff 4096)?/DA\(/Fill 12 Tf .* rg\)/P \d+ 0 R/StructParent (\d+)/Rect\[([\d. ]+)\]/AP<</N (\d+) 0 R>>>>`)

func TestFieldsSayWhatTheyAreFor(t *testing.T) {
	r := checkFile(t, formOf(t, formDocument()))
	got := map[string]string{}
	for _, body := range r.objects {
		if !strings.Contains(body, "/Subtype/Widget") {
			continue
		}
		m := widget.FindStringSubmatch(body)
		if m == nil {
			t.Errorf("a field is %s", body)
			continue
		}
		if got[m[1]] != "" {
			t.Errorf("two fields are called %s", m[1])
		}
		got[m[1]] = m[2] + m[3]
		if appearance := r.objects[atoi(m[6])]; !strings.Contains(appearance, "/Subtype/Form/BBox") {
			t.Errorf("%s has no appearance: %s", m[1], appearance)
		}
		var x0, y0, x1, y1 float64
		if _, err := fmt.Sscan(m[5], &x0, &y0, &x1, &y1); err != nil || x0 < 60 || x1 > 540 || y0 < 80 || y1 > 760 || x1-x0 < 50 || y1-y0 < 16 {
			t.Errorf("%s lies at %s", m[1], m[5])
		}
		if owner := r.parentOf(m[4]); !strings.HasPrefix(owner, "<</Type/StructElem/S/Form/") {
			t.Errorf("%s belongs to %s", m[1], owner)
		}
	}
	want := map[string]string{
		"(what-we-learned-in-short-write-here)": "(What we learned. In short: Write here)/Ff 4096",
		"(thanks-write-here)":                   "(Thanks: Write here)/Ff 4096", "(thanks-write-here-2)": "(Thanks: Write here)/Ff 4096",
		textString("signature-mòrag-nicaoidh"): textString("Signature: Mòrag NicAoidh"), textString("date-mòrag-nicaoidh"): textString("Date: Mòrag NicAoidh"),
		"(signature-callum-darroch)": "(Signature: Callum Darroch)", "(date-callum-darroch)": "(Date: Callum Darroch)",
	}
	for name, says := range want {
		if got[name] != says {
			t.Errorf("the field %s says %q, not %q", name, got[name], says)
		}
	}
	if len(got) != len(want) {
		t.Errorf("there are %d fields, not %d: %v", len(got), len(want), got)
	}
	for _, body := range r.objects {
		for _, never := range []string{"/AA", "/JavaScript", "/NeedAppearances", "/XFA"} {
			if strings.Contains(body, never) {
				t.Errorf("the form has %s: %s", never, body)
			}
		}
	}
}

// parentOf returns the element that the parent tree gives for a key.
func (r *reader) parentOf(key string) string {
	for _, body := range r.objects {
		if !strings.HasPrefix(body, "<</Nums[") {
			continue
		}
		if m := regexp.MustCompile(` ` + key + ` (\d+) 0 R`).FindStringSubmatch(body); m != nil {
			return r.objects[atoi(m[1])]
		}
	}
	return ""
}

func atoi(s string) int {
	n := 0
	fmt.Sscan(s, &n)
	return n
}

func TestFormsAreAccessibleAndArchival(t *testing.T) {
	dir := t.TempDir()
	save := func(name string, f File) {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save("form", formOf(t, formDocument()))
	save("no-fields", formOf(t, &document.Document{Name: "d", Title: "Nothing to fill in", Imprint: testImprint()}))
	p := newPress(t)
	for seed := range uint64(20) {
		f, err := p.Form(newMangler(seed).document())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, f)
		save(fmt.Sprintf("hostile-%d", seed), f)
		again, err := p.Form(newMangler(seed).document())
		if err != nil || !bytes.Equal(f.Data, again.Data) {
			t.Errorf("seed %d: another file the second time (%v)", seed, err)
		}
		if f, err = p.Large().Draw(newMangler(seed).document()); err != nil {
			t.Fatal(err)
		}
		save(fmt.Sprintf("large-%d", seed), f)
	}
	judge.Folder(t, dir)
}

// TestWhatIsTypedCanBeRead fills every field in, has a reader of PDF set the text with
// the font of the form, and reads it back.
func TestWhatIsTypedCanBeRead(t *testing.T) {
	qpdf, fix, pdftotext := tool.Need(t, "qpdf"), tool.Need(t, "fix-qdf"), tool.Need(t, "pdftotext")
	dir := t.TempDir()
	path := filepath.Join(dir, "form.pdf")
	if err := os.WriteFile(path, formOf(t, formDocument()).Data, 0o600); err != nil {
		t.Fatal(err)
	}
	plain, err := exec.Command(qpdf, "--qdf", "--object-streams=disable", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	const typed = "Òran a’ chuain – £5"
	plain = bytes.ReplaceAll(plain, []byte("  /TU "), []byte("  /V "+textString(typed)+"\n  /TU "))
	plain = bytes.ReplaceAll(plain, []byte("/AcroForm <<"), []byte("/AcroForm <<\n/NeedAppearances true"))
	cmd := exec.Command(fix)
	cmd.Stdin = bytes.NewReader(plain)
	filled, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, filled, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out, []byte(typed)); n != 7 {
		t.Errorf("%d of 7 fields can be read:\n%s", n, out)
	}
}
