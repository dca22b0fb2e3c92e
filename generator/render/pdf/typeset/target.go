package typeset

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

// reaches reports whether a link can lead anywhere from this file.
func (b *Book) reaches(t document.Target) bool {
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
func (b *Book) webAddress(t document.Target) string {
	base, err := url.Parse(b.imprint.Address)
	if err != nil || base.Scheme != "https" && base.Scheme != "http" || base.Host == "" {
		return ""
	}
	page := t.Page("../")
	if page == "" {
		return ""
	}
	ref, err := url.Parse(page)
	if err != nil {
		return ""
	}
	ref.Fragment = t.Fragment
	return cleanURL(base.ResolveReference(ref).String())
}

// cleanURL returns s as an address in ASCII, "" if print may not link to it.
func cleanURL(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || !document.IsLink(s) {
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

// Resolve finds the destination of a link: a place in this file, an address, or none.
func (b *Book) Resolve(l *tag.Link) {
	if l.At = b.anchorOf(l); l.At == nil {
		l.Address = b.address(l)
	}
}

// anchorOf returns the place in this file that a link leads to; nil when it leads out.
func (b *Book) anchorOf(l *tag.Link) *tag.Anchor {
	t := l.To
	if t.URL != "" || t.Shared != "" || t.Folder != "" || t.Site != "" {
		return nil
	}
	doc := t.Document
	if doc == "" {
		doc = l.Home
	}
	if at := b.places[place{doc, t.Fragment}]; at != nil {
		return at
	}
	return b.places[place{document: doc}]
}

// address returns the address that a link leads to, "" if it has none.
func (b *Book) address(l *tag.Link) string {
	if l.To.URL != "" {
		return cleanURL(l.To.URL)
	}
	return b.webAddress(l.To)
}
