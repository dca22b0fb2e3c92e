package pdf

import (
	"bytes"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

func TestLinks(t *testing.T) {
	p := newPress(t)
	b := p.open("t", "en-GB", testImprint())
	b.documents = []string{"criteria"}
	const site = "https://example.org/briefing/"
	for _, c := range []struct {
		to      document.Target
		reaches bool
		address string
	}{
		{document.Target{URL: "https://example.org/a b?x=é"}, true, "https://example.org/a%20b?x=%C3%A9"},
		{document.Target{URL: "mailto:ailsa.muir@example.org"}, true, "mailto:ailsa.muir@example.org"},
		{document.Target{URL: "javascript:alert(1)"}, false, ""},
		{document.Target{URL: "file:///etc/passwd"}, false, ""},
		{document.Target{Document: "criteria"}, true, site + "glenmarra/criteria.html"},
		{document.Target{Document: "overview", Fragment: "dates"}, true, site + "glenmarra/index.html#dates"},
		{document.Target{Document: "../x"}, false, ""},
		{document.Target{Shared: "glance"}, true, site + "guidance/glance.html"},
		{document.Target{Folder: "strathvennan"}, true, site + "strathvennan/index.html"},
		{document.Target{Fragment: "here"}, true, ""},
	} {
		l := &link{to: c.to}
		if got := b.reaches(c.to); got != c.reaches {
			t.Errorf("%+v: reaches is %v", c.to, got)
		}
		if got := b.address(l); got != c.address {
			t.Errorf("%+v leads to %q, not %q", c.to, got, c.address)
		}
	}
	b.imprint.Address = ""
	if b.reaches(document.Target{Shared: "glance"}) {
		t.Error("a site without an address is linked to")
	}
}

func TestMetadata(t *testing.T) {
	d := sampleDocument("d", "Children & \"young\" people <at risk>")
	f, err := newPress(t).Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", ">Children &amp; &#34;young&#34; people &lt;at risk&gt;<",
		">Glenmarra Community Planning Partnership<", "<xmp:CreateDate>2026-11-02T00:00:00Z<", "<rdf:li>en-GB<",
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

func TestOutlineIsATree(t *testing.T) {
	var entries []entry
	for _, depth := range []int{0, 1, 2, 1, 0, 2, 2, 0} {
		entries = append(entries, entry{depth: depth})
	}
	marks, top := plant(entries)
	if top.first != 0 || top.last != 7 {
		t.Errorf("the outermost run from %d to %d", top.first, top.last)
	}
	for i, want := range []bookmark{
		{parent: -1, first: 1, last: 3, prev: -1, next: 4, count: 3}, {parent: 0, first: 2, last: 2, prev: -1, next: 3, count: 1}, {parent: 1, first: -1, last: -1, prev: -1, next: -1},
		{parent: 0, first: -1, last: -1, prev: 1, next: -1}, {parent: -1, first: 5, last: 6, prev: 0, next: 7, count: 2}, {parent: 4, first: -1, last: -1, prev: -1, next: 6},
		{parent: 4, first: -1, last: -1, prev: 5, next: -1}, {parent: -1, first: -1, last: -1, prev: 4, next: -1},
	} {
		if marks[i] != want {
			t.Errorf("bookmark %d is %+v, not %+v", i, marks[i], want)
		}
	}
}

func TestPlainFileOfAnotherShapeIsRefused(t *testing.T) {
	c := newCanvas(600, 800)
	c.page()
	good, err := c.file()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readPlain(good, 1); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "cut off": good[:len(good)/2], "no table": bytes.ReplaceAll(good, []byte("startxref"), []byte("startxxxx")),
		"other pages": bytes.Replace(good, []byte("/Type /Page\n"), []byte("/Type /Pagx\n"), 1), "shifted": append([]byte("%"), good...),
		"other catalog": bytes.Replace(good, []byte("/Catalog"), []byte("/Catalag"), 1),
	} {
		if _, err := readPlain(bad, 1); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if _, err := readPlain(good, 2); err == nil {
		t.Error("a page that is not there was accepted")
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
		f, err := newPress(t).Pack(Cover{Title: "Briefing pack", Subtitle: c.subtitle, Contents: "Contents", Imprint: document.Imprint{Owner: c.owner}}, nil)
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
