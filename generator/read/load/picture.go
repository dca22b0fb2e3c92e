package load

import (
	"bytes"
	"encoding/binary"
	"image"
	_ "image/jpeg" // for image.DecodeConfig
	_ "image/png"  // for image.DecodeConfig

	"briefpack/generator/model/document"
	"briefpack/generator/read/source"
)

// maxPixels bounds what a small file can unpack to: a printed A4 page at 600 dpi is 35
// million.
const maxPixels = 50_000_000

// readImage returns a figure with an image's data and size, or says why it can't be
// used. What a camera or an editor wrote into the file besides the picture (who, where,
// when) is left out: nobody sees it, and it may name somebody.
func readImage(f source.File) (document.Figure, string) {
	c, kind, err := image.DecodeConfig(bytes.NewReader(f.Data))
	switch {
	case err != nil || c.Width <= 0 || c.Height <= 0:
		return document.Figure{}, "can't be read as PNG or JPEG"
	case c.Width > maxPixels/c.Height:
		return document.Figure{}, "has more than 50 million pixels"
	}
	data, ok := onlyPNG(f.Data)
	if kind == "jpeg" {
		data, ok = onlyJPEG(f.Data)
	}
	if !ok {
		return document.Figure{}, "is damaged"
	}
	return document.Figure{Type: kind, Width: c.Width, Height: c.Height, Data: data}, ""
}

// onlyPNG keeps the chunks of a PNG that a reader needs to show it.
func onlyPNG(data []byte) ([]byte, bool) {
	const signature = 8
	out := bytes.Clone(data[:signature])
	for at := signature; at+12 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		end := at + 12 + length
		if length < 0 || end > len(data) || end < at {
			return nil, false
		}
		switch name := string(data[at+4 : at+8]); name {
		case "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT":
			out = append(out, data[at:end]...)
		case "IEND":
			return append(out, data[at:end]...), true
		}
		at = end
	}
	return nil, false
}

// onlyJPEG keeps the segments of a JPEG that a reader needs to show it: neither
// comments nor the application segments, but for the one that says how colours are
// coded.
func onlyJPEG(data []byte) ([]byte, bool) {
	const (
		startOfScan = 0xda
		comment     = 0xfe
		adobe       = 0xee
	)
	out := bytes.Clone(data[:2])
	for at := 2; at+4 <= len(data); {
		if data[at] != 0xff {
			return nil, false
		}
		marker := data[at+1]
		if marker == 0xff { // padding
			at++
			continue
		}
		end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if end > len(data) || end < at+4 {
			return nil, false
		}
		if marker == startOfScan {
			return append(out, upToEnd(data[at:])...), true
		}
		if isApplication := marker >= 0xe0 && marker <= 0xef; marker != comment && (!isApplication || marker == adobe) {
			out = append(out, data[at:end]...)
		}
		at = end
	}
	return nil, false
}

// upToEnd cuts what somebody hung on behind a JPEG's end.
func upToEnd(scan []byte) []byte {
	if i := bytes.Index(scan, []byte{0xff, 0xd9}); i >= 0 { // in what is coded it cannot occur
		return scan[:i+2]
	}
	return scan
}
