package load

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// An image is found however its name is written that Markdown and file systems allow, and is
// published under the name of its file.
func TestImageNames(t *testing.T) {
	var hall bytes.Buffer
	if err := png.Encode(&hall, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, file, written string }{
		{"plain", "hall.png", "hall.png"},
		{"capitals of a camera", "IMG 0001.PNG", "<IMG 0001.PNG>"},
		{"other capitals", "Photo.PNG", "photo.png"},
		{"other capitals and accents", "C\u00f2mhradh.PNG", "co\u0300mhradh.png"},
		{"a space as an address has it", "the hall.png", "the%20hall.png"},
		{"a space in brackets", "the hall.png", "<the hall.png>"},
		{"a percent sign", "50%.png", "50%.png"},
		{"a percent sign as an address has it", "50%.png", "50%25.png"},
		{"a name that looks like an address", "the%20hall.png", "the%20hall.png"},
		{"an entity", "a&b.png", "a&amp;b.png"},
		{"an escape of Markdown", "the_hall.png", `the\_hall.png`},
		{"accents of Linux, written by a Mac", "c\u00f2mhradh.png", "co\u0300mhradh.png"},
		{"accents of a Mac, written on Linux", "co\u0300mhradh.png", "c\u00f2mhradh.png"},
		{"accents as an address has them", "c\u00f2mhradh.png", "c%C3%B2mhradh.png"},
		{"a folder", "rooms/hall.png", "rooms/hall.png"},
		{"a folder, as Windows writes it", "rooms/hall.png", `rooms\hall.png`},
		{"the same folder", "hall.png", "./hall.png"},
		{"brackets", "hall (1).png", `<hall (1).png>`},
		{"a number sign", "hall #1.png", `hall%20%231.png`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, problems := loadMap(map[string][]byte{
				"content/site.toml":            []byte("title = \"x\"\norganisation = \"y\"\n"),
				"content/guidance/page.md":     []byte("+++\ntitle = \"x\"\n+++\n\n![The hall](" + tt.written + ")\n"),
				"content/guidance/" + tt.file:  hall.Bytes(),
				"content/guidance/another.png": hall.Bytes(),
			})
			for _, p := range problems {
				if p.Code == "broken-image" {
					t.Errorf("problem %q", p.Message)
				}
			}
			g := c.Guidance[0]
			if len(g.Links) != 1 || g.Links[0].File != "guidance/"+tt.file {
				t.Fatalf("the image leads to %+v", g.Links)
			}
			f, ok := g.Blocks[0].(document.Figure)
			if !ok || f.Path != "guidance/"+tt.file || f.Width != 4 || f.Alt != "The hall" {
				t.Errorf("the figure is %q, %d wide, with the text %q", f.Path, f.Width, f.Alt)
			}
		})
	}
}

// An image whose name differs, or that is damaged, is not shown as another one.
func TestImageNotFound(t *testing.T) {
	c, problems := loadMap(map[string][]byte{
		"content/site.toml":         []byte("title = \"x\"\norganisation = \"y\"\n"),
		"content/guidance/page.md":  []byte("+++\ntitle = \"x\"\n+++\n\n![The hall](hal.png)\n\n![The yard](yard.jpg)\n"),
		"content/guidance/Hall.png": []byte("x"),
		"content/guidance/yard.jpg": []byte("not a photograph"),
	})
	g := c.Guidance[0]
	if g.Links[0].File != "" {
		t.Errorf("hal.png leads to %q", g.Links[0].File)
	}
	want := `content/guidance/page.md:7:3-11: broken-image: "yard.jpg" can't be read as PNG or JPEG`
	if got := lines(problems); !strings.Contains(got, want) {
		t.Errorf("problems\n%swant %s", got, want)
	}
}
