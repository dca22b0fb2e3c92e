package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// TestPicturesSayNothingElse checks that reading removes metadata from a picture and does not
// change the picture.
func TestPicturesSayNothingElse(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 9, 7))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 37)
	}
	img.Set(3, 3, color.White)
	var p, j bytes.Buffer
	if err := png.Encode(&p, img); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&j, img, nil); err != nil {
		t.Fatal(err)
	}
	const said = "by Morag Shaw at 55.9,-3.2"
	chunk := func(name string) []byte {
		b := binary.BigEndian.AppendUint32(nil, uint32(len(said)))
		body := append([]byte(name), said...)
		return binary.BigEndian.AppendUint32(append(b, body...), crc32.ChecksumIEEE(body))
	}
	segment := func(marker byte) []byte {
		body := "Adobe\x00\x64\x00\x00\x00\x00\x01" + said // the end of what has a meaning in the segment for colours
		return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
	}
	withChunks := bytes.Clone(p.Bytes()[:33])
	for _, name := range []string{"tEXt", "zTXt", "iTXt", "eXIf", "prVt"} {
		withChunks = append(withChunks, chunk(name)...)
	}
	withChunks = append(append(withChunks, p.Bytes()[33:]...), said...)
	withSegments := bytes.Clone(j.Bytes()[:2])
	for _, marker := range []byte{0xfe, 0xe1, 0xe2, 0xed, 0xee} {
		withSegments = append(withSegments, segment(marker)...)
	}
	withSegments = append(append(withSegments, j.Bytes()[2:]...), said...)
	for name, c := range map[string]struct{ data, want []byte }{"png": {withChunks, p.Bytes()}, "jpeg": {withSegments, j.Bytes()}} {
		got, err := Read("hall."+name, c.data)
		if err != nil || got.Type != name || got.Width != 9 || got.Height != 7 {
			t.Fatalf("%s: %v %+v", name, err, got.Type)
		}
		if bytes.Contains(got.Data, []byte("Morag")) {
			t.Errorf("%s still says who made it", name)
		}
		is, _, err := image.Decode(bytes.NewReader(got.Data))
		if err != nil {
			t.Fatal(err)
		}
		was, _, _ := image.Decode(bytes.NewReader(c.want))
		for i := range 63 {
			if is.At(i%9, i/9) != was.At(i%9, i/9) {
				t.Fatalf("%s: another picture", name)
			}
		}
	}
}

func FuzzPicture(f *testing.F) {
	var p, j bytes.Buffer
	_ = png.Encode(&p, image.NewGray(image.Rect(0, 0, 2, 2)))
	_ = jpeg.Encode(&j, image.NewGray(image.Rect(0, 0, 2, 2)), nil)
	f.Add(p.Bytes())
	f.Add(j.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.png", "a.jpg"} {
			got, err := Read(name, data)
			if err != nil {
				continue
			}
			if again, err := Read(name, got.Data); err != nil || !bytes.Equal(again.Data, got.Data) {
				t.Errorf("what was read of %s cannot be read again: %v", name, err)
			}
		}
	})
}
