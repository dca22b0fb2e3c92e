package html

import (
	"net/url"
	"strings"

	"briefpack/generator/model/document"
)

// Href returns the address of a target as seen from a page for which the root of the
// site is at root: "../" from a page in a folder. It returns "" when the target leads nowhere, or to an
// address that a page must not link to: only http, https, mailto, tel and relative
// addresses do.
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

// ImagePath returns where a figure's image belongs in the output, from the root of
// the site: where it lies below content/.
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
