package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"briefpack/generator/deliver/leaks"
	"briefpack/generator/render/ics"
)

// keepOthers takes over from the last edition what a build of one partnership leaves
// alone. Its pages and calendars are scanned again: what they name may have been withdrawn since.
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
		if _, err := o.folder.Carry(in.Folder); err != nil && t.err == nil {
			t.err = fmt.Errorf("keep %s: %w", in.Folder, err)
		}
		if o.guard != nil {
			t.add(s.scanKept(in.Folder, o.guard))
		}
	}
	return t
}

// scanKept looks for withheld values in the pages and calendars of a partnership that are
// published now and stay.
func (s *site) scanKept(folder string, g *guard) tally {
	files, err := os.ReadDir(filepath.Join(s.options.Public, folder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return tally{err: fmt.Errorf("list what stays of %s: %w", folder, err)}
	}
	var t tally
	for _, f := range files {
		find := finder(g, folder+"/"+f.Name())
		if find == nil {
			continue
		}
		data, err := os.ReadFile(filepath.Join(s.options.Public, folder, f.Name()))
		if err != nil {
			return tally{err: fmt.Errorf("scan what stays of %s: %w", folder, err)}
		}
		t.leaks = append(t.leaks, leaksOf(find(data))...)
	}
	return t
}

// finder returns how a file is searched; nil if others speak for it.
func finder(g *guard, file string) func(data []byte) []leaks.Leak {
	switch path.Ext(file) {
	case ".html":
		return func(data []byte) []leaks.Leak { return g.searcher().HTML(file, data, g.published(file)) }
	case ".ics":
		return func(data []byte) []leaks.Leak { return g.searcher().Strings(file, ics.Lines(data), g.published(file)) }
	}
	return nil
}
