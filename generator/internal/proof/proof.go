// Package proof reads a finished PDF back and says what is wrong with it. It looks for
// what a screen reader stumbles over, and for what validators cannot see: structure and
// marked content that contradict each other, glyphs that are missing, text that copies as
// something else. Tests import it; the program never does.
//
//	for _, fault := range proof.Read(data).Faults() { t.Error(fault) }
//
// It reads what our own program writes, one section of cross-references with object
// streams, and says so of any other file. To look for more, add a check to File.Faults.
package proof

import (
	"fmt"
	"slices"
)

// File is a PDF that was read back. What is wrong with it is among its faults, however
// little of it could be read.
type File struct {
	objects map[int]object
	trailer map[string]value
	root    *node
	nodes   map[int]*node // elements of the structure, by object number
	fonts   map[int]*font
	pages   []*page
	faults  []string
}

// object is an object of a file; stream is set when it has data.
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

// interpret reads what the objects mean.
func (f *File) interpret() {
	f.readPages()
	f.readStructure()
	for i := range f.pages {
		f.readContent(i)
	}
}

// Faults returns everything that is wrong, a sentence each.
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
	f.faults = f.faults[:before] // what reading found stays
	return out
}

// Pages returns how many pages there are.
func (f *File) Pages() int { return len(f.pages) }

// Objects returns the dictionaries and arrays of all objects as text, to search in.
func (f *File) Objects() []string {
	var out []string
	for _, n := range f.numbers() {
		out = append(out, f.objects[n].value.String())
	}
	return out
}

// Metadata returns the metadata of the file, XML.
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
