package pdf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/proof"
	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// formDocument has ruled lines under the same label twice, and a table to sign.
func formDocument() *document.Document {
	head := func(s string) document.Block { return document.Heading{Level: 2, ID: s, Text: document.Words(s)} }
	sign := func(name string) document.Row {
		return document.Row{Cells: []document.Cell{{Text: document.Words(name)}, {}, {}}}
	}
	return &document.Document{Name: "report", Title: "Report", Lang: "en-GB", Imprint: sample.Imprint(), Blocks: []document.Block{
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
	f, err := newRenderer(t).Form(d)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFieldsSayWhatTheyAreFor(t *testing.T) {
	r := checkFile(t, formOf(t, formDocument()))
	type field struct {
		says  string
		lines bool
	}
	got := map[string]field{}
	for _, f := range r.Fields() {
		if _, taken := got[f.Name]; taken {
			t.Errorf("two fields are called %s", f.Name)
		}
		got[f.Name] = field{f.Says, f.Lines}
		if x := f.Rect; x[0] < 60 || x[2] > 540 || x[1] < 80 || x[3] > 760 || x[2]-x[0] < 50 || x[3]-x[1] < 16 {
			t.Errorf("%s lies at %v", f.Name, f.Rect)
		}
	}
	want := map[string]field{
		"what-we-learned-in-short-write-here": {"What we learned. In short: Write here", true},
		"thanks-write-here":                   {"Thanks: Write here", true}, "thanks-write-here-2": {"Thanks: Write here", true},
		"signature-mòrag-nicaoidh": {"Signature: Mòrag NicAoidh", false}, "date-mòrag-nicaoidh": {"Date: Mòrag NicAoidh", false},
		"signature-callum-darroch": {"Signature: Callum Darroch", false}, "date-callum-darroch": {"Date: Callum Darroch", false},
	}
	if !maps.Equal(got, want) {
		t.Errorf("the fields are %v, not %v", got, want)
	}
	for _, body := range r.Objects() {
		for _, never := range []string{"/AA", "/JavaScript", "/NeedAppearances", "/XFA"} {
			if strings.Contains(body, never) {
				t.Errorf("the form has %s: %s", never, body)
			}
		}
	}
}

// Boxes can be ticked: as many as people want, one of a list, or one in each row of a table.
func TestBoxesCanBeTicked(t *testing.T) {
	items := []document.Item{{Blocks: []document.Block{document.Para("Yes")}}, {Blocks: []document.Block{document.Para("No")}}}
	d := &document.Document{Name: "evaluation", Title: "Evaluation", Lang: "en-GB", Imprint: sample.Imprint(), Blocks: []document.Block{
		document.Facts{Items: []document.Fact{{Term: "Agency", Room: document.RoomText}}},
		document.Para("Did it help?"), document.List{Ticks: true, One: true, Items: items},
		document.Para("What do you need?"), document.List{Ticks: true, Items: items},
		document.Table{Caption: "Questions", RowHeads: true, One: true,
			Columns: []document.Column{{Title: "Question", Wide: true}, {Title: "Good", Tick: true}, {Title: "Poor", Tick: true}, {Title: "Kind", Room: document.RoomChoice, Choices: []string{"a", "b"}}},
			Rows:    []document.Row{{Cells: []document.Cell{{Text: document.Words("The room")}, {}, {}, {}}}}},
	}}
	f := formOf(t, d)
	r := checkFile(t, f)
	var says []string
	for _, x := range r.Fields() {
		says = append(says, x.Says)
	}
	want := []string{"Evaluation: Agency", "Did it help?: Yes", "Did it help?: No", "What do you need?: Yes", "What do you need?: No", "The room: Good", "The room: Poor", "Kind: The room"}
	if !slices.Equal(says, want) {
		t.Errorf("the fields say %q, want %q", says, want)
	}
	groups := 0
	for _, body := range r.Objects() {
		if strings.Contains(body, "32768") {
			groups++
		}
	}
	if groups != 2 {
		t.Errorf("%d groups of boxes of which one is ticked, want 2", groups)
	}
	tool.Slow(t, "starts a Java program")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "boxes.pdf"), f.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	judge.Folder(t, dir)
}

// In large print a wide table becomes a list of entries, and there is something to fill in
// in each all the same.
func TestFormsInLargePrint(t *testing.T) {
	d := formDocument()
	d.Blocks = append(d.Blocks, sample.WideTable(12, 3))
	f, err := newRenderer(t).Large().Form(d)
	if err != nil {
		t.Fatal(err)
	}
	stacked := 0
	for _, field := range checkFile(t, f).Fields() {
		if x := field.Rect; x[0] < 50 || x[2] > 550 || !field.Box && (x[2]-x[0] < 50 || x[3]-x[1] < 20) {
			t.Errorf("%s lies at %v", field.Name, x)
		}
		if strings.HasPrefix(field.Says, "Column10: cell 0 of ") {
			stacked++
		}
	}
	if stacked != 3 {
		t.Errorf("%d of 3 entries have a field", stacked)
	}
}

func TestFormsAreAccessibleAndArchival(t *testing.T) {
	tool.Unraced(t)
	dir := t.TempDir()
	save := func(name string, f File) {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save("form", formOf(t, formDocument()))
	save("no-fields", formOf(t, &document.Document{Name: "d", Title: "Nothing to fill in", Imprint: sample.Imprint()}))
	l := sample.Look()
	l.Page.Facing, l.Page.Punch = true, 20
	l.Own = [4][]byte{liberationserifregular.TTF, liberationserifbold.TTF}
	own, err := New(l, &words.Table{Lang: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	f, err := own.Form(&document.Document{Name: "d", Title: "Own faces", Imprint: sample.Imprint(), Blocks: append(formDocument().Blocks, sample.Blocks()...)})
	if err != nil {
		t.Fatal(err)
	}
	save("own-faces", f)
	p := newRenderer(t)
	for seed := range uint64(20) {
		f, err := p.Form(sample.NewMangler(seed).Document())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, f)
		save(fmt.Sprintf("hostile-%d", seed), f)
		again, err := p.Form(sample.NewMangler(seed).Document())
		if err != nil || !bytes.Equal(f.Data, again.Data) {
			t.Errorf("seed %d: another file the second time (%v)", seed, err)
		}
		if f, err = p.Large().Document(sample.NewMangler(seed).Document()); err != nil {
			t.Fatal(err)
		}
		save(fmt.Sprintf("large-%d", seed), f)
	}
	tool.Slow(t, "starts a Java program")
	judge.Folder(t, dir)
}

// utf16Text returns s as a text string of PDF.
func utf16Text(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return "<FEFF" + b.String() + ">"
}

// typedInto returns the text of a form in which every field has the same text, as a reader of
// PDF sets it with the font of the form.
func typedInto(t *testing.T, form []byte, typed string) string {
	t.Helper()
	qpdf, fix, pdftotext := tool.Need(t, "qpdf"), tool.Need(t, "fix-qdf"), tool.Need(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "form.pdf")
	if err := os.WriteFile(path, form, 0o600); err != nil {
		t.Fatal(err)
	}
	plain, err := exec.Command(qpdf, "--qdf", "--object-streams=disable", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	plain = bytes.ReplaceAll(plain, []byte("  /TU "), []byte("  /V "+utf16Text(typed)+"\n  /TU "))
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
	out, err := exec.Command(pdftotext, "-raw", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// Names keep their letters, whatever language they are from.
func TestWhatIsTypedCanBeRead(t *testing.T) {
	const typed = "Łukasz’ Ελ Юş £5"
	out := typedInto(t, formOf(t, formDocument()).Data, typed)
	if n := strings.Count(out, typed); n != 7 {
		t.Errorf("%d of 7 fields can be read:\n%s", n, out)
	}
}

// longText is an answer of 5,000 characters, in words that can be told apart.
func longText() string {
	var b strings.Builder
	for n := 0; b.Len() < 5000; n++ {
		fmt.Fprintf(&b, "word%d ", n)
	}
	return strings.TrimSpace(b.String()[:5000])
}

// A long answer is set smaller until all of it can be seen: none of it is lost on paper.
func TestLongAnswersAreWhole(t *testing.T) {
	d := formDocument()
	d.Blocks = d.Blocks[:3] // twelve lines
	out := strings.Fields(typedInto(t, formOf(t, d).Data, longText()))
	for _, word := range strings.Fields(longText()) {
		if !slices.Contains(out, word) {
			t.Fatalf("%q of a long answer cannot be seen", word)
		}
	}
}

// A browser fills a form in with PDF.js: it finds every field, says what it is for, and what
// it saves has what was typed, as a value and to be seen.
func TestFormsAreFilledInBrowsers(t *testing.T) {
	tool.Unraced(t)
	library := tool.NeedModule(t, "pdfjs-dist/legacy/build/pdf.mjs")
	node, pdftotext := tool.Need(t, "node"), tool.Need(t, "pdftotext")
	const typed = "Łukasz’ Ελ Юş £5"
	for name, p := range map[string]*Renderer{"ordinary": newRenderer(t), "large": newRenderer(t).Large()} {
		f, err := p.Form(formDocument())
		if err != nil {
			t.Fatal(err)
		}
		form, saved := filepath.Join(t.TempDir(), "form.pdf"), filepath.Join(t.TempDir(), "saved.pdf")
		if err := os.WriteFile(form, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(node, "testdata/fill.mjs", library, form, typed, saved).Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		type field struct {
			Name, Says, Value string
			Lines, Locked     bool
		}
		var got []field
		lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
		if err := json.Unmarshal(lines[len(lines)-1], &got); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		var want []field
		for _, x := range proof.Read(f.Data).Fields() {
			want = append(want, field{x.Name, x.Says, typed, x.Lines, false})
		}
		if len(want) != 7 || !slices.Equal(got, want) {
			t.Errorf("%s: PDF.js has the fields\n%v, not\n%v", name, got, want)
		}
		seen, err := exec.Command(pdftotext, "-raw", saved, "-").Output()
		if n := bytes.Count(seen, []byte(typed)); err != nil || n != 7 {
			t.Errorf("%s: %d of 7 fields can be read (%v):\n%s", name, n, err, seen)
		}
	}
}
