package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"path"
	"strings"

	"briefpack/generator/model/document"
)

// maxPixels limits the size of an unpacked picture: a printed A4 page at 600 dpi has 35 million
// pixels.
const maxPixels = 50_000_000

// format is one kind of picture file.
type format struct {
	name  string // as people write it
	clean func(data []byte) ([]byte, error)
}

// formats lists the kinds of picture by the name that package image has for them.
var formats = map[string]format{
	"png":  {"PNG", cleanPNG},
	"jpeg": {"JPEG", cleanJPEG},
}

// formatOf returns the format that the ending of a file name stands for; "" for others.
func formatOf(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".png":
		return "png"
	case ".jpg", ".jpeg":
		return "jpeg"
	case ".svg":
		return "svg"
	}
	return ""
}

// readRaster returns the figure of a PNG or JPEG.
func readRaster(name string, data []byte) (document.Figure, error) {
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	want := formatOf(name)
	switch {
	case err != nil || c.Width <= 0 || c.Height <= 0:
		return document.Figure{}, errors.New("can't be read as PNG or JPEG")
	case kind != want:
		return document.Figure{}, fmt.Errorf("is a %s, which its name does not say", formats[kind].name)
	case c.Width > maxPixels/c.Height:
		return document.Figure{}, errors.New("has more than 50 million pixels")
	}
	return readPixels(kind, data)
}

// readPixels decodes a PNG or JPEG to its end, and turns it upright.
func readPixels(kind string, data []byte) (document.Figure, error) {
	cleaned, err := formats[kind].clean(data)
	if err != nil {
		return document.Figure{}, err
	}
	img, _, err := image.Decode(bytes.NewReader(cleaned))
	if err != nil {
		return document.Figure{}, damage(err)
	}
	if o := orientationOf(kind, data); o > 1 {
		img = turn(img, o)
		if cleaned, err = encode(kind, img); err != nil {
			return document.Figure{}, err
		}
	}
	size := img.Bounds().Size()
	return document.Figure{Type: kind, Width: size.X, Height: size.Y, Data: cleaned}, nil
}
