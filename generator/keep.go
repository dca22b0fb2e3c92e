package generator

import (
	"fmt"
	"os"
	"path/filepath"
)

// keepOthers takes over from the last edition what a build of one partnership leaves
// alone. Its pages are scanned again: what they name may have been withdrawn since.
// Its PDFs are drawn from the same documents as its pages, so the pages speak for them.
func (s *site) keepOthers(o *output) tally {
	var t tally
	if s.options.Only == "" {
		return t
	}
	for _, in := range s.content.Inspections {
		if in.Folder == s.options.Only {
			continue
		}
		if _, err := o.folder.Carry(in.Folder + "/"); err != nil && t.err == nil {
			t.err = fmt.Errorf("keep %s: %w", in.Folder, err)
		}
		if o.guard != nil {
			t.add(s.scanKept(in.Folder, o.guard))
		}
	}
	return t
}

// scanKept looks for withheld values in the pages of a partnership that are published
// now and stay.
func (s *site) scanKept(folder string, g *guard) tally {
	var t tally
	pages, err := filepath.Glob(filepath.Join(s.options.Public, folder, "*.html"))
	if err != nil {
		return tally{err: fmt.Errorf("list the pages of %s: %w", folder, err)}
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			return tally{err: fmt.Errorf("scan what stays of %s: %w", folder, err)}
		}
		path := folder + "/" + filepath.Base(page)
		t.leaks = append(t.leaks, g.leaks(path, g.scanner().HTML(path, data))...)
	}
	return t
}
