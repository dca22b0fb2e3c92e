package picture

import (
	"bytes"
	"encoding/binary"
)

// orientationOf returns the rotation that a picture needs, as EXIF numbers it: 1 is upright,
// 3 upside down, 6 a quarter turn clockwise, 8 a quarter turn back; 2, 4, 5 and 7 are also
// mirrored. It is 1 if the picture has no orientation.
func orientationOf(kind string, data []byte) int {
	if kind == "png" {
		list, _ := chunks(data)
		for _, c := range list {
			if c.name == "eXIf" {
				return orientationIn(c.body)
			}
		}
		return 1
	}
	list, _ := segments(data)
	for _, s := range list {
		if body, ok := bytes.CutPrefix(s.body, []byte("Exif\x00\x00")); ok && s.marker == exif {
			return orientationIn(body)
		}
	}
	return 1
}

// orientationIn reads the orientation in the first directory of a TIFF header.
func orientationIn(tiff []byte) int {
	const tag, short, entry = 0x0112, 3, 12
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	rest := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(rest) < entry {
			return 1
		}
		if order.Uint16(rest) == tag && order.Uint16(rest[2:]) == short {
			if o := int(order.Uint16(rest[8:])); o >= 1 && o <= 8 {
				return o
			}
			return 1
		}
		rest = rest[entry:]
	}
	return 1
}
