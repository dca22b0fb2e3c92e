package leaks

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"briefpack/generator/model/format"
	"briefpack/generator/render/ics"
)

// InPublished returns the leaks in the published pages, calendars and Word files of a partnership that stay
// unchanged in an output folder: someone may have withdrawn their name since. It does not read
// PDFs, because they contain the same text as the pages.
func (s Search) InPublished(dir, folder string) ([]Leak, error) {
	files, err := os.ReadDir(filepath.Join(dir, folder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list what stays of %s: %w", folder, err)
	}
	var allowed *Published
	if p := s.allowed(folder + "/"); p.V != nil {
		allowed = p.V()
	}
	var found []Leak
	for _, f := range files {
		kind, _ := format.Of(f.Name())
		isPage, isCalendar, isZip := kind.Search == format.SearchPage, kind.Media == format.Calendar, kind.Search == format.SearchParts
		if !isPage && !isCalendar && !isZip {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, folder, f.Name()))
		if err != nil {
			return nil, fmt.Errorf("search what stays of %s: %w", folder, err)
		}
		path := folder + "/" + f.Name()
		switch {
		case isPage:
			found = append(found, s.searcher.V.HTML(path, data, allowed)...)
		case isZip:
			more, err := s.searcher.V.Parts(path, data, allowed)
			if err != nil {
				return nil, fmt.Errorf("search what stays of %s: %w", folder, err)
			}
			found = append(found, more...)
		default:
			found = append(found, s.searcher.V.Strings(path, ics.Lines(data), allowed)...)
		}
	}
	return found, nil
}
