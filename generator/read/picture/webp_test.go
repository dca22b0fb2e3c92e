package picture

import (
	"bytes"
	"encoding/binary"
	"testing"
)

// webp returns a file of chunks, which are pairs of a name and a body.
func webp(chunks ...string) []byte {
	var body []byte
	for i := 0; i < len(chunks); i += 2 {
		body = append(body, chunks[i]...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(chunks[i+1])))
		body = append(body, chunks[i+1]...)
		if len(chunks[i+1])%2 == 1 {
			body = append(body, 0)
		}
	}
	out := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body)+4))
	return append(append(out, "WEBP"...), body...)
}

func TestCleanWebP(t *testing.T) {
	got, err := Clean("a.webp", webp("VP8X", "\x2c123456789", "ICCP", "Morag Shaw", "VP8 ", "picture", "EXIF", "by Morag Shaw", "XMP ", "Morag Shaw"))
	if want := webp("VP8X", "\x00123456789", "VP8 ", "picture"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	whole := webp("VP8 ", "picture")
	if got, err := Clean("a.webp", append(bytes.Clone(whole), "by Morag Shaw"...)); err != nil || !bytes.Equal(got, whole) {
		t.Errorf("got %q, %v, want %q", got, err, whole)
	}
	longer := bytes.Replace(whole, []byte("VP8 \x07"), []byte("VP8 \x70"), 1) // than the picture
	for _, bad := range []string{"", "RIFF", string(whole[:len(whole)-2]), string(longer), "RIFF\x00\x00\x00\x00WEBPVP8 \xff\x00\x00\x00", "RIFF\x00\x00\x00\x00WEBPVP"} {
		if _, err := Clean("a.webp", []byte(bad)); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}
