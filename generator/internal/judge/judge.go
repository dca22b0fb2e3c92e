// Package judge says whether finished files are what they ought to be, as strict readers
// would: veraPDF whether PDFs can be read by a screen reader and kept by an archive; and
// whether pages please axe-core, the Nu checker and html-validate, on a small screen, by
// keyboard, with wider spacing, without scripts, and on paper.
//
// Tests import it; the program never does. A test whose judge is missing is skipped, as
// generator/internal/tool has it. There is no list of exceptions: what a judge finds is
// mended where the file comes from. To add a judge, write it in a file of its own, and
// show in a test something that it finds fault with.
package judge

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Finding is one thing that is wrong with a page.
type Finding struct {
	Page string // from the root of the site: "glenmarra/index.html"
	How  string // how it was looked at: "320 px, dark"; "" when that does not matter
	What string
}

func (f Finding) String() string {
	if f.How == "" {
		return f.Page + ": " + f.What
	}
	return f.Page + " (" + f.How + "): " + f.What
}

// Pages lists the pages below a folder, from its root, in order.
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

// within returns a path as it is named from the root of the site.
func within(root, path string) string {
	rel, err := filepath.Rel(root, strings.TrimPrefix(path, "file:"))
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}
