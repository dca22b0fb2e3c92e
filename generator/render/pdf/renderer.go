// Package pdf renders documents as PDF files. It joins the packages below it: typeset lays a
// document out as pages, paint turns these into operators, and pdffile writes the file.
//
// The imports go one way, in the order of generator/layers_test.go. To change how
// pages look, see typeset; to change what readers of PDF find in a file, see pdffile.
package pdf

import (
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/paint"
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/text"
	"briefpack/generator/render/pdf/typeset"
)

// Renderer renders documents. It is immutable and safe for concurrent use; making one
// parses the faces, so make one for all documents.
type Renderer struct {
	compositor *typeset.Compositor
	maker      *pdffile.Maker
}

// File is a finished PDF.
type File struct {
	Data  []byte
	Pages int
	Parts []Part // in order
}

// Part is a document in a file, or the cover or the list of contents, which have no name.
type Part struct {
	Name  string
	Pages int
}

// Cover is the first page of a pack.
type Cover = typeset.Cover

// New returns a renderer for the style l. The error names the part of the style
// that cannot be printed.
func New(l printstyle.Look, w *words.Table) (*Renderer, error) {
	c, err := typeset.New(l, w.Lang)
	if err != nil {
		return nil, err
	}
	typing := c.Faces[font.Regular]
	if !typing.MayType() {
		if typing, err = font.Program(font.Regular); err != nil {
			return nil, err
		}
	}
	return &Renderer{compositor: c, maker: pdffile.NewMaker(typing)}, nil
}

// Large returns a renderer for large print, which shares the faces of r.
func (r *Renderer) Large() *Renderer {
	return &Renderer{compositor: r.compositor.Large(), maker: r.maker}
}

// Document returns d as a PDF file.
func (r *Renderer) Document(d *document.Document) (File, error) {
	return r.print(r.compositor.Document(d))
}

// Form returns d as a PDF file to fill in on a screen: it has fields where paper has ruled lines
// or an empty cell.
func (r *Renderer) Form(d *document.Document) (File, error) { return r.print(r.compositor.Form(d)) }

// Pack returns one PDF of a cover, a list of contents and all documents.
func (r *Renderer) Pack(c typeset.Cover, docs []*document.Document) (File, error) {
	return r.print(r.compositor.Pack(c, docs))
}

// CanDraw reports whether a character can be drawn: a face has it, or it is one of the
// characters that are not to be seen, such as a soft hyphen.
func (r *Renderer) CanDraw(c rune) bool { return text.CanDraw(c, &r.compositor.Faces) }

// print renders a book and returns its file.
func (r *Renderer) print(b *typeset.Book) (File, error) {
	defer b.Close()
	d := paint.Book(b)
	data, err := r.maker.Write(d)
	if err != nil {
		return File{}, err
	}
	return File{Data: data, Pages: len(d.Pages), Parts: partsOf(b)}, nil
}

// partsOf returns how many pages each part of a book has.
func partsOf(b *typeset.Book) []Part {
	parts := make([]Part, len(b.Sections))
	for i, s := range b.Sections {
		end := len(b.Pages)
		if i+1 < len(b.Sections) {
			end = b.Sections[i+1].First
		}
		parts[i] = Part{s.Name, end - s.First}
	}
	return parts
}
