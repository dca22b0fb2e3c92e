package opc

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"testing"
)

// TestZip checks that parts come back whole, whether they are remembered or not, and that files with
// the same parts have the same bytes.
func TestZip(t *testing.T) {
	parts := []Part{{"empty", nil}, {"short", []byte("<p/>")}, {"long", bytes.Repeat([]byte("<p>text</p>"), longest)}}
	for i := range 2 * mostKnown {
		parts = append(parts, Part{"own" + strconv.Itoa(i), []byte(strconv.Itoa(i))})
	}
	first, err := Zip(parts)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Zip(parts)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the same parts give other bytes; %v", err)
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if data, err := io.ReadAll(r); err != nil || f.Name != parts[i].Name || !bytes.Equal(data, parts[i].Data) {
			t.Errorf("%s is %d bytes, not %d; %v", f.Name, len(data), len(parts[i].Data), err)
		}
	}
	if n := len(known.parts); n > mostKnown {
		t.Errorf("%d parts are remembered, not %d", n, mostKnown)
	}
}
