package pdf

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"briefpack/generator/model/document"
)

// reaches reports whether a link can lead anywhere from this file.
func (b *book) reaches(t document.Target) bool {
	switch {
	case t.URL != "":
		return cleanURL(t.URL) != ""
	case t.Document != "" && t.Folder == "" && !slices.Contains(b.documents, t.Document):
		return b.webAddress(t) != ""
	case t.Shared != "" || t.Folder != "" || t.Site != "":
		return b.webAddress(t) != ""
	}
	return true
}

// webAddress returns the address of a page of the same site, "" when the site has none.
func (b *book) webAddress(t document.Target) string {
	base, err := url.Parse(b.imprint.Address)
	if err != nil || base.Scheme != "https" && base.Scheme != "http" || base.Host == "" {
		return ""
	}
	path := pagePath(t)
	if path == "" {
		return ""
	}
	ref, err := url.Parse(path)
	if err != nil {
		return ""
	}
	ref.Fragment = t.Fragment
	return cleanURL(base.ResolveReference(ref).String())
}

// pagePath returns where a page is, seen from a page of a partnership.
func pagePath(t document.Target) string {
	switch {
	case isName(t.Folder) && isName(t.Document):
		return "../" + t.Folder + "/" + document.PageFile(t.Document)
	case isName(t.Document):
		return document.PageFile(t.Document)
	case isName(t.Shared):
		return "../guidance/" + t.Shared + ".html"
	case isName(t.Folder):
		return "../" + t.Folder + "/index.html"
	case isName(t.Site):
		return "../" + t.Site + ".html"
	}
	return ""
}

// isName reports whether s is the name of a page or a folder.
func isName(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}

// cleanURL returns s as an address in ASCII, "" when it is none that paper and screens
// may lead to.
func cleanURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto", "tel":
	default:
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c > 0x20 && c < 0x7f {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// anchor returns the place in this file that a link leads to; nil when it leads out.
func (b *book) anchor(l *link) *anchor {
	t := l.to
	if t.URL != "" || t.Shared != "" || t.Folder != "" || t.Site != "" {
		return nil
	}
	doc := t.Document
	if doc == "" {
		doc = l.home
	}
	if at := b.places[place{doc, t.Fragment}]; at != nil {
		return at
	}
	return b.places[place{document: doc}]
}

// address returns the address that a link leads to, "" when it leads nowhere.
func (b *book) address(l *link) string {
	if l.to.URL != "" {
		return cleanURL(l.to.URL)
	}
	return b.webAddress(l.to)
}

// cleanLang returns s when it is shaped like a language tag, else "".
func cleanLang(s string) string {
	if s == "" || len(s) > 35 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return ""
	}
	for i, part := range strings.Split(s, "-") {
		if len(part) > 8 {
			return ""
		}
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return ""
			}
		}
	}
	return s
}
