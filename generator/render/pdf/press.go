// Package pdf draws documents as PDF files.
//
// It works in two phases. Layout turns a document into a galley, one long column of
// strips, and cuts the galley into pages: everything has its place, and every page
// number is known, before anything is drawn. Drawing then writes the pages through
// the canvas (canvas.go, the only file that knows fpdf), and the finish adds what fpdf
// cannot: fonts of our own, structure, links, bookmarks, metadata.
//
// Text of any kind is drawn or visibly replaced; nothing in a document makes it panic.
// To draw a new kind of block, add its case to galley.block and its file; to change how
// print looks, change layouts/print.toml.
package pdf

import (
	"fmt"
	"strings"
	"sync"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
)

// Press draws documents. It is immutable and safe for concurrent use; making one
// parses the faces, so make one for all documents.
type Press struct {
	look    printstyle.Look
	ink     inks
	lang    string // language of what does not say its own
	faces   [faceCount]*face
	typing  *face  // that people type in
	srgb    []byte // compressed profile of the colour space
	desks   sync.Pool
	packer  packer
	gallery gallery
	codes   *codes
}

// File is a finished PDF.
type File struct {
	Data  []byte
	Pages int
}

// Cover is the first page of a pack.
type Cover struct {
	Title    string
	Subtitle string
	Facts    document.Facts
	Imprint  document.Imprint
	Contents string           // title of the list of contents
	Lang     string           // BCP 47
	Web      []document.Block // where the pack is on the web
}

// NewPress returns a press that prints as l says. The error says which part of the
// look cannot be printed.
func NewPress(l printstyle.Look, w *words.Table) (*Press, error) {
	if err := checkLook(l); err != nil {
		return nil, err
	}
	p := &Press{look: l, lang: w.Lang, codes: new(codes)}
	p.srgb = p.packer.deflate(srgbProfile())
	var err error
	if p.ink, err = parseInks(l.Colour); err != nil {
		return nil, err
	}
	for i, src := range faceSources(l.Own) {
		if p.faces[i], err = parseFace(src.name, src.data); err != nil {
			return nil, fmt.Errorf("read face %s: %w", src.name, err)
		}
	}
	if p.typing = p.faces[regular]; !p.typing.mayType() {
		src := faceSources([4][]byte{})[regular]
		if p.typing, err = parseFace(src.name, src.data); err != nil {
			return nil, fmt.Errorf("read face %s: %w", src.name, err)
		}
	}
	return p, nil
}

// Large returns the press of large print, which shares the faces of p.
func (p *Press) Large() *Press {
	return p.with(p.look.LargePrint())
}

// with returns a press of another look that shares the faces of p.
func (p *Press) with(l printstyle.Look) *Press {
	return &Press{look: l, ink: p.ink, lang: p.lang, faces: p.faces, typing: p.typing, srgb: p.srgb, codes: p.codes}
}

// Draw returns d as a PDF file.
func (p *Press) Draw(d *document.Document) (File, error) {
	if d.Wall {
		p = p.forWall(d)
	}
	b := p.set(d)
	defer p.close(b)
	return b.print()
}

// set lays d out as a file of its own.
func (p *Press) set(d *document.Document) *book {
	b := p.open(d.Title, d.Lang, d.Imprint)
	b.documents = []string{d.Name}
	b.addDocument(b.root, d)
	return b
}

// Pack returns one PDF of a cover, a list of contents and all documents.
func (p *Press) Pack(c Cover, docs []*document.Document) (File, error) {
	b := p.open(c.fileTitle(), c.Lang, c.Imprint)
	defer p.close(b)
	for _, d := range docs {
		b.documents = append(b.documents, d.Name)
	}
	b.addCover(c)
	b.covered = true
	b.addContents(c, docs)
	for _, d := range docs {
		b.addDocument(b.root.add(roleSect), d)
	}
	return b.print()
}

// fileTitle returns the title in the metadata, which says whose pack it is: windows of
// readers and lists of files show nothing else.
func (c Cover) fileTitle() string {
	for _, whose := range []string{c.Imprint.Owner, c.Subtitle} {
		if whose = strings.TrimSpace(whose); whose != "" {
			return c.Title + ": " + whose
		}
	}
	return c.Title
}

// CanDraw reports whether r can be drawn: a face has it, or it is one of the
// characters that are not to be seen, such as a soft hyphen.
func (p *Press) CanDraw(r rune) bool {
	switch fate(r) {
	case dropped:
		return false
	case hidden, directing, spaced, replaced:
		return true
	}
	return p.has(r)
}

// has reports whether every face of running text has a character.
func (p *Press) has(r rune) bool {
	for _, f := range p.faces[:mono] {
		if f.glyph(r) == 0 {
			return false
		}
	}
	return true
}
