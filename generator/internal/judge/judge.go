// Package judge checks finished files with strict tools. veraPDF checks that screen readers and
// archives can read PDFs. axe-core, the Nu checker and html-validate check pages. Other checks
// use small screens, the keyboard, wide spacing, no scripts, and paper.
//
// Only tests import it. A test whose tool is missing is skipped, as in generator/internal/tool.
// There is no list of exceptions: fix each finding at its source. To add a check, write it in
// its own file, and test that it finds a fault.
package judge

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Finding is a fault of a page.
type Finding struct {
	Page string // path from the root of the site: "glenmarra/index.html"
	How  string // mode of the check: "320 px, dark"; "" if it does not matter
	What string
}

func (f Finding) String() string {
	if f.How == "" {
		return f.Page + ": " + f.What
	}
	return f.Page + " (" + f.How + "): " + f.What
}

// Pages lists the pages below a folder, relative to it, in order.
func Pages(root string) ([]string, error) {
	var pages []string
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		rel, err := filepath.Rel(root, path)
		pages = append(pages, filepath.ToSlash(rel))
		return err
	})
	slices.Sort(pages)
	return pages, err
}

// within returns a path relative to the root of the site.
func within(root, path string) string {
	rel, err := filepath.Rel(root, strings.TrimPrefix(path, "file:"))
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}
