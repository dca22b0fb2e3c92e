package typeset

import (
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

func TestLinks(t *testing.T) {
	p := testCompositor(t)
	b := p.open("t", "en-GB", sample.Imprint())
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
		l := &tag.Link{To: c.to}
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
