package pdf

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/typeset"
)

func TestMetadata(t *testing.T) {
	d := sample.Document("d", "Children & \"young\" people <at risk>")
	f, err := newRenderer(t).Document(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", ">Children &amp; &#34;young&#34; people &lt;at risk&gt;<",
		">Inspectorate of Nowhere<", "<xmp:CreateDate>2026-11-02T00:00:00Z<", "<rdf:li>en-GB<",
	} {
		if !strings.Contains(checkFile(t, f).Metadata(), want) {
			t.Errorf("the metadata lacks %s", want)
		}
	}
	all := strings.Join(checkFile(t, f).Objects(), "\n")
	for _, want := range []string{"/MarkInfo <</Marked true>>", "/DisplayDocTitle true", "/Lang (en-GB)", "/Lang (gd)", "/OutputIntents [", "/CreationDate (D:20261102000000Z)", "/Alt (Plan of the reading room)", "/Tabs /S"} {
		if !strings.Contains(all, want) {
			t.Errorf("no object has %s", want)
		}
	}
}

func TestThePackSaysWhoseItIs(t *testing.T) {
	for _, c := range []struct {
		name, owner, subtitle, want string
	}{
		{"owner", "Glenmarra", "of a programme", "Briefing pack: Glenmarra"},
		{"no owner", " ", "of a programme", "Briefing pack: of a programme"},
		{"neither", "", "", "Briefing pack"},
	} {
		f, err := newRenderer(t).Pack(typeset.Cover{Title: "Briefing pack", Subtitle: c.subtitle, Contents: "Contents", Imprint: document.Imprint{Owner: c.owner}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		r, found := checkFile(t, f), 0
		for _, body := range r.Objects() {
			if strings.Contains(body, "/Producer") && strings.Contains(body, "/Title ("+c.want+")") {
				found++
			}
		}
		if strings.Contains(r.Metadata(), `<rdf:li xml:lang="x-default">`+c.want+"</rdf:li></rdf:Alt></dc:title>") {
			found++
		}
		if found != 2 {
			t.Errorf("%s: %d of 2 places say %q", c.name, found, c.want)
		}
	}
}
