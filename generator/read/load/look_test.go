package load

import (
	"os"
	"strings"
	"testing"
)

func TestLookThatCannotBePrinted(t *testing.T) {
	own, err := os.ReadFile("../../../layouts/print.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"own values", "[page]\nfacing = true\npunch = 20\n[text]\nbody = 14\n", ""},
		{"small type", "[text]\nbody = 9\n", "text.body is 9, but it has to be from 12"},
		{"large type", "[text]\nh2 = 300\n", "text.h2 is 300"},
		{"no room", "[page]\ninner = 400\n", "the margins leave 135 points of the width"},
		{"no height", "[page]\ntop = 700\n", "the margins leave 56 points of the height"},
		{"no head", "[page]\ntop = 10\n", "top is 10, but the running head needs 51"},
		{"lines on lines", "[table]\nline = 0\n", "table.line is 0"},
		{"only large print", "[large_print.page]\ninner = 300\nouter = 200\n", "the margins leave 95 points of the width"},
		{"large print of a narrow sheet", "[page]\nwidth = 300\ninner = 40\nouter = 40\n", "the margins leave 192 points"},
		{"text", "[text]\nbody = \"12\"\n", "it has to be a length"},
		{"below nothing", "[text]\nbody = -12\n", "it has to be a length"},
		{"infinite", "[text]\nbody = inf\n", "it has to be a length"},
		{"no number", "[page]\ninner = nan\n", "page.inner is NaN"},
		{"facing", "[page]\nfacing = 1\n", "it has to be true or false"},
		{"colour", "[colour]\ntext = \"black\"\n", "it has to be a colour"},
		{"face", "[faces]\nregular = 1\n", "it has to be the path of a file"},
		{"key", "[page]\nfacings = true\n", "unknown key"},
	} {
		_, _, problems := Look(Layout{"own", own}, Layout{"site", []byte(c.text)})
		got := lines(problems)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
		for _, p := range problems {
			if p.At.File != "site" || p.At.Line < 1 {
				t.Errorf("%s: its place is %v", c.name, p.At)
			}
		}
	}
}
