// Package site lists the files of each edition of a site: the files in the folder of each
// partnership, and the site's own pages with their styles, images and index.
//
// It composes documents and chooses their renderers. It does not decide their content or write
// files. A file is rendered when someone requests it. To add an output
// format, see the recipe in CONTRIBUTING.md.
package site

import (
	"crypto/sha256"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/format"
	"briefpack/generator/render/pdf"
)

// Content holds the inputs of a file. Two contents of one type with equal inputs render the
// same bytes.
type Content interface {
	render(c *cache.Cache) (Rendered, error)
	// text lists everything that the file would show. The search for withheld names reads it
	// instead of the bytes if package format says so (SearchText, SearchParts); else it may be nil.
	text() []string
}

// Rendered is a finished file.
type Rendered struct {
	Data   []byte
	Sheets int // pages of a PDF
	Parts  []pdf.Part
}

// Size returns how much memory it takes.
func (r Rendered) Size() int { return len(r.Data) }

// Info describes a finished file without its bytes.
type Info struct {
	Sum    cache.Sum
	Size   int64
	Sheets int
	Parts  []pdf.Part
}

// Durable lets other processes know the files that this one rendered.
func (Info) Durable() {}

// File is a file of an edition.
type File struct {
	Path    string // below the output folder
	content cache.Value[Content]
	limit   *definition.Pack // the pack that it is, if that may have so many sides
}

func newFile(path string, content Content) *File {
	return &File{Path: path, content: cache.Plain(content)}
}

// Data returns the bytes of the file.
func (f *File) Data(c *cache.Cache) ([]byte, error) {
	whole, err := f.whole(c)
	if err != nil {
		return nil, err
	}
	r, err := cache.Try(c, render, whole)
	return r.V.Data, err
}

// Info describes the file. It renders the file unless the cache has the result.
func (f *File) Info(c *cache.Cache) (Info, error) {
	whole, err := f.whole(c)
	if err != nil {
		return Info{}, err
	}
	info, err := cache.Try(c, describe, whole)
	return info.V, err
}

// Digest returns a digest of the file's inputs. For a page it leaves out the sizes of the files
// that the page offers, so that it does not render them.
func (f *File) Digest() cache.Sum {
	if o, ok := f.content.V.(offering); ok {
		return cache.SumOf(o.withoutOffers())
	}
	return f.content.Sum
}

// Text returns everything that the file would show. It is false if a search can read its bytes.
func (f *File) Text() (text []string, ok bool) {
	if !f.hasText() {
		return nil, false
	}
	return f.content.V.text(), true
}

// hasText reports whether a search reads what the file is rendered from.
func (f *File) hasText() bool {
	kind, _ := format.Of(f.Path)
	return kind.Search == format.SearchText || kind.Search == format.SearchParts
}

// Searched returns the file with the digest of the content that a search reads: its bytes or
// its text.
func (f *File) Searched(c *cache.Cache) (cache.Value[*File], error) {
	if f.hasText() {
		return cache.Value[*File]{V: f, Sum: f.content.Sum}, nil
	}
	info, err := f.Info(c)
	return cache.Value[*File]{V: f, Sum: info.Sum}, err
}

// offering is content that offers other files.
type offering interface{ withoutOffers() Content }

// unfinished is content that needs to know about other files.
type unfinished interface {
	finish(c *cache.Cache) (Content, error)
}

// whole returns all that the file is rendered from.
func (f *File) whole(c *cache.Cache) (cache.Value[Content], error) {
	u, ok := f.content.V.(unfinished)
	if !ok {
		return f.content, nil
	}
	whole, err := u.finish(c) // the cache does not keep it, or it would keep every document
	return cache.Plain(whole), err
}

func render(c *cache.Cache, content cache.Value[Content]) (Rendered, error) {
	return content.V.render(c)
}

func describe(c *cache.Cache, content cache.Value[Content]) (Info, error) {
	r, err := cache.Try(c, render, content)
	return Info{sha256.Sum256(r.V.Data), int64(len(r.V.Data)), r.V.Sheets, r.V.Parts}, err
}
