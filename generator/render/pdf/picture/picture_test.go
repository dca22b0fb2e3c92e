package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"briefpack/generator/internal/sample"
)

func TestPictures(t *testing.T) {
	encode := func(m image.Image) []byte {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	box := image.Rect(0, 0, 7, 5)
	clear := image.NewPaletted(box, color.Palette{color.Transparent, color.Black})
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewRGBA(box), nil); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		data []byte
		kind string // "" when it cannot be read
		same bool   // the bytes of the image stay
	}{
		{"palette", encode(image.NewPaletted(box, color.Palette{color.White, color.Black})), "png", true},
		{"grey", encode(image.NewGray(box)), "png", true},
		{"sixteen bits", encode(image.NewGray16(box)), "png", false},
		{"transparent", encode(image.NewNRGBA(box)), "png", false},
		{"transparent palette", encode(clear), "png", false},
		{"photograph", photo.Bytes(), "jpg", true},
		{"cut off", sample.Picture(50, 50)[:100], "", false},
		{"text", []byte("no image"), "", false},
	} {
		pic := readPicture(c.data)
		if pic == nil || c.kind == "" {
			if pic != nil || c.kind != "" {
				t.Errorf("%s: read as %v", c.name, pic)
			}
			continue
		}
		if pic.Kind != c.kind || bytes.Equal(pic.Data, c.data) != c.same {
			t.Errorf("%s: %s, same bytes: %v", c.name, pic.Kind, !c.same)
		}
	}
}
