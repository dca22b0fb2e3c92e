package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"
)

// canvas is what pages are drawn on. It is the only thing that knows fpdf, and uses
// only what fpdf does well: pages, lines, fills, images, and the file they go into.
// Text, fonts, links and structure are not drawn through it but written as raw
// operators and objects.
type canvas struct {
	f      *fpdf.Fpdf
	height float64
	ink    rgb
	inked  bool // the ink of fills is known to be ink
	stroke rgb
	thick  float64
	lined  bool // the ink and thickness of lines are known
}

func newCanvas(width, height float64) *canvas {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCompression(false) // the finish compresses, with writers that are used again
	f.SetCatalogSort(true)
	// what fpdf says of dates is replaced; it must only not look at the clock
	f.SetCreationDate(time.Unix(0, 0).UTC())
	f.SetModificationDate(time.Unix(0, 0).UTC())
	return &canvas{f: f, height: height}
}

// page starts a page.
func (c *canvas) page() {
	c.f.AddPage()
	c.forget()
}

// forget makes the canvas set colours and thickness anew.
func (c *canvas) forget() { c.inked, c.lined = false, false }

// raw writes operators of PDF.
func (c *canvas) raw(s string) { c.f.RawWriteStr(s) }

// setInk sets the colour of fills and text.
func (c *canvas) setInk(k rgb) {
	if c.inked && c.ink == k {
		return
	}
	c.f.SetFillColor(int(k.r), int(k.g), int(k.b))
	c.ink, c.inked = k, true
}

func (c *canvas) setLine(thick float64, k rgb) {
	if c.lined && c.stroke == k && c.thick == thick {
		return
	}
	c.f.SetDrawColor(int(k.r), int(k.g), int(k.b))
	c.f.SetLineWidth(thick)
	c.stroke, c.thick, c.lined = k, thick, true
}

func (c *canvas) fill(x, y, w, h float64, k rgb) {
	c.setInk(k)
	c.f.Rect(x, y, w, h, "F")
}

func (c *canvas) line(x, y, w, h, thick float64, k rgb) {
	c.setLine(thick, k)
	c.f.Line(x, y, x+w, y+h)
}

func (c *canvas) box(x, y, w, h, thick float64, k rgb) {
	c.setLine(thick, k)
	c.f.Rect(x, y, w, h, "D")
}

func (c *canvas) image(p *picture, x, y, w, h float64) {
	o := fpdf.ImageOptions{ImageType: p.kind, AllowNegativePosition: true}
	c.f.RegisterImageOptionsReader(p.name, o, bytes.NewReader(p.data))
	c.f.ImageOptions(p.name, x, y, w, h, false, o, 0, "")
}

// file returns the file that fpdf makes of the pages.
func (c *canvas) file() ([]byte, error) {
	var out bytes.Buffer
	if err := c.f.Output(&out); err != nil {
		return nil, fmt.Errorf("draw pages: %w", err)
	}
	return out.Bytes(), nil
}
