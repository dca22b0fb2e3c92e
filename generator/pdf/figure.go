package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // image.Decode reads what is registered
	"image/png"
	"strings"

	"briefpack/generator/document"
)

// picture is an image as the canvas takes it.
type picture struct {
	name string // the same for the same bytes
	kind string // "png" or "jpg"
	data []byte
	w, h int // pixels
}

// maxPixels bounds the images that are drawn.
const maxPixels = 1 << 25

// figure sets an image no larger than the measure and half a page, with its caption.
// An image that cannot be read is a frame with its alternative.
func (g *galley) figure(f frame, d document.Figure) {
	e, alt := (*element)(nil), metaText(d.Alt)
	if strings.TrimSpace(alt) != "" { // without an alternative it is decoration
		e = f.in.add(roleFigure)
		e.alt = alt
	}
	pic := g.book.picture(d.Data)
	from := len(g.strips)
	if pic == nil {
		g.framed(g.frameEdge(f, 2), func() {
			g.lines(f.inset(quoteInset, 0), g.book.paragraph(g.book.plain(e.add(roleP), g.book.body().slanted(), d.Alt)))
		})
	} else {
		g.image(f, e, pic)
	}
	if d.Caption != "" {
		g.hold(from, len(g.strips))
		g.gap(g.book.gap * 0.5)
		g.lines(f, g.book.paragraph(g.book.plain(f.in.add(roleP), g.book.body().slanted(), d.Caption)))
	}
}

func (g *galley) image(f frame, e *element, pic *picture) {
	// 96 pixels to the inch, as on a page of the web
	w, h := float64(pic.w)*0.75, float64(pic.h)*0.75
	scale := min(1, f.w/w, g.book.room/2/h)
	w, h = w*scale, h*scale
	g.setter.ops = append(g.setter.ops, op{kind: opImage, x: f.x, w: w, h: h, picture: pic, mark: e.content()})
	s := g.setter.strip(h)
	s.figure = e
	g.push(s)
}

// picture reads an image and returns it in a form that every reader of PDF can show:
// a JPEG of three colours as it is, anything else flattened on white.
func (b *book) picture(data []byte) *picture {
	cfg, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width < 1 || cfg.Height < 1 || cfg.Width > maxPixels/cfg.Height {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	pic := &picture{name: digest(data), w: cfg.Width, h: cfg.Height, kind: "jpg", data: data}
	if kind == "jpeg" && cfg.ColorModel == color.YCbCrModel {
		return pic
	}
	flat := image.NewRGBA(image.Rect(0, 0, cfg.Width, cfg.Height))
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil
	}
	pic.kind, pic.data = "png", out.Bytes()
	return pic
}
