package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// parts are the files in a zip file, by their names in small letters. Reading stops after
// maxPlain bytes of all parts together, even if the file claims smaller sizes.
type parts struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be read
}

func open(data []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse("the file is damaged or incomplete", "send it again")
	}
	if len(z.File) > maxParts {
		return nil, tooBig()
	}
	p := &parts{files: map[string]*zip.File{}, left: maxPlain}
	var claimed uint64
	for _, f := range z.File {
		claimed += f.UncompressedSize64
		if f.UncompressedSize64 > maxPlain || claimed > maxPlain {
			return nil, tooBig()
		}
		name := partName(f.Name)
		if p.files[name] != nil {
			return nil, damaged("it has two parts called %q", f.Name)
		}
		if f.Flags&1 != 0 {
			return nil, withPassword()
		}
		p.files[name] = f
	}
	return p, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p *parts) has(name string) bool { return p.files[partName(name)] != nil }

// open returns a part to read from; it has to be closed.
func (p *parts) open(name string) (io.ReadCloser, error) {
	f := p.files[partName(name)]
	if f == nil {
		return nil, damaged("the part %q is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged("the part %q cannot be read", name)
	}
	return &limited{r, p}, nil
}

// limited counts what is read against what may be read of all parts.
type limited struct {
	io.ReadCloser
	of *parts
}

var errLimit = errors.New("more than the limit")

func (l *limited) Read(b []byte) (int, error) {
	if l.of.left <= 0 {
		return 0, errLimit
	}
	n, err := l.ReadCloser.Read(b[:min(int64(len(b)), l.of.left)])
	l.of.left -= int64(n)
	return n, err
}

// read returns the start of a part, which is all of a small one.
func (p *parts) read(name string) ([]byte, error) {
	r, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxSmall))
	return data, failed(name, err)
}

// decode reads a small part into v. A part that does not exist leaves v as it is.
func (p *parts) decode(name string, v any) error {
	if !p.has(name) {
		return nil
	}
	r, err := p.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxSmall+1))
	if err != nil {
		return failed(name, err)
	}
	if len(data) > maxSmall {
		return tooBig()
	}
	return failed(name, xml.Unmarshal(data, v))
}

// failed returns the refusal for a part that cannot be read.
func failed(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errLimit):
		return tooBig()
	}
	return damaged("the part %q cannot be read to its end", name)
}
