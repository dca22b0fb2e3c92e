package picture

import (
	"image"
	"image/color"
	"strings"
	"testing"

	goqr "github.com/piglig/go-qr"
)

// A code says what it was made of, and is nil when that is too long.
func TestCodesSayTheirText(t *testing.T) {
	var codes Codes
	for _, text := range []string{
		"https://example.org/",
		"https://briefings.example.org/eilean-na-gaoithe/index.html",
		"https://briefings.example.org/" + strings.Repeat("a-long-folder/", 12) + "criteria.html?x=%C3%A9",
	} {
		c := codes.Of(text, 96)
		if c == nil {
			t.Errorf("no code of %q", text)
			continue
		}
		if got, err := goqr.Decode(drawn(c)); err != nil || got != text {
			t.Errorf("the code of %q says %q (%v)", text, got, err)
		}
	}
	if c := codes.Of(strings.Repeat("x", 4000), 96); c != nil {
		t.Errorf("a text that is too long has a code of %d modules", c.Side)
	}
}

// drawn returns a code as an image, with the white that it needs around it.
func drawn(c *Code) image.Image {
	const scale = 4
	side := (c.Side + 2*Quiet) * scale
	img := image.NewGray(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			column, row := x/scale-Quiet, y/scale-Quiet
			dark := column >= 0 && column < c.Side && row >= 0 && row < c.Side && c.Dark[row*c.Side+column]
			if !dark {
				img.SetGray(x, y, color.Gray{Y: 255})
			}
		}
	}
	return img
}
