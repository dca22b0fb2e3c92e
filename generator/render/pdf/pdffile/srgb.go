package pdffile

import (
	"encoding/binary"
	"math"
)

// srgbProfile returns an ICC profile (version 2.1) of sRGB, computed from the constants
// of IEC 61966-2-1: primaries and white adapted to D50, and the transfer curve.
func srgbProfile() []byte {
	curve := append([]byte("curv\x00\x00\x00\x00"), 0, 0, curvePoints>>8, curvePoints&0xff)
	for i := range curvePoints {
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(65535*linear(float64(i)/(curvePoints-1)))))
	}
	tags := []profileTag{
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"desc", description("sRGB")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.7141)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	return profile(tags)
}

// curvePoints is how many points the transfer curve has. Between them, it is wrong by a 60,000th at most.
const curvePoints = 256

// linear is the transfer function of sRGB, from stored value to light.
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// xyz returns a tag of type XYZ.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// description returns a tag of type desc: the text, then two empty translations of it.
func description(s string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(s)+1))
	b = append(b, s...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}

// profile puts a header before the tags; tags with the same data share them.
func profile(tags []profileTag) []byte {
	head := make([]byte, 128)
	copy(head[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	binary.BigEndian.PutUint16(head[24:], 2000) // a date of making, which it must have
	binary.BigEndian.PutUint16(head[26:], 1)
	binary.BigEndian.PutUint16(head[28:], 1)
	copy(head[36:], "acsp")
	copy(head[68:], xyz(0.9642, 1, 0.8249)[8:])
	out := binary.BigEndian.AppendUint32(head, uint32(len(tags)))
	at := len(out) + 12*len(tags)
	var data []byte
	for i, t := range tags {
		if i == 0 || &tags[i-1].data[0] != &t.data[0] {
			data = append(data, make([]byte, -len(data)&3)...)
		}
		from := at + len(data)
		if i > 0 && &tags[i-1].data[0] == &t.data[0] {
			from -= len(t.data)
		} else {
			data = append(data, t.data...)
		}
		out = append(out, t.tag...)
		out = binary.BigEndian.AppendUint32(out, uint32(from))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
	}
	out = append(out, data...)
	out = append(out, make([]byte, -len(out)&3)...)
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

// profileTag is an entry of a colour profile.
type profileTag struct {
	tag  string
	data []byte
}
