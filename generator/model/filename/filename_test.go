package filename

import (
	"strings"
	"testing"
)

func TestIsDevice(t *testing.T) {
	for _, name := range []string{"con", "CON", "Con.toml", "con .txt", "aux.tar.gz", "nul", "prn.", "com0", "com9.toml", "COM0.TOML",
		"lpt0.png", "LPT1", "com¹", "lpt².png", "COM³.jpg", "conin$", "CONOUT$.txt", "con:stream"} {
		if !IsDevice(name) {
			t.Errorf("%q is not a device, but Windows says it is", name)
		}
	}
	for _, name := range []string{"", "conn", "icon", "com", "com10", "com⁴", "comx", "lpt", "auxiliary.md", "null", "a.con", "council-con"} {
		if IsDevice(name) {
			t.Errorf("%q is a device, but Windows knows no such device", name)
		}
	}
}

func TestFold(t *testing.T) {
	for _, pair := range [][2]string{{"Photo.JPG", "photo.jpg"}, {"Café.png", "CAFE\u0301.PNG"}, {"Straße", "STRASSE"}} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("%q and %q are two files", pair[0], pair[1])
		}
	}
	if Fold("cafe.png") == Fold("café.png") {
		t.Error("an accent makes no difference")
	}
}

func TestFault(t *testing.T) {
	for name, want := range map[string]string{
		"photo.jpg": "", "the hall.png": "", "a.b.c": "", "Còmhradh.png": "",
		"a?.png": "contains '?'", "a:b": "contains ':'", `a\b`: `contains '\\'`, "a/b": "contains '/'", "a\x1b": `contains '\x1b'`,
		"photo.": "ends in a dot", "photo ": "ends in a dot or a space", "com0.png": "device", "\xff": "UTF-8",
		strings.Repeat("a", 256): "longer",
	} {
		if got := Fault(name); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("the fault of %q is %q, want %q", name, got, want)
		}
	}
}
