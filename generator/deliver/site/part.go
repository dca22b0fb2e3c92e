package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
)

// Part is a part of an edition that is composed, searched and published as one: the folder
// of a partnership, or the site's own pages.
type Part interface {
	compose(c *cache.Cache) Files
}

// Files holds the files of a part, in the order in which they are published.
type Files struct {
	List   []*File
	byPath map[string]*File
}

func newFiles(list []*File) Files {
	f := Files{list, make(map[string]*File, len(list))}
	for _, one := range list {
		f.byPath[one.Path] = one
	}
	return f
}

// memoryOfFile is the approximate memory of a file that is composed and not rendered, in bytes.
const memoryOfFile = 10 << 10

// Size returns about how much memory the files take while they are not rendered.
func (f Files) Size() int { return len(f.List) * memoryOfFile }

// File returns the file at a path; nil if the part has none.
func (f Files) File(path string) *File { return f.byPath[path] }

// FilesOf returns the files of a part.
func FilesOf(c *cache.Cache, p Part) Files { return cache.Get(c, compose, p).V }

func compose(c *cache.Cache, p Part) Files { return p.compose(c) }

// Record describes a file of a part without its bytes.
type Record struct {
	Path string
	Info
	Problem *diag.Problem // with what it looks like; nil for none
}

// Records describes the files of a part.
type Records []Record

// Durable lets other processes know the parts that this one rendered.
func (Records) Durable() {}

// RecordsOf describes the files of a part. It renders each file that the cache does not know.
func RecordsOf(c *cache.Cache, p Part) (Records, error) {
	list, err := cache.Try(c, records, p)
	return list.V, err
}

func records(c *cache.Cache, p Part) (Records, error) {
	var list Records
	for _, f := range FilesOf(c, p).List {
		info, err := f.Info(c)
		if err != nil {
			return nil, err
		}
		list = append(list, Record{f.Path, info, f.tooLong(info)})
	}
	return list, nil
}
