package html

import "strings"

// defaultTemplate is the template of pages without their own.
const defaultTemplate = "page.html"

func isTemplate(path string) bool { return strings.HasSuffix(path, ".html") }

// layoutFile returns the path of a layout in a site.
func layoutFile(path string) string { return "layouts/" + path }

func lineOf(file []byte, n int) string {
	lines := strings.Split(string(file), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSuffix(lines[n-1], "\r")
}
