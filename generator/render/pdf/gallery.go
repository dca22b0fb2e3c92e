package pdf

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // image.Decode reads what is registered
	"image/png"
	"sync"
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

// gallery remembers pictures by their bytes, since one image stands in several files.
// It is safe for concurrent use.
type gallery struct {
	mu       sync.Mutex
	pictures map[string]*picture
}

// galleryRoom bounds what a gallery remembers; past it everything is forgotten.
const galleryRoom = 64

// picture returns an image in a form that every reader of PDF can show, nil when it
// cannot be read.
func (g *gallery) picture(data []byte) *picture {
	name := digest(data)
	g.mu.Lock()
	pic, ok := g.pictures[name]
	g.mu.Unlock()
	if ok {
		return pic
	}
	if pic = readPicture(data); pic != nil {
		pic.name = name
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.pictures == nil || len(g.pictures) >= galleryRoom {
		g.pictures = map[string]*picture{}
	}
	g.pictures[name] = pic
	return pic
}

// readPicture decodes data, which proves that it can be shown. A JPEG of one or
// three colours and a plain PNG stay as they are; anything else is flattened on white.
func readPicture(data []byte) *picture {
	cfg, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width < 1 || cfg.Height < 1 || cfg.Width > maxPixels/cfg.Height {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	pic := &picture{w: cfg.Width, h: cfg.Height, kind: "jpg", data: data}
	if kind == "jpeg" && (cfg.ColorModel == color.YCbCrModel || cfg.ColorModel == color.GrayModel) {
		return pic
	}
	pic.kind = "png"
	if pic.data = barePNG(data); pic.data != nil {
		return pic
	}
	flat := image.NewRGBA(image.Rect(0, 0, cfg.Width, cfg.Height))
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil
	}
	pic.data = out.Bytes()
	return pic
}

// barePNG returns a PNG without the parts that PDF has no use for, nil when it has
// transparency, is interlaced or has more than eight bits to a colour. The PNG was
// decoded before, so its parts are known to be whole.
func barePNG(data []byte) []byte {
	const signature, header = 8, 25
	if len(data) < signature+header || string(data[1:4]) != "PNG" {
		return nil
	}
	depth, colours, interlaced := data[24], data[25], data[28] != 0
	if depth > 8 || interlaced || colours != 0 && colours != 2 && colours != 3 {
		return nil
	}
	out := append([]byte(nil), data[:signature]...)
	for at := signature; at+12 <= len(data); {
		end := at + 12 + int(binary.BigEndian.Uint32(data[at:]))
		if end > len(data) {
			return nil
		}
		switch string(data[at+4 : at+8]) {
		case "tRNS":
			return nil
		case "IHDR", "PLTE", "IDAT":
			out = append(out, data[at:end]...)
		case "IEND":
			return append(out, data[at:end]...)
		}
		at = end
	}
	return nil
}
