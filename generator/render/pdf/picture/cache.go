// Package picture reads images and makes QR codes, in the form in which they are painted. It
// remembers both, as the same ones appear in many files.
//
// An image that cannot be read is nil, never an error: typesetting shows its alternative. To read
// another kind of image, register its decoder here.
package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // image.Decode reads what is registered
	"image/png"
	"sync"
)

// Picture is an image as the canvas takes it.
type Picture struct {
	Name string // the same for the same bytes
	Kind string // "png" or "jpg"
	Data []byte
	W, H int // pixels
}

// maxPixels bounds the images that are painted.
const maxPixels = 1 << 25

// Cache remembers pictures by their bytes, since one image appears in several files. It is safe
// for concurrent use.
type Cache struct {
	mu       sync.Mutex
	pictures map[string]*Picture
}

// mostPictures bounds how many pictures a cache keeps; past it the cache starts again.
const mostPictures = 64

// Picture returns an image in a form that every reader of PDF can show, nil when it
// cannot be read.
func (g *Cache) Picture(data []byte) *Picture {
	sum := sha256.Sum256(data)
	name := hex.EncodeToString(sum[:])
	g.mu.Lock()
	pic, ok := g.pictures[name]
	g.mu.Unlock()
	if ok {
		return pic
	}
	if pic = readPicture(data); pic != nil {
		pic.Name = name
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.pictures == nil || len(g.pictures) >= mostPictures {
		g.pictures = map[string]*Picture{}
	}
	g.pictures[name] = pic
	return pic
}

// readPicture decodes data, which proves that it can be shown. A JPEG of one or
// three colours and a plain PNG stay as they are; anything else is flattened on white.
func readPicture(data []byte) *Picture {
	cfg, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width < 1 || cfg.Height < 1 || cfg.Width > maxPixels/cfg.Height {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	pic := &Picture{W: cfg.Width, H: cfg.Height, Kind: "jpg", Data: data}
	if kind == "jpeg" && (cfg.ColorModel == color.YCbCrModel || cfg.ColorModel == color.GrayModel) {
		return pic
	}
	pic.Kind = "png"
	if pic.Data = barePNG(data); pic.Data != nil {
		return pic
	}
	flat := image.NewRGBA(image.Rect(0, 0, cfg.Width, cfg.Height))
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil
	}
	pic.Data = out.Bytes()
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
