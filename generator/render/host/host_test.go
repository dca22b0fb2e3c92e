package host

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
)

func filesOf(t *testing.T, s Site) map[string]string {
	t.Helper()
	got := map[string]string{}
	for _, name := range Names(s) {
		data, err := File(name, s)
		if err != nil {
			t.Fatal(err)
		}
		got[name] = string(data)
	}
	return got
}

// A site is in no search engine unless it says so; PDFs are in none even then.
func TestListing(t *testing.T) {
	const everything, pdfs = "/*\n", "/*.pdf\n  X-Robots-Tag: noindex, nofollow\n"
	unlisted := filesOf(t, Site{Address: "https://example.org/", Pages: []Page{{Path: "index.html"}}})
	head, _, _ := strings.Cut(unlisted["_headers"], "/*.")
	if !strings.HasPrefix(head, everything) || !strings.Contains(head, "X-Robots-Tag: noindex, nofollow") {
		t.Errorf("headers of an unlisted site:\n%s", unlisted["_headers"])
	}
	if unlisted["sitemap.xml"] != "" || strings.Contains(unlisted["robots.txt"], "Sitemap") || strings.Contains(unlisted["robots.txt"], "Disallow: /") {
		t.Errorf("robots.txt of an unlisted site:\n%s", unlisted["robots.txt"])
	}
	listed := filesOf(t, Site{Address: "https://example.org/a/", Listed: true})
	head, _, _ = strings.Cut(listed["_headers"], "/*.")
	if strings.Contains(head, "X-Robots-Tag") || !strings.Contains(listed["_headers"], pdfs) {
		t.Errorf("headers of a listed site:\n%s", listed["_headers"])
	}
	if !strings.Contains(listed["robots.txt"], "\nSitemap: https://example.org/a/sitemap.xml\n") {
		t.Errorf("robots.txt of a listed site:\n%s", listed["robots.txt"])
	}
	if files := filesOf(t, Site{Listed: true}); files["sitemap.xml"] != "" || strings.Contains(files["robots.txt"], "Sitemap") {
		t.Error("a site without an address has a sitemap")
	}
}

// TestHeaders checks that the headers for every host have the settings that a page cannot have
// itself.
func TestHeaders(t *testing.T) {
	files := filesOf(t, Site{})
	for _, h := range []header{
		{"Content-Security-Policy", policy}, {"Referrer-Policy", "no-referrer"}, {"X-Content-Type-Options", "nosniff"}, {"X-Frame-Options", "DENY"},
	} {
		if line := "  " + h.name + ": " + h.value + "\n"; !strings.Contains(files["_headers"], line) {
			t.Errorf("_headers lacks %q", line)
		}
	}
	if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") || !strings.Contains(policy, "frame-ancestors 'none'") {
		t.Errorf("the policy is not strict: %s", policy)
	}
	var c config
	if err := json.Unmarshal([]byte(files["staticwebapp.config.json"]), &c); err != nil {
		t.Fatal(err)
	}
	if c.Headers["Content-Security-Policy"] != policy || c.Headers["X-Robots-Tag"] == "" || c.Overrides["404"].Rewrite != "/404.html" || len(c.Routes) != 0 {
		t.Errorf("configuration for Azure: %+v", c)
	}
	files = filesOf(t, Site{Listed: true})
	if !strings.Contains(files["staticwebapp.config.json"], `"route": "/*.pdf"`) {
		t.Errorf("Azure lets PDFs be listed:\n%s", files["staticwebapp.config.json"])
	}
}

func TestSitemap(t *testing.T) {
	s := Site{Address: "https://example.org/", Listed: true, Pages: []Page{{"a&b.html", "2026-11-02"}, {"c.html", ""}}}
	var got struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			Lastmod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(filesOf(t, s)["sitemap.xml"]), &got); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(got.URLs) != "[{https://example.org/a&b.html 2026-11-02} {https://example.org/c.html }]" {
		t.Errorf("sitemap: %v", got.URLs)
	}
	s.Pages = make([]Page, mostURLs+1)
	if n := strings.Count(filesOf(t, s)["sitemap.xml"], "<url>"); n != mostURLs {
		t.Errorf("%d addresses, and search engines read %d", n, mostURLs)
	}
}
