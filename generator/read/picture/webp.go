package picture

import (
	"bytes"
	"encoding/binary"
)

// cleanWebP returns a WebP picture without the chunks in which a camera or an editor writes:
// EXIF, XMP and a colour profile. Its header has a bit for each of them, which it clears.
func cleanWebP(data []byte) ([]byte, error) {
	const header = 12 // "RIFF", the size of what follows, "WEBP"
	if len(data) < header || string(data[:4]) != "RIFF" || string(data[8:12]) != "WEBP" {
		return nil, errDamaged
	}
	// What follows the picture belongs to no picture.
	size := 8 + int(binary.LittleEndian.Uint32(data[4:]))
	if size < header || size > len(data) {
		return nil, errDamaged
	}
	data = data[:size]
	out := bytes.Clone(data[:header])
	for at := header; at < len(data); {
		if at+8 > len(data) {
			return nil, errDamaged
		}
		size := int(binary.LittleEndian.Uint32(data[at+4:]))
		end := at + 8 + size + size%2
		if size < 0 || end < at || end > len(data) {
			return nil, errDamaged
		}
		switch string(data[at : at+4]) {
		case "VP8X":
			const profile, exif, xmp = 1 << 5, 1 << 3, 1 << 2
			chunk := bytes.Clone(data[at:end])
			if size > 0 {
				chunk[8] &^= profile | exif | xmp
			}
			out = append(out, chunk...)
		case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF":
			out = append(out, data[at:end]...)
		}
		at = end
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out, nil
}
