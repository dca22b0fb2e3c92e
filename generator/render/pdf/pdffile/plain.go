package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// plainFile is the file that fpdf wrote, cut into objects. Its shape is simple and is
// verified, so that another version of fpdf fails loudly instead of making bad files:
// 1 is the tree of pages, 2 the resources, 1+2n page n, 2+2n its content; the last
// two are the information and the catalog.
type plainFile struct {
	bodies [][]byte // by object number, from 1
	pages  int
}

// readPlain cuts src into objects and verifies its shape.
func readPlain(src []byte, pages int) (*plainFile, error) {
	f := &plainFile{pages: pages}
	at, err := startOfTable(src)
	if err != nil {
		return nil, err
	}
	rest := src[at:]
	line, rest, _ := bytes.Cut(rest[len("xref\n0 "):], []byte("\n"))
	count, err := strconv.Atoi(string(line))
	if err != nil || count < 3+2*pages+2 || len(rest) < 20*count {
		return nil, fmt.Errorf("fpdf's table of objects has %q entries", line)
	}
	f.bodies = make([][]byte, count)
	for n := 1; n < count; n++ {
		from, err := strconv.Atoi(string(rest[20*n : 20*n+10]))
		if err != nil || from > at {
			return nil, fmt.Errorf("fpdf's object %d has no place", n)
		}
		if f.bodies[n], err = body(src[from:at], n); err != nil {
			return nil, err
		}
	}
	return f, f.verify()
}

func startOfTable(src []byte) (int, error) {
	i := bytes.LastIndex(src, []byte("startxref\n"))
	if i < 0 {
		return 0, errors.New("fpdf's file has no table of objects")
	}
	line, _, _ := bytes.Cut(src[i+len("startxref\n"):], []byte("\n"))
	at, err := strconv.Atoi(string(line))
	if err != nil || at >= i || !bytes.HasPrefix(src[at:], []byte("xref\n0 ")) {
		return 0, errors.New("fpdf's table of objects is not where the file says")
	}
	return at, nil
}

// body returns the bytes between "n 0 obj" and "endobj".
func body(src []byte, n int) ([]byte, error) {
	begin := []byte(strconv.Itoa(n) + " 0 obj\n")
	if !bytes.HasPrefix(src, begin) {
		return nil, fmt.Errorf("fpdf's object %d is not at its place", n)
	}
	src = src[len(begin):]
	from := 0
	if size, at, ok := streamSize(src); ok {
		from = at + size
	}
	if from > len(src) {
		return nil, fmt.Errorf("fpdf's object %d is cut off", n)
	}
	end := bytes.Index(src[from:], []byte("\nendobj\n"))
	if end < 0 {
		return nil, fmt.Errorf("fpdf's object %d does not end", n)
	}
	return src[:from+end], nil
}

// streamSize returns how long the stream of an object is and where it begins.
func streamSize(b []byte) (size, at int, ok bool) {
	at = bytes.Index(b, []byte(">>\nstream\n"))
	if at < 0 || bytes.Contains(b[:at], []byte("\nendobj\n")) {
		return 0, 0, false
	}
	i := bytes.LastIndex(b[:at], []byte("/Length "))
	if i < 0 {
		return 0, 0, false
	}
	size, err := strconv.Atoi(string(b[i+len("/Length ") : at]))
	return size, at + len(">>\nstream\n"), err == nil && size >= 0
}

// verify reports the first object that is not what its number says.
func (f *plainFile) verify() error {
	last := len(f.bodies) - 1
	checks := []struct {
		object int
		has    string
	}{
		{1, "<</Type /Pages\n"},
		{2, "/Font <<\n>>\n/XObject <<\n"},
		{last, "/Type /Catalog\n"},
		{last - 1, "/CreationDate"},
	}
	for _, c := range checks {
		if !bytes.Contains(f.bodies[c.object], []byte(c.has)) {
			return fmt.Errorf("fpdf's object %d has no %q", c.object, c.has)
		}
	}
	for n := 1; n <= f.pages; n++ {
		if b := f.bodies[pageObject(n-1)]; !bytes.HasPrefix(b, []byte("<</Type /Page\n")) || !bytes.HasSuffix(b, []byte(">>")) {
			return fmt.Errorf("fpdf's object %d is not page %d", pageObject(n-1), n)
		}
		if _, _, ok := streamSize(f.bodies[pageObject(n-1)+1]); !ok {
			return fmt.Errorf("fpdf's object %d is not the content of page %d", pageObject(n-1)+1, n)
		}
	}
	return nil
}

// pageObject returns the object number of a page, counted from 0.
func pageObject(index int) int { return 3 + 2*index }

// content returns the operators of a page, counted from 0.
func (f *plainFile) content(index int) ([]byte, error) {
	b := f.bodies[pageObject(index)+1]
	size, at, _ := streamSize(b)
	if at+size > len(b) {
		return nil, fmt.Errorf("the content of page %d is cut off", index+1)
	}
	return b[at : at+size], nil
}

// object returns an object as it is.
func (f *plainFile) object(n int) object {
	b := f.bodies[n]
	size, at, isStream := streamSize(b)
	if !isStream || at+size > len(b) {
		return object{body: b}
	}
	entries := bytes.TrimPrefix(b[:bytes.LastIndex(b[:at], []byte("/Length "))], []byte("<<"))
	return object{body: entries, isStream: true, data: b[at : at+size]}
}
