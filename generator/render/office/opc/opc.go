// Package opc writes the container of office files: a zip file of XML parts, in the order
// given. The same parts give the same bytes from the same release of Go.
//
// It also cleans and escapes text for XML. It does not depend on Word or Excel.
package opc

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
)

// Part is one file in the container.
type Part struct {
	Name string // "xl/workbook.xml"
	Data []byte
}

// Header is the first line of an XML part.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// modified is the same in every file, and later than the first day of 1980, which some readers
// treat as an unknown date.
var modified = time.Date(1980, time.February, 1, 0, 0, 0, 0, time.UTC)

// Zip returns the container of parts.
func Zip(parts []Part) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return packer{out}, nil })
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate, Modified: modified})
		if err == nil {
			_, err = w.Write(p.Data)
		}
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", p.Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write container: %w", err)
	}
	return b.Bytes(), nil
}

// Clean returns s as XML 1.0 can hold it: invalid UTF-8 becomes U+FFFD, and control
// characters other than tabs and line ends go, those of direction included.
func Clean(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t', c == '\n':
			return c
		case c < 0x20, c >= 0x7f && c < 0xa0, c&0xfffe == 0xfffe, c >= 0xfdd0 && c <= 0xfdef,
			c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069:
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// Text returns s for the text of an element.
func Text(s string) string { return escaper.Replace(Clean(s)) }

// Attr returns s for an attribute: on one line, with single spaces.
func Attr(s string) string { return escaper.Replace(strings.Join(strings.Fields(Clean(s)), " ")) }

// Cut shortens s to n UTF-16 units, which is how office programs count characters.
func Cut(s string, n int) string {
	units := 0
	for i, c := range s {
		units++
		if c > 0xffff {
			units++
		}
		if units > n {
			return s[:i]
		}
	}
	return s
}
