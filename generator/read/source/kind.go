package source

import (
	"fmt"
	"path"
	"strings"
)

// Limits on what is read. They are far above any real site and far below what would
// hurt the machine.
const (
	MaxText  = 1 << 20  // bytes of one text file
	MaxImage = 16 << 20 // bytes of one image or typeface
	MaxDepth = 8        // folders below the site
	MaxFiles = 50_000
)

func isKnown(name string) bool {
	switch strings.ToLower(path.Ext(name)) { // cameras write .JPG
	case ".png", ".jpg", ".jpeg", ".svg":
		return true
	}
	switch ext := path.Ext(name); ext {
	case ".toml", ".md":
		return true
	case ".ics":
		return strings.HasPrefix(name, "content/")
	case ".html", ".css", ".js", ".ttf", ".otf", ".ttc", ".woff", ".woff2", ".webp":
		return strings.HasPrefix(name, "layouts/")
	}
	return false
}

func isImage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg":
		return true
	case ".webp":
		return strings.HasPrefix(name, "layouts/")
	case ".svg": // a logo, as a drawing program wrote it
		return strings.HasPrefix(name, "content/")
	}
	return false
}

// isForeignImage reports whether a file is an image of a kind that is not published.
func isForeignImage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".gif", ".ico", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".jxl", ".webp":
		return true
	}
	return false
}

// isBinary reports whether a file is an image or a typeface. It includes typefaces that cannot
// be used, so that a message can say why.
func isBinary(name string) bool {
	switch path.Ext(name) {
	case ".ttf", ".otf", ".ttc", ".woff", ".woff2":
		return true
	}
	return isImage(name)
}

func limitOf(name string) int64 {
	if isBinary(name) {
		return MaxImage
	}
	return MaxText
}

// Ignored reports whether a file with this name comes from an editor or from the system, and
// not from the lead.
func Ignored(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasPrefix(base, "~$") ||
		strings.HasPrefix(base, "#") || strings.HasSuffix(base, ".swp") || strings.HasSuffix(base, ".tmp") ||
		strings.HasSuffix(base, ".go") || base == "4913" ||
		strings.EqualFold(base, "Thumbs.db") || strings.EqualFold(base, "ehthumbs.db") || base == "Icon\r" || strings.EqualFold(base, "desktop.ini")
}

func sizeInWords(n int64) string { return fmt.Sprintf("%d MiB", n>>20) }
