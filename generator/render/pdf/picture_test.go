package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// Pictures of every kind make files that are in order, those that cannot be read too.
func TestPicturesAreDrawn(t *testing.T) {
	box := image.Rect(0, 0, 7, 5)
	var photo, grey, palette bytes.Buffer
	for _, err := range []error{
		jpeg.Encode(&photo, image.NewRGBA(box), nil), png.Encode(&grey, image.NewGray16(box)),
		png.Encode(&palette, image.NewPaletted(box, color.Palette{color.Transparent, color.Black})),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, data := range [][]byte{photo.Bytes(), grey.Bytes(), palette.Bytes(), sample.Picture(50, 50)[:100], []byte("no image")} {
		f, err := newRenderer(t).Document(&document.Document{Title: "t", Blocks: []document.Block{document.Figure{Alt: "x", Data: data}}})
		if err != nil {
			t.Fatal(err)
		}
		checkFile(t, f)
	}
}
