package load

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
)

// The logo is read like every picture, and what is wrong with it has the place of its key.
func TestLogo(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewRGBA(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, key, code string }{
		{"there", "brand/logo.png", ""},
		{"a drawing", "brand/logo.svg", ""},
		{"a drawing that runs something", "brand/runs.svg", "broken-image"},
		{"not there", "brand/other.png", "no-such-logo"},
		{"no picture", "brand/false.png", "broken-image"},
		{"outside", "../../etc/passwd", "no-such-logo"},
		{"climbing back in", "../content/brand/logo.png", "no-such-logo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, problems := loadMap(map[string][]byte{
				"content/site.toml":       []byte("title = \"x\"\norganisation = \"y\"\n\n[brand]\nlogo = \"" + tt.key + "\"\n"),
				"content/brand/logo.png":  logo.Bytes(),
				"content/brand/false.png": []byte("no picture"),
				"content/brand/logo.svg":  []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>`),
				"content/brand/runs.svg":  []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="x()"/>`),
			})
			var codes []string
			for _, p := range problems {
				if p.Code == "no-such-logo" || p.Code == "broken-image" {
					codes = append(codes, p.Code)
					if p.At.Line != 5 || p.At.Col != 9 {
						t.Errorf("the problem is at %+v", p.At)
					}
				}
			}
			if got := strings.Join(codes, " "); got != tt.code {
				t.Errorf("problems %q, want %q", got, tt.code)
			}
			if hasPicture := c.Site.Brand.Picture.Width == 40; hasPicture != (tt.code == "") {
				t.Errorf("there is a picture: %v", hasPicture)
			}
		})
	}
}
