package leaks

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
)

// Parts searches every part of a zip file, such as a Word file, and their names: text, properties,
// links and pictures. Zip files within it are searched too.
func (s *Searcher) Parts(file string, data []byte, p *Published) ([]Leak, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("search %s: %w", file, err)
	}
	var found []Leak
	for _, f := range z.File {
		part, err := read(f)
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", file, err)
		}
		name := file + "/" + f.Name
		switch {
		case bytes.HasPrefix(part, []byte("PK\x03\x04")):
			more, err := s.Parts(name, part, p)
			if err != nil {
				return nil, err
			}
			found = append(found, more...)
		case path.Ext(f.Name) == ".xml" || path.Ext(f.Name) == ".rels":
			found = append(found, s.HTML(name, part, p)...)
		default:
			found = append(found, s.Bytes(name, part, p)...)
		}
	}
	return found, nil
}

func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
