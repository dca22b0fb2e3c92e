package html

import (
	"testing"

	"briefpack/generator/model/document"
)

func TestHref(t *testing.T) {
	tests := []struct {
		name  string
		to    document.Target
		depth int
		want  string
	}{
		{"document", document.Target{Document: "criteria"}, 1, "criteria.html"},
		{"overview", document.Target{Document: "overview"}, 1, "index.html"},
		{"place in a document", document.Target{Document: "criteria", Fragment: "apt"}, 1, "criteria.html#apt"},
		{"place on this page", document.Target{Fragment: "apt"}, 1, "#apt"},
		{"shared guidance from a pack", document.Target{Shared: "data-protection"}, 1, "../guidance/data-protection.html"},
		{"shared guidance from the index", document.Target{Shared: "data-protection"}, 0, "guidance/data-protection.html"},
		{"partnership from the index", document.Target{Folder: "glenmarra"}, 0, "glenmarra/index.html"},
		{"partnership from guidance", document.Target{Folder: "glenmarra", Fragment: "dates"}, 1, "../glenmarra/index.html#dates"},
		{"document of a partnership", document.Target{Folder: "glenmarra", Document: "overview"}, 1, "../glenmarra/index.html"},
		{"page of the site", document.Target{Site: "a-z", Fragment: "b"}, 1, "../a-z.html#b"},
		{"two folders down", document.Target{Folder: "glenmarra"}, 2, "../../glenmarra/index.html"},
		{"depth below nought", document.Target{Folder: "glenmarra"}, -1, "glenmarra/index.html"},
		{"nowhere", document.Target{}, 1, ""},
		{"name with a space", document.Target{Document: "a b"}, 0, "a%20b.html"},
		{"name that climbs", document.Target{Folder: "../.."}, 0, ""},

		{"web", document.Target{URL: "https://example.org/"}, 1, "https://example.org/"},
		{"web with fragment", document.Target{URL: "https://example.org/", Fragment: "a"}, 1, "https://example.org/#a"},
		{"web with two fragments", document.Target{URL: "https://example.org/#b", Fragment: "a"}, 1, "https://example.org/#b"},
		{"capitals", document.Target{URL: "HTTPS://EXAMPLE.ORG/"}, 1, "HTTPS://EXAMPLE.ORG/"},
		{"mail", document.Target{URL: "mailto:lead@example.org"}, 1, "mailto:lead@example.org"},
		{"telephone", document.Target{URL: "tel:+441632960001"}, 1, "tel:+441632960001"},
		{"relative", document.Target{URL: "../form.csv"}, 1, "../form.csv"},

		{"script", document.Target{URL: "javascript:alert(1)"}, 1, ""},
		{"script in capitals", document.Target{URL: "JaVaScRiPt:alert(1)"}, 1, ""},
		{"script after a space", document.Target{URL: " javascript:alert(1)"}, 1, ""},
		{"script with a tab", document.Target{URL: "java\tscript:alert(1)"}, 1, ""},
		{"script with a line end", document.Target{URL: "java\nscript:alert(1)"}, 1, ""},
		{"script after a control character", document.Target{URL: "\x01javascript:alert(1)"}, 1, ""},
		{"data", document.Target{URL: "data:text/html,<script>alert(1)</script>"}, 1, ""},
		{"vbscript", document.Target{URL: "vbscript:msgbox"}, 1, ""},
		{"file", document.Target{URL: "file:///etc/passwd"}, 1, ""},
		{"another host", document.Target{URL: "//evil.example/"}, 1, ""},
		{"another host by three slashes", document.Target{URL: "///evil.example/"}, 1, ""},
		{"file on a server", document.Target{URL: "file://server/share"}, 1, ""},
		{"script that looks like an address", document.Target{URL: "javascript://example.org/%0aalert(1)"}, 1, ""},
		{"data that looks like an address", document.Target{URL: "data://text/html,x"}, 1, ""},
		{"another host by backslash", document.Target{URL: `/\evil.example/`}, 1, ""},
		{"web without a host", document.Target{URL: "https:///a"}, 1, ""},
		{"mail to nobody", document.Target{URL: "mailto:"}, 1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Href(tt.to, up(tt.depth)); got != tt.want {
				t.Errorf("Href(%+v, %d) = %q, want %q", tt.to, tt.depth, got, tt.want)
			}
		})
	}
}

func TestImagePathStaysInside(t *testing.T) {
	for path, want := range map[string]string{
		"guidance/room.png":      "guidance/room.png",
		"../../etc/passwd":       "etc/passwd",
		"/guidance/./room.png":   "guidance/room.png",
		"guidance/../room.png":   "guidance/room.png",
		"guidance/room plan.png": "guidance/room plan.png",
	} {
		if got := ImagePath(document.Figure{Path: path}); got != want {
			t.Errorf("ImagePath(%q) = %q, want %q", path, got, want)
		}
	}
}

// Guidance may have the name of a document; its page is called as it is.
func TestGuidanceCalledOverview(t *testing.T) {
	if got := Href(document.Target{Shared: "overview"}, up(1)); got != "../guidance/overview.html" {
		t.Errorf("got %s", got)
	}
}
