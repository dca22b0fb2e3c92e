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

// quarters is a picture of four coloured quarters: red, green, blue and white, from the top
// left as people read.
func quarters(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, []color.NRGBA{{200, 0, 0, 255}, {0, 200, 0, 255}, {0, 0, 200, 255}, {255, 255, 255, 255}}[2*(2*y/h)+2*x/w])
		}
	}
	return img
}

// seen returns the colours of the quarters of a picture, as letters.
func seen(img image.Image) string {
	b := img.Bounds()
	var letters []byte
	for _, at := range [][2]int{{1, 1}, {3, 1}, {1, 3}, {3, 3}} {
		r, g, bl, _ := img.At(b.Min.X+at[0]*b.Dx()/4, b.Min.Y+at[1]*b.Dy()/4).RGBA()
		switch {
		case r > 0xa000 && g > 0xa000 && bl > 0xa000:
			letters = append(letters, 'W')
		case r > 0xa000:
			letters = append(letters, 'R')
		case g > 0xa000:
			letters = append(letters, 'G')
		default:
			letters = append(letters, 'B')
		}
	}
	return string(letters)
}

// tiffWith is a header of TIFF that gives an orientation and nothing else.
func tiffWith(order binary.AppendByteOrder, orientation int) []byte {
	head := []byte("MM\x00*\x00\x00\x00\x08")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		head = []byte("II*\x00\x08\x00\x00\x00")
	}
	b := order.AppendUint16(head, 1)
	for _, v := range []int{0x0112, 3} {
		b = order.AppendUint16(b, uint16(v))
	}
	b = order.AppendUint32(b, 1)
	b = order.AppendUint16(b, uint16(orientation))
	return append(b, 0, 0, 0, 0, 0, 0)
}

func jpegWith(t *testing.T, img image.Image, tiff []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	body := append([]byte("Exif\x00\x00"), tiff...)
	head := append([]byte{0xff, startOfImage, 0xff, exif}, binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(head, body...), b.Bytes()[2:]...)
}

func pngWith(t *testing.T, img image.Image, tiff []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	body := append([]byte("eXIf"), tiff...)
	part := append(binary.BigEndian.AppendUint32(nil, uint32(len(tiff))), body...)
	part = binary.BigEndian.AppendUint32(part, crc32.ChecksumIEEE(body))
	const header = 33
	return append(append(bytes.Clone(b.Bytes()[:header]), part...), b.Bytes()[header:]...)
}

// The letters say where the colours of a stored picture are when people see it upright:
// EXIF 2.32, table of Orientation.
func TestUpright(t *testing.T) {
	for orientation, want := range map[int]string{
		0: "RGBW", 1: "RGBW", 2: "GRWB", 3: "WBGR", 4: "BWRG", 5: "RBGW", 6: "BRWG", 7: "WGBR", 8: "GWRB", 9: "RGBW",
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			tiff := tiffWith(order, orientation)
			for name, data := range map[string][]byte{
				"hall.jpg": jpegWith(t, quarters(48, 32), tiff),
				"grey.jpg": jpegWith(t, image.NewGray(image.Rect(0, 0, 48, 32)), tiff),
				"hall.png": pngWith(t, quarters(48, 32), tiff),
			} {
				f, err := Read(name, data)
				if err != nil {
					t.Fatalf("%s, orientation %d: %v", name, orientation, err)
				}
				img, _, err := image.Decode(bytes.NewReader(f.Data))
				if err != nil {
					t.Fatal(err)
				}
				w, h := 48, 32
				if orientation >= 5 && orientation <= 8 {
					w, h = h, w
				}
				if size := img.Bounds().Size(); f.Width != w || f.Height != h || size != image.Pt(w, h) {
					t.Errorf("%s, orientation %d: %d by %d, stored as %v", name, orientation, f.Width, f.Height, size)
				}
				if got := seen(img); name != "grey.jpg" && got != want {
					t.Errorf("%s, orientation %d: the quarters are %s, want %s", name, orientation, got, want)
				}
				if again, err := Read(name, f.Data); err != nil || !bytes.Equal(again.Data, f.Data) {
					t.Errorf("%s, orientation %d: it is turned once more", name, orientation)
				}
			}
		}
	}
}

// An upright photograph keeps its own bytes, which a second compression would make worse.
func TestUprightIsNotCompressedAgain(t *testing.T) {
	data := jpegWith(t, quarters(48, 32), tiffWith(binary.BigEndian, 1))
	f, err := Read("hall.jpg", data)
	if err != nil || !bytes.Equal(f.Data[2:], data[2+4+6+len(tiffWith(binary.BigEndian, 1)):]) {
		t.Errorf("the coded data changed: %v", err)
	}
}

func TestOrientationOfDamagedEXIF(t *testing.T) {
	whole := tiffWith(binary.BigEndian, 6)
	for n := range len(whole) - 6 {
		if got := orientationIn(whole[:n]); got != 1 && n < 20 {
			t.Errorf("%d bytes of EXIF say %d", n, got)
		}
	}
	far := bytes.Clone(whole)
	binary.BigEndian.PutUint32(far[4:], 0xfffffff0)
	if got := orientationIn(far); got != 1 {
		t.Errorf("a directory outside the file says %d", got)
	}
}
