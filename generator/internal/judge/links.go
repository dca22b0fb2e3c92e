package judge

import (
	"bytes"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"
)

// Links follows every link of every page below a folder. It returns the broken links, and the
// number of all links. It does not follow addresses of other sites.
func Links(root string) (found []Finding, followed int, err error) {
	names, err := Pages(root)
	if err != nil {
		return nil, 0, err
	}
	pages := map[string]content{}
	for _, name := range names {
		if pages[name], err = read(root, name); err != nil {
			return nil, 0, err
		}
	}
	for _, name := range names {
		for _, to := range pages[name].links {
			followed++
			if what := follow(root, name, to, pages); what != "" {
				found = append(found, Finding{name, "", "it links to " + to + ": " + what})
			}
		}
	}
	return found, followed, nil
}

// content holds the targets and links of a page.
type content struct {
	ids   map[string]bool
	links []string // all links, and files that it loads
	loads []string // styles, scripts and icons
}

func read(root, name string) (content, error) {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		return content{}, err
	}
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return content{}, err
	}
	p := content{ids: map[string]bool{}}
	for n := range doc.Descendants() {
		rel := ""
		for _, a := range n.Attr {
			if a.Key == "rel" {
				rel = a.Val
			}
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				p.ids[a.Val] = true
			case a.Key == "href" || a.Key == "src":
				p.links = append(p.links, a.Val)
				if n.Data == "script" || rel == "stylesheet" || rel == "icon" {
					p.loads = append(p.loads, a.Val)
				}
			}
		}
	}
	return p, nil
}

// missing is the page that a server shows for an unknown address, so its links start at the root
// of the host.
const missing = "404.html"

// from returns a link of a page relative to the page's folder.
func from(page, to string) string {
	if page == missing {
		return strings.TrimPrefix(to, "/")
	}
	return to
}

// follow returns the fault of a link, or "".
func follow(root, name, to string, pages map[string]content) string {
	to = from(name, to)
	u, err := url.Parse(to)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme == "mailto" || u.Scheme == "tel" || u.Scheme == "https" || u.Scheme == "http":
		return ""
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(to, "/"):
		return "it is not relative"
	}
	target := name
	if u.Path != "" {
		target = path.Join(path.Dir(name), u.Path)
	}
	if info, err := os.Stat(filepath.Join(root, filepath.FromSlash(target))); err != nil || info.IsDir() {
		return "there is no such file"
	}
	if u.Fragment != "" && !pages[target].ids[u.Fragment] {
		return "there is no such place on that page"
	}
	return ""
}
