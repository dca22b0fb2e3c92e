package picture

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// shown lists the chunks of a PNG that a reader needs to show it.
var shown = []string{"IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "IEND"}

// chunk is one part of a PNG, with its length and its checksum.
type chunk struct {
	name       string
	body, file []byte
}

// chunks returns the chunks of a PNG up to its end; what follows belongs to no picture.
func chunks(data []byte) ([]chunk, error) {
	const signature, around = 8, 12
	var list []chunk
	for at := signature; at+around <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		end := at + around + length
		if end > len(data) {
			return nil, errDamaged
		}
		c := chunk{string(data[at+4 : at+8]), data[at+8 : end-4], data[at:end]}
		if list = append(list, c); c.name == "IEND" {
			return list, nil
		}
		at = end
	}
	return nil, errDamaged
}

// cleanPNG keeps the chunks that a reader needs. Whether they are whole is for the decoder
// to tell, by their checksums.
func cleanPNG(data []byte) ([]byte, error) {
	list, err := chunks(data)
	if err != nil {
		return nil, err
	}
	out := bytes.Clone(data[:8])
	for _, c := range list {
		if slices.Contains(shown, c.name) {
			out = append(out, c.file...)
		}
	}
	return out, nil
}
