package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"
)

// photograph is a picture with as much detail as a camera's.
func photograph(w, h int) *image.NRGBA {
	rnd := rand.New(rand.NewPCG(1, 2))
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			n := byte(rnd.IntN(24))
			img.SetNRGBA(x, y, color.NRGBA{byte(x*3) + n, byte(y*2) ^ n, byte(x+y) + n, 255})
		}
	}
	return img
}

func encoded(t testing.TB, img image.Image) (asJPEG, asPNG []byte) {
	t.Helper()
	var j, p bytes.Buffer
	if err := jpeg.Encode(&j, img, nil); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&p, img); err != nil {
		t.Fatal(err)
	}
	return j.Bytes(), p.Bytes()
}

// Wherever a file is cut off, something of the picture or its end is missing.
func TestCut(t *testing.T) {
	j, p := encoded(t, photograph(64, 48))
	for name, data := range map[string][]byte{"hall.jpg": j, "hall.png": p} {
		for n := range data {
			if _, err := Read(name, data[:n]); err == nil {
				t.Fatalf("%s: %d of %d bytes are a picture", name, n, len(data))
			}
		}
	}
}

// Each byte of a PNG has a checksum. A byte of what Read leaves out may change: no one sees
// it.
func TestChangedByteOfPNG(t *testing.T) {
	_, p := encoded(t, photograph(24, 16))
	for i := range p {
		for _, by := range []byte{0x01, 0x80, 0xff} {
			changed := bytes.Clone(p)
			changed[i] ^= by
			if f, err := Read("hall.png", changed); err == nil {
				t.Fatalf("byte %d changed by %#x is read as %d by %d", i, by, f.Width, f.Height)
			}
		}
	}
}

// TestChangedByteOfJPEG states the limit for a JPEG, which has no checksum: three in four changes of
// the header are found, and one in four of the coded data. The others give a spot another colour.
func TestChangedByteOfJPEG(t *testing.T) {
	j, _ := encoded(t, photograph(96, 64))
	list, err := segments(j)
	if err != nil {
		t.Fatal(err)
	}
	coded := len(j) - 2 - len(list[len(list)-1].coded)
	for _, part := range []struct {
		name     string
		from, to int
		least    int // in a hundred
	}{
		{"the header", 2, coded, 75},
		{"the coded data", coded, len(j) - 2, 26},
		{"the end", len(j) - 2, len(j), 100},
	} {
		found, tried := 0, 0
		for i := part.from; i < part.to; i++ {
			for _, by := range []byte{0x01, 0x80, 0xff} {
				changed := bytes.Clone(j)
				changed[i] ^= by
				tried++
				if _, err := Read("hall.jpg", changed); err != nil {
					found++
				}
			}
		}
		t.Logf("%s: %d of %d changes found", part.name, found, tried)
		if 100*found < part.least*tried {
			t.Errorf("%s: only %d of %d changes found", part.name, found, tried)
		}
	}
}

// TestWholeJPEG checks that no whole JPEG is called damaged, at any quality and size.
func TestWholeJPEG(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {8, 8}, {17, 9}, {64, 48}, {200, 3}} {
		for quality := 1; quality <= 100; quality += 3 {
			var b bytes.Buffer
			if err := jpeg.Encode(&b, photograph(size[0], size[1]), &jpeg.Options{Quality: quality}); err != nil {
				t.Fatal(err)
			}
			if _, err := Read("hall.jpg", b.Bytes()); err != nil {
				t.Errorf("%d by %d at quality %d: %v", size[0], size[1], quality, err)
			}
		}
	}
}

func TestNames(t *testing.T) {
	j, p := encoded(t, photograph(8, 8))
	svg := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>`)
	for _, c := range []struct {
		name string
		data []byte
		err  string
	}{
		{"a.jpg", j, ""}, {"a.JPG", j, ""}, {"a.Jpeg", j, ""}, {"a.PNG", p, ""}, {"a.SVG", svg, ""},
		{"a.png", j, "is a JPEG, which its name does not say"}, {"a.jpeg", p, "is a PNG, which its name does not say"},
		{"a.svg", p, "can't be read as SVG"}, {"a.png", svg, "can't be read as PNG or JPEG"},
		{"a.jpg", []byte("%PDF-1.7"), "can't be read as PNG or JPEG"}, {"a.png", nil, "can't be read as PNG or JPEG"},
	} {
		f, err := Read(c.name, c.data)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != c.err || err == nil && f.Width == 0 {
			t.Errorf("%s of %d bytes: %q, want %q", c.name, len(c.data), got, c.err)
		}
	}
}

func TestClean(t *testing.T) {
	data := jpegWith(t, photograph(8, 8), []byte("by Morag Shaw"))
	got, err := Clean("images/hall.JPG", data)
	if err != nil || strings.Contains(string(got), "Morag") {
		t.Errorf("%v, %q", err, got)
	}
	if got, err := Clean("site.css", []byte("body {}")); err != nil || string(got) != "body {}" {
		t.Errorf("another file: %v, %q", err, got)
	}
	if _, err := Clean("hall.jpg", data[:60]); err == nil {
		t.Error("a cut picture is clean")
	}
}
