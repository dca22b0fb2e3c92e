package document

import (
	"net/url"
	"path"
	"strings"
)

// Scheme returns the scheme of an address outside the site that pages and print may link to:
// http, https, mailto or tel. It returns "" for any other text.
func Scheme(address string) string {
	scheme, _, _ := strings.Cut(address, ":")
	switch scheme = strings.ToLower(scheme); scheme {
	case "http", "https", "mailto", "tel":
		if len(scheme) < len(address) {
			return scheme
		}
	}
	return ""
}

// IsLink reports whether pages and print may link to an address outside the site. Browsers
// read a backslash as a slash, so an address that has one leads elsewhere.
func IsLink(address string) bool {
	u, err := url.Parse(address)
	if err != nil || strings.ContainsRune(address, '\\') {
		return false
	}
	switch Scheme(address) {
	case "http", "https":
		return u.Host != ""
	case "mailto", "tel":
		return u.Opaque != ""
	}
	return false
}

// PageFile returns the file of a document's page in the folder of its pack. A pack
// opens with its overview, so that is the index of the folder.
func PageFile(name string) string {
	if name == Overview {
		return "index.html"
	}
	return name + ".html"
}

// DocumentOf returns the name of the document that has a page in the folder of its pack, "" if
// the file is not a page.
func DocumentOf(file string) string {
	switch {
	case file == "index.html":
		return Overview
	case path.Ext(file) == ".html" && Scheme(file) == "":
		return strings.TrimSuffix(file, ".html")
	}
	return ""
}

// Page returns the address of the page that a target leads to. It returns "" for an address
// outside the site, a place in the same document and names that are not of a file. root leads to the top of the site: "" from there,
// "../" from a folder. A document without a folder is in the same folder.
func (t Target) Page(root string) string {
	name := url.PathEscape
	switch {
	case strings.ContainsAny(t.Folder+t.Document+t.Shared+t.Site, `/\`):
		return ""
	case t.Folder != "" && t.Document != "":
		return root + name(t.Folder) + "/" + name(PageFile(t.Document))
	case t.Document != "":
		return name(PageFile(t.Document))
	case t.Shared != "":
		return root + SharedFolder + "/" + name(t.Shared) + ".html"
	case t.Folder != "":
		return root + name(t.Folder) + "/index.html"
	case t.Site != "":
		return root + name(t.Site) + ".html"
	}
	return ""
}
