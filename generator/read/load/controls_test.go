package load

import (
	"strings"
	"testing"
)

// A control character that is written as an escape is one, wherever a text can be.
func TestEscapedControls(t *testing.T) {
	for written, want := range map[string]string{
		`"Arriving\u001B[0m"`:       ":1:18-24: control-character: title has a control character here, U+001B",
		`"Arriving\e"`:              ":1:18-20: control-character: title has a control character here, U+001B",
		`"Arriving\x07"`:            ":1:18-22: control-character: title has a control character here, U+0007",
		`"Arriving\b"`:              ":1:18-20: control-character: title has a control character here, U+0008",
		`"Arriving\r\n"`:            ":1:18-20: control-character: title has a control character here, U+000D",
		`"Arriving\u0085"`:          ":1:18-24: control-character: title has a control character here, U+0085",
		`"Arriving\tat\nnine"`:      "",
		`"Arriving \u00e0 \\u001B"`: "",
	} {
		_, problems := loadMap(map[string][]byte{"content/site.toml": []byte("title = " + written + "\norganisation = \"y\"\n")})
		got := lines(problems)
		if !strings.Contains(got, want) || want == "" && strings.Contains(got, "control-character") {
			t.Errorf("%s: problems\n%swant %s", written, got, want)
		}
	}
}
