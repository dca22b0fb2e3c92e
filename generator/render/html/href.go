package html

import (
	"net/url"
	"strings"

	"briefpack/generator/model/document"
)

// Href returns the address of a target for a page whose path to the root of the site is root,
// such as "../". It returns "" if the target does not exist, or if a page must not link to it.
// Pages may link to http, https, mailto, tel and relative addresses.
func Href(t document.Target, root string) string {
	var to string
	switch {
	case t.URL != "":
		if !isSafe(t.URL) {
			return ""
		}
		if strings.Contains(t.URL, "#") {
			return t.URL
		}
		to = t.URL
	default:
		to = t.Page(root)
	}
	if t.Fragment != "" {
		to += "#" + url.PathEscape(t.Fragment)
	}
	return to
}

// ImagePath returns the path of a figure's image from the root of the site. It is the path below
// content/.
func ImagePath(f document.Figure) string {
	var kept []string
	for _, part := range strings.Split(f.Path, "/") {
		if part != "" && part != "." && part != ".." {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "/")
}

func up(depth int) string {
	return strings.Repeat("../", max(depth, 0))
}

func escapePath(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Join(parts, "/")
}

// isSafe reports whether a page may link to an address that someone wrote: an address outside
// the site, or a path within it. Browsers read "//host" and "\\host" as another host.
func isSafe(address string) bool {
	u, err := url.Parse(address)
	isPath := err == nil && u.Scheme == "" && u.Host == "" && !strings.HasPrefix(address, "//") && !strings.ContainsRune(address, '\\')
	return isPath || document.IsLink(address)
}
