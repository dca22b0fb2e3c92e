package judge

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
	"briefpack/layouts"
)

// A face that a site's own layouts bring may be loaded, from a folder and where it is hosted.
func TestOwnFaces(t *testing.T) {
	tool.Slow(t, "opens pages in a browser")
	tab := openTab(t)
	head, err := layouts.Files.ReadFile("head.html")
	if err != nil {
		t.Fatal(err)
	}
	_, policy, _ := strings.Cut(string(head), "Security-Policy\" content=\"")
	policy, _, _ = strings.Cut(policy, "\"")
	policy = regexp.MustCompile(`{{[^}]*}}`).ReplaceAllString(policy, "")
	_, old, _ := strings.Cut(around(""), "Security-Policy\" content=\"")
	old, _, _ = strings.Cut(old, "\"")
	root := write(t, strings.Replace(around("<p>Text</p>"), old, policy, 1))
	css := style + `@font-face { font-family: own; src: url("own.woff2"); } body { font-family: own; }`
	if err := os.WriteFile(filepath.Join(root, "style.css"), []byte(css), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{root, Host(t, root)} {
		v, err := tab.Visit(from, "index.html")
		if err != nil {
			t.Fatal(err)
		}
		// There is no such file; what matters is that nothing stands in the way of it.
		if _, err := v.ask(`async () => { await document.fonts.ready; return [] }`); err != nil {
			t.Fatal(err)
		}
		if heard := fmt.Sprint(v.Heard()); strings.Contains(heard, "Policy") || !strings.Contains(heard, "not loaded") && !strings.Contains(heard, "404") {
			t.Errorf("from %s the browser says %s", from, heard)
		}
	}
}
