package pdffile

import (
	"bytes"
	"strings"
	"testing"

	"briefpack/generator/model/printstyle"
)

// TestRawOperatorsComeBackInOrder draws shapes and operators in turn on two pages.
func TestRawOperatorsComeBackInOrder(t *testing.T) {
	c := NewCanvas(600, 800)
	for _, n := range []string{"1", "2"} {
		c.Page()
		c.Raw([]byte("before" + n + "\n"))
		c.Fill(0, 0, 10, 10, printstyle.RGB{R: 1})
		c.Raw([]byte("after" + n + "\n"))
	}
	var drawn bytes.Buffer
	if err := c.write(&drawn); err != nil {
		t.Fatal(err)
	}
	plain, err := readPlain(drawn.Bytes(), 2)
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range []string{"1", "2"} {
		page, err := plain.content(i)
		if err != nil {
			t.Fatal(err)
		}
		filled, err := c.filled(nil, page)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, l := range strings.Split(string(bytes.Join(filled, nil)), "\n") {
			if strings.HasSuffix(l, n) || strings.HasSuffix(l, "re f") {
				lines = append(lines, strings.TrimLeft(l, "0123456789.- "))
			}
		}
		if got, want := strings.Join(lines, "|"), "before"+n+"|re f|after"+n; got != want {
			t.Errorf("page %s has %s, not %s", n, got, want)
		}
		if i == 0 {
			continue
		}
		if _, err := c.filled(nil, page); err == nil {
			t.Error("operators were taken twice")
		}
	}
}
