package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/go-pdf/fpdf"

	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/picture"
)

// Canvas is the surface that pages are painted on. Only this type uses fpdf, and only for what fpdf
// does well: pages, lines, fills, images, and the file they go into. Text, fonts, links and
// structure are written as raw operators and objects.
type Canvas struct {
	f      *fpdf.Fpdf
	raw    [][]byte // operators, in the order of their placeholders
	Height float64
	ink    printstyle.RGB
	inked  bool // the ink of fills is known to be ink
	stroke printstyle.RGB
	thick  float64
	lined  bool // the ink and thickness of lines are known
}

func NewCanvas(width, height float64) *Canvas {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCompression(false) // the finish compresses, with writers that are used again
	f.SetCatalogSort(true)
	// finisher replaces the dates; fpdf only must not read the clock
	f.SetCreationDate(time.Unix(0, 0).UTC())
	f.SetModificationDate(time.Unix(0, 0).UTC())
	return &Canvas{f: f, Height: height}
}

// Page starts a page.
func (c *Canvas) Page() {
	c.f.AddPage()
	c.Forget()
}

// Forget makes the canvas set colours and thickness again.
func (c *Canvas) Forget() { c.inked, c.lined = false, false }

// placeholder is a line that fpdf does not write itself.
const placeholder = "%"

// Raw writes lines of operators, which must stay as they are until the file is written. It gives fpdf
// only a placeholder, because fpdf copies what it is given several times.
func (c *Canvas) Raw(b []byte) {
	c.raw = append(c.raw, b)
	c.f.RawWriteStr(placeholder)
}

// filled appends what fpdf wrote for the next page, in stretches, with the operators that placeholders
// stand for.
func (c *Canvas) filled(list [][]byte, page []byte) ([][]byte, error) {
	for {
		before, after, found := bytes.Cut(page, []byte(placeholder+"\n"))
		list = append(list, before)
		if !found {
			return list, nil
		}
		if len(c.raw) == 0 {
			return nil, errors.New("fpdf wrote a placeholder twice")
		}
		list, c.raw, page = append(list, c.raw[0]), c.raw[1:], after
	}
}

// HasInk reports whether k is the colour of fills and text.
func (c *Canvas) HasInk(k printstyle.RGB) bool { return c.inked && c.ink == k }

// SetInk sets the colour of fills and text.
func (c *Canvas) SetInk(k printstyle.RGB) {
	if c.HasInk(k) {
		return
	}
	c.f.SetFillColor(int(k.R), int(k.G), int(k.B))
	c.ink, c.inked = k, true
}

func (c *Canvas) setLine(thick float64, k printstyle.RGB) {
	if c.lined && c.stroke == k && c.thick == thick {
		return
	}
	c.f.SetDrawColor(int(k.R), int(k.G), int(k.B))
	c.f.SetLineWidth(thick)
	c.stroke, c.thick, c.lined = k, thick, true
}

func (c *Canvas) Fill(x, y, w, h float64, k printstyle.RGB) {
	c.SetInk(k)
	c.f.Rect(x, y, w, h, "F")
}

func (c *Canvas) Line(x, y, w, h, thick float64, k printstyle.RGB) {
	c.setLine(thick, k)
	c.f.Line(x, y, x+w, y+h)
}

func (c *Canvas) Box(x, y, w, h, thick float64, k printstyle.RGB) {
	c.setLine(thick, k)
	c.f.Rect(x, y, w, h, "D")
}

func (c *Canvas) Image(p *picture.Picture, x, y, w, h float64) {
	o := fpdf.ImageOptions{ImageType: p.Kind, AllowNegativePosition: true}
	c.f.RegisterImageOptionsReader(p.Name, o, bytes.NewReader(p.Data))
	c.f.ImageOptions(p.Name, x, y, w, h, false, o, 0, "")
}

// write writes the file that fpdf makes of the pages.
func (c *Canvas) write(to io.Writer) error {
	if err := c.f.Output(to); err != nil {
		return fmt.Errorf("draw pages: %w", err)
	}
	return nil
}
