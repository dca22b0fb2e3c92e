// Package proof reads a finished PDF and reports its faults. It finds barriers for screen
// readers, and faults that validators cannot see: structure and marked content that differ,
// missing glyphs, text that copies as other characters. Only tests import it.
//
//	for _, fault := range proof.Read(data).Faults() { t.Error(fault) }
//
// It reads only files as Briefpack writes them, with one cross-reference section and object
// streams, and reports other files as faults. To add a check, add it to File.Faults.
package proof

import (
	"fmt"
	"slices"
)

// node is a structure element.
type node struct {
	number  int
	role    string // role in the file
	dict    value
	parent  *node
	kids    []piece
	objects []int // annotations
}

// piece is a child of an element, in reading order: another element, or marked content of a
// page.
type piece struct {
	node     *node
	page, id int
}

// page is a page with its content.
type page struct {
	number  int // object number
	dict    value
	content []byte
	marks   []string // text by marked-content number
}

// File is a PDF that was read. Faults lists its problems, even if most of it could not be read.
type File struct {
	objects map[int]object
	trailer map[string]value
	root    *node
	nodes   map[int]*node // structure elements, by object number
	fonts   map[int]*font
	pages   []*page
	faults  []string
}

// object is an object of a file. stream is set if it has data.
type object struct {
	value  value
	stream []byte
}

// Read reads a PDF.
func Read(data []byte) *File {
	f := &File{objects: map[int]object{}, nodes: map[int]*node{}, fonts: map[int]*font{}}
	if err := f.readObjects(data); err != nil {
		f.faultf("read: %v", err)
		return f
	}
	f.interpret()
	return f
}

// interpret reads the structure, pages and fonts from the objects.
func (f *File) interpret() {
	f.readPages()
	f.readStructure()
	for i := range f.pages {
		f.readContent(i)
	}
}

// Faults returns all faults, one sentence each.
func (f *File) Faults() []string {
	before := len(f.faults)
	f.checkReferences()
	f.checkCatalog()
	f.checkPages()
	f.checkMarks()
	f.checkElements()
	f.checkHeadings()
	f.checkBookmarks()
	out := slices.Clone(f.faults)
	f.faults = f.faults[:before] // keep the faults found while reading
	return out
}

// Pages returns the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// Objects returns the dictionaries and arrays of all objects as text, to search in.
func (f *File) Objects() []string {
	var out []string
	for _, n := range f.numbers() {
		out = append(out, f.objects[n].value.String())
	}
	return out
}

// Metadata returns the file's metadata, as XML.
func (f *File) Metadata() string {
	return string(f.objects[f.catalog().dict["Metadata"].int()].stream)
}

// Content returns the operators of a page, counted from 0.
func (f *File) Content(page int) string { return string(f.pages[page].content) }

func (f *File) faultf(format string, args ...any) {
	f.faults = append(f.faults, fmt.Sprintf(format, args...))
}

func (f *File) numbers() []int {
	var out []int
	for n := range f.objects {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// get follows a reference.
func (f *File) get(v value) value {
	for range 8 {
		if v.kind != reference {
			return v
		}
		v = f.objects[v.int()].value
	}
	return value{}
}

// at returns the value of a key of a dictionary, and follows references.
func (f *File) at(d value, keys ...string) value {
	for _, key := range keys {
		d = f.get(f.get(d).dict[key])
	}
	return d
}
