package judge

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
)

// outcome is a test that only notes what went wrong.
type outcome struct {
	testing.TB
	said []string
}

func (o *outcome) Helper() {}

func (o *outcome) Errorf(f string, args ...any) { o.said = append(o.said, fmt.Sprintf(f, args...)) }

// TestBadFilesFail has files judged that claim nothing, break rules or are no PDF.
func TestBadFilesFail(t *testing.T) {
	tool.Slow(t, "starts a Java program")
	tool.Need(t, "verapdf")
	dir := t.TempDir()
	for name, text := range map[string]string{
		"untagged.pdf":        onePage("<</Type/Catalog/Pages 2 0 R>>", ""),
		"claims.pdf":          onePage("<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>", claim),
		"nonsense.pdf":        "nonsense",
		"below/a/ignored.txt": "text",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	o := &outcome{TB: t}
	Folder(o, dir)
	said := strings.Join(o.said, "\n")
	for _, want := range []string{
		"untagged.pdf:\n  PDF/A-2A validation profile: not judged, since the file does not claim it\n  PDF/UA-1 validation profile: not judged",
		"claims.pdf:\n  PDF/A-2A validation profile 6.", "PDF/UA-1 validation profile 7.1-", "at root", "nonsense.pdf:\n  Exception: ",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the verdict lacks %q", want)
		}
	}
	if len(o.said) != 3 || t.Failed() {
		t.Errorf("%d verdicts, not 3:\n%s", len(o.said), said)
	}
}

// onePage returns a PDF of an empty page with metadata.
func onePage(catalog, metadata string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, body := range []string{
		catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
		fmt.Sprintf("<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream", len(metadata), metadata),
	} {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.String()
}

// claim is metadata that claims everything.
const claim = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
	`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""` +
	` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` +
	`<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>` +
	`</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

func TestVerdicts(t *testing.T) {
	passed := `{"profileName":"PDF/A-2A validation profile","compliant":true},`
	for _, c := range []struct{ name, results, want string }{
		{"passed", passed + `{"profileName":"PDF/UA-1 validation profile","compliant":true}`, ""},
		{"one profile only", passed[:len(passed)-1], "PDF/UA-1 validation profile: not judged, since the file does not claim it"},
		{"no reason", passed + `{"profileName":"PDF/UA-1 validation profile"}`, "PDF/UA-1 validation profile: not compliant"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := verdicts([]byte(`{"report":{"jobs":[{"itemDetails":{"name":"a.pdf"},"validationResult":[` + c.results + `]}]}}`))
			if err != nil || len(got) != 1 || got[0].file != "a.pdf" || strings.Join(got[0].faults, "\n") != c.want {
				t.Errorf("verdicts = %v, %v; want %q", got, err, c.want)
			}
		})
	}
	if _, err := verdicts([]byte("java: not found")); err == nil {
		t.Error("what is no report was read")
	}
}
