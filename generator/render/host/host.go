// Package host writes files for web servers and search engines: robots.txt, sitemap.xml,
// _headers (Netlify and Cloudflare Pages) and staticwebapp.config.json (Azure).
//
// They set headers that a page cannot set: no frames, no PDFs in search engines, and a policy
// for files other than pages. The package does not depend on the content of pages. To support
// another host, add its file to Names and File.
package host

import (
	"encoding/json"
	"fmt"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
)

// Site holds the contents of these files.
type Site struct {
	Address string // address of the site, with a slash at its end; "" if not known
	Listed  bool   // true if search engines may list the pages
	Pages   []Page // pages that search engines may list, most important first
}

// Page is a page of the site.
type Page struct {
	Path   string // from the root of the site
	Issued string // ISO date, or ""
}

// policy states what pages may load. frame-ancestors works only in a header.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// header is one line that a server sends with a file.
type header struct{ name, value string }

// always lists the headers of all files.
var always = []header{
	{"Content-Security-Policy", policy},
	{"Referrer-Policy", "no-referrer"},
	{"X-Content-Type-Options", "nosniff"},
	{"X-Frame-Options", "DENY"},
	{"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Strict-Transport-Security", "max-age=31536000"},
	{"Cache-Control", "no-cache"}, // browsers keep files and ask whether they changed, as a pack must be current
}

var unlisted = header{"X-Robots-Tag", "noindex, nofollow"}

// Names lists the files of a site, by path from its root.
func Names(s Site) []string {
	names := []string{"_headers", "robots.txt", "staticwebapp.config.json"}
	if s.Address != "" && s.Listed {
		names = append(names, "sitemap.xml")
	}
	return names
}

// File returns the contents of a file.
func File(name string, s Site) ([]byte, error) {
	switch name {
	case "_headers":
		return headers(s), nil
	case "robots.txt":
		return robots(s), nil
	case "sitemap.xml":
		return sitemap(s), nil
	case "staticwebapp.config.json":
		return azure(s)
	}
	return nil, fmt.Errorf("no host reads a file %q", name)
}

// robots lets search engines read all pages. They must read a page to find out that they may not
// list it.
func robots(s Site) []byte {
	var b strings.Builder
	if !s.Listed {
		b.WriteString("# Every page and header says that it is not to be listed; that works only when it can be read.\n")
	}
	b.WriteString("User-agent: *\nDisallow:\n")
	if s.Listed && s.Address != "" {
		b.WriteString("\nSitemap: " + s.Address + "sitemap.xml\n")
	}
	return []byte(b.String())
}

// mostURLs is the maximum number of addresses in a sitemap (sitemaps.org).
const mostURLs = 50_000

func sitemap(s Site) []byte {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
	for _, p := range s.Pages[:min(len(s.Pages), mostURLs)] {
		b.WriteString("<url><loc>" + escaper.Replace(s.Address+served(p.Path)) + "</loc>")
		if p.Issued != "" {
			b.WriteString("<lastmod>" + p.Issued + "</lastmod>")
		}
		b.WriteString("</url>\n")
	}
	b.WriteString("</urlset>\n")
	return []byte(b.String())
}

// served returns the address under which hosts serve a file: an index by its folder.
func served(path string) string {
	if rest, ok := strings.CutSuffix(path, "index.html"); ok && (rest == "" || strings.HasSuffix(rest, "/")) {
		return rest
	}
	return path
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "'", "&apos;", "\"", "&quot;")

func headers(s Site) []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, h := range everywhere(s) {
		fmt.Fprintf(&b, "  %s: %s\n", h.name, h.value)
	}
	if s.Listed {
		// An asterisk within a part of a path stands for any characters, slashes too, in
		// _headers of both hosts; Azure takes one that has only an ending after it.
		for _, f := range format.Unlisted() {
			fmt.Fprintf(&b, "/*%s\n  %s: %s\n", f.Ending, unlisted.name, unlisted.value)
		}
	}
	return []byte(b.String())
}

func everywhere(s Site) []header {
	list := always[:len(always):len(always)]
	if !s.Listed {
		list = append(list, unlisted)
	}
	return list
}

type config struct {
	Routes    []route             `json:"routes,omitempty"`
	Headers   map[string]string   `json:"globalHeaders"`
	Overrides map[string]override `json:"responseOverrides"`
	Types     map[string]string   `json:"mimeTypes"`
}

type route struct {
	Route   string            `json:"route"`
	Headers map[string]string `json:"headers"`
}

type override struct {
	Rewrite string `json:"rewrite"`
}

func azure(s Site) ([]byte, error) {
	c := config{
		Headers: map[string]string{}, Overrides: map[string]override{"404": {"/" + document.SitePage(document.Missing)}},
		Types: map[string]string{},
	}
	for _, f := range format.All {
		if f.Rare {
			c.Types[f.Ending] = f.Media
		}
	}
	for _, h := range everywhere(s) {
		c.Headers[h.name] = h.value
	}
	if s.Listed {
		for _, f := range format.Unlisted() {
			c.Routes = append(c.Routes, route{"/*" + f.Ending, map[string]string{unlisted.name: unlisted.value}})
		}
	}
	data, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the configuration for Azure: %w", err)
	}
	return append(data, '\n'), nil
}
