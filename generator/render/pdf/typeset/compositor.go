// Package typeset lays documents out as pages. It turns a document into a galley, one long
// column of segments, and cuts the galley into pages. Everything then has its place, and
// every page number is known, before anything is painted.
//
// It may not use the file format: the same pages could be painted on a screen. To support a new
// kind of block, add its case to galley.block and its file; TestEveryKindIsDrawn fails until
// then. To change how print looks, change layouts/print.toml.
package typeset

import (
	"fmt"
	"runtime"

	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/arena"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/hyphen"
	"briefpack/generator/render/pdf/picture"
)

// Compositor sets documents with one look. It is safe for concurrent use.
type Compositor struct {
	Look     printstyle.Look
	Ink      printstyle.Inks
	language string // of documents that do not state their own
	*stock
}

// stock holds the resources that compositors of different styles share. The buffers outlive
// garbage collections, because it costs more to shape words again than to keep the results.
type stock struct {
	Faces    [font.Count]*font.Face
	free     arena.Free[*buffers]
	pictures picture.Cache
	codes    picture.Codes
	hyphens  *hyphen.Languages
}

// New returns a compositor for a look. The error names the part of the look that
// cannot be printed.
func New(l printstyle.Look, lang string) (*Compositor, error) {
	if err := checkLook(l); err != nil {
		return nil, err
	}
	c := &Compositor{Look: l, language: lang, stock: &stock{hyphens: hyphen.New(), free: arena.Free[*buffers]{Most: runtime.GOMAXPROCS(0)}}}
	var err error
	if c.Ink, err = l.Colour.Inks(); err != nil {
		return nil, err
	}
	c.Faces, err = font.ParseAll(l.Own)
	return c, err
}

// Large returns the compositor for large print, which shares the faces of c.
func (c *Compositor) Large() *Compositor { return c.with(c.Look.LargePrint()) }

// with returns a compositor for another look that shares the faces of c.
func (c *Compositor) with(l printstyle.Look) *Compositor {
	return &Compositor{Look: l, Ink: c.Ink, language: c.language, stock: c.stock}
}

// checkLook reports the first thing in l that cannot be printed.
func checkLook(l printstyle.Look) error {
	for _, f := range l.Faults() {
		return fmt.Errorf("look: %s: %s", f.Key, f.Says)
	}
	return nil
}
