package pdffile

import (
	"encoding/binary"
	"fmt"

	"briefpack/generator/render/pdf/picture"
)

// addImage adds a picture and returns the number of its object.
func (f *finisher) addImage(p *picture.Picture) int {
	dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d", p.W, p.H)
	data := p.Data
	if p.Kind == "jpg" {
		dict += "/ColorSpace" + colours(p.Grey) + "/BitsPerComponent 8/Filter/DCTDecode"
	} else {
		var more string
		more, data = readPNG(p.Data)
		dict += more
	}
	n := f.reserve()
	f.setStream(n, dict, data)
	return n
}

func colours(grey bool) string {
	if grey {
		return "/DeviceGray"
	}
	return "/DeviceRGB"
}

// Types of colour of a PNG.
const (
	pngGrey    = 0
	pngPalette = 3
)

// readPNG returns the compressed pixels of a PNG that package picture prepared, with the entries that
// describe them: PDF reads the pixels of such a file as they are.
func readPNG(data []byte) (dict string, pixels []byte) {
	depth, kind := data[24], data[25]
	space, parts := colours(kind == pngGrey), 1
	if kind != pngGrey && kind != pngPalette {
		parts = 3
	}
	for at := len("\x89PNG\r\n\x1a\n"); at+12 <= len(data); {
		size := int(binary.BigEndian.Uint32(data[at:]))
		body := data[at+8 : at+8+size]
		switch string(data[at+4 : at+8]) {
		case "PLTE":
			if kind == pngPalette {
				space = fmt.Sprintf("[/Indexed/DeviceRGB %d<%X>]", size/3-1, body)
			}
		case "IDAT":
			pixels = append(pixels, body...)
		}
		at += 12 + size
	}
	width := binary.BigEndian.Uint32(data[16:])
	return fmt.Sprintf("/ColorSpace%s/BitsPerComponent %d/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>", space, depth, parts, depth, width), pixels
}
