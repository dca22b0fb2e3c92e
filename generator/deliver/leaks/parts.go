package leaks

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"path"

	"briefpack/generator/model/names"
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
		name := file + "/" + f.Name
		key, err := keyOf(f)
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", file, err)
		}
		if s.parts.Has(key, names.Prose) {
			found = append(found, s.leaks(name, s.reading(), p)...)
			continue
		}
		part, err := read(f)
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", file, err)
		}
		switch {
		case bytes.HasPrefix(part, []byte("PK\x03\x04")):
			more, err := s.Parts(name, part, p)
			if err != nil {
				return nil, err
			}
			found = append(found, more...)
		case path.Ext(f.Name) == ".xml" || path.Ext(f.Name) == ".rels":
			r := s.html(part)
			if len(r.Hits()) == 0 {
				s.parts.Add(key, names.Prose)
			}
			found = append(found, s.leaks(name, r, p)...)
		default:
			found = append(found, s.Bytes(name, part, p)...)
		}
	}
	return found, nil
}

// keyOf returns a text that stands for a part and for how it is searched. Word files have most of
// their parts in common, so a part that has no secret need not be unpacked again.
func keyOf(f *zip.File) (string, error) {
	r, err := f.OpenRaw()
	if err != nil {
		return "", err
	}
	packed, err := io.ReadAll(r)
	sum := sha256.Sum256(packed)
	return fmt.Sprint(f.Method, path.Ext(f.Name), " ", string(sum[:])), err
}

func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
