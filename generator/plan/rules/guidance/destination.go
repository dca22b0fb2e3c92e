package guidance

import (
	"path"
	"slices"
	"strings"
)

// isAddress reports whether a destination is outside the site.
func isAddress(to string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(to), ":")
	return ok && slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme)
}

// documentOf returns the name of the document that a link's file is, or "".
func documentOf(file string) string {
	switch {
	case file == "index.html":
		return "overview"
	case path.Ext(file) == ".html" && !isAddress(file):
		return strings.TrimSuffix(file, ".html")
	}
	return ""
}
