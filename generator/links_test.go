package generator

import (
	"bytes"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefpack/generator/pack"
)

// Every link, image and stylesheet of every page leads to a file that is there, and
// every fragment to something on that page; in both editions, by relative paths alone.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	dir := t.TempDir()
	drawSample(t, dir, func(*pack.Inspection) {})
	for _, edition := range []string{"public", "packs"} {
		pages := pagesBelow(t, filepath.Join(dir, edition))
		count := 0
		for page, seen := range pages {
			for _, to := range seen.links {
				count++
				if problem := follow(dir, edition, page, to, pages); problem != "" {
					t.Errorf("%s/%s links to %q: %s", edition, page, to, problem)
				}
			}
		}
		if count < 1000 {
			t.Errorf("%s has only %d links: is this test looking?", edition, count)
		}
	}
}

// found is what a page offers and asks for.
type found struct {
	ids   map[string]bool
	links []string
}

func pagesBelow(t *testing.T, dir string) map[string]found {
	t.Helper()
	pages := map[string]found{}
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		root, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			return err
		}
		f := found{ids: map[string]bool{}}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				switch {
				case a.Key == "id":
					f.ids[a.Val] = true
				case a.Key == "href" || a.Key == "src":
					f.links = append(f.links, a.Val)
				}
			}
		}
		rel, err := filepath.Rel(dir, name)
		pages[filepath.ToSlash(rel)] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// follow says what is wrong with a link, or "".
func follow(dir, edition, page, to string, pages map[string]found) string {
	u, err := url.Parse(to)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme == "mailto" || u.Scheme == "tel" || u.Scheme == "https" || u.Scheme == "http":
		return ""
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(to, "/"):
		return "it is not relative"
	}
	target := page
	if u.Path != "" {
		target = path.Join(path.Dir(page), u.Path)
	}
	if info, err := os.Stat(filepath.Join(dir, edition, target)); err != nil || info.IsDir() {
		return "there is no such file"
	}
	if u.Fragment != "" && !pages[target].ids[u.Fragment] {
		return "there is no such place on that page"
	}
	return ""
}
