package pdffile

import (
	"bytes"
	"testing"
)

func TestPlainFileOfAnotherShapeIsRefused(t *testing.T) {
	c := NewCanvas(600, 800)
	c.Page()
	var drawn bytes.Buffer
	err := c.write(&drawn)
	good := drawn.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readPlain(good, 1); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "cut off": good[:len(good)/2], "no table": bytes.ReplaceAll(good, []byte("startxref"), []byte("startxxxx")),
		"other pages": bytes.Replace(good, []byte("/Type /Page\n"), []byte("/Type /Pagx\n"), 1), "shifted": append([]byte("%"), good...),
		"other catalog": bytes.Replace(good, []byte("/Catalog"), []byte("/Catalag"), 1),
	} {
		if _, err := readPlain(bad, 1); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if _, err := readPlain(good, 2); err == nil {
		t.Error("a page that is not there was accepted")
	}
}
