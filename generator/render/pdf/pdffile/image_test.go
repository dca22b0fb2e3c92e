package pdffile

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"strings"
	"testing"
)

// TestReadPNG checks that the pixels of a PNG are as PDF reads them: a byte before each row, which
// says how the row is stored, and then its colours.
func TestReadPNG(t *testing.T) {
	const w, h = 5, 3
	area := image.Rect(0, 0, w, h)
	for _, c := range []struct {
		name  string
		image draw.Image
		row   int // bytes
		want  string
	}{
		{"grey", image.NewGray(area), w, "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 8/Columns 5>>"},
		{"colours", image.NewRGBA(area), 3 * w, "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns 5>>"},
		{"palette", image.NewPaletted(area, color.Palette{color.RGBA{255, 0, 16, 255}, color.RGBA{A: 255}}), 1, "/ColorSpace[/Indexed/DeviceRGB 1<FF0010000000>]/BitsPerComponent 1/"},
	} {
		draw.Draw(c.image, area, image.Black, image.Point{}, draw.Src)
		var file bytes.Buffer
		if err := png.Encode(&file, c.image); err != nil {
			t.Fatal(err)
		}
		dict, data := readPNG(file.Bytes())
		if !strings.HasPrefix(dict, c.want) {
			t.Errorf("%s: %s", c.name, dict)
		}
		r, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if pixels, err := io.ReadAll(r); err != nil || len(pixels) != h*(1+c.row) {
			t.Errorf("%s: %d bytes of pixels, %v", c.name, len(pixels), err)
		}
	}
}
