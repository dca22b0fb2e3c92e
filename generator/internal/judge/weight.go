package judge

import (
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Limits for downloads, in bytes.
const (
	heaviestPage   = 60 << 10 // a page with its styles, scripts and icon, without pictures
	heaviestStyle  = 20_000
	heaviestScript = 12_000
)

// Weight adds up the sizes of a page and the files that it loads.
func Weight(root, name string) ([]Finding, error) {
	p, err := read(root, name)
	if err != nil {
		return nil, err
	}
	total, err := sizeOf(root, name)
	if err != nil {
		return nil, err
	}
	var found []Finding
	for _, to := range p.loads {
		u, err := url.Parse(from(name, to))
		if err != nil {
			return nil, err
		}
		file := path.Join(path.Dir(name), u.Path)
		n, err := sizeOf(root, file)
		if err != nil {
			return nil, err
		}
		total += n
		if most := limitOf(file); n > most {
			found = append(found, Finding{name, "", fmt.Sprintf("%s has %d bytes, more than %d", file, n, most)})
		}
	}
	if total > heaviestPage {
		found = append(found, Finding{name, "", fmt.Sprintf("it weighs %d bytes, more than %d", total, heaviestPage)})
	}
	return found, nil
}

func limitOf(file string) int {
	switch path.Ext(file) {
	case ".css":
		return heaviestStyle
	case ".js":
		return heaviestScript
	}
	return heaviestPage
}

func sizeOf(root, file string) (int, error) {
	info, err := os.Stat(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil {
		return 0, fmt.Errorf("weigh %s: %w", strings.TrimPrefix(file, "./"), err)
	}
	return int(info.Size()), nil
}
