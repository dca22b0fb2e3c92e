package edit

import "testing"

func TestNextVersion(t *testing.T) {
	for v, want := range map[string]string{
		"1.2": "1.3", "1.9": "1.10", "2": "2.1", "1.0.7": "1.0.8", "draft": "", "1.x": "", "": "1.0", "1.-2": "", "1.": "", "../../x.1": "", "v1.2": "", "1 .2": "",
	} {
		got, ok := nextVersion(v)
		if ok != (want != "") || ok && got != want {
			t.Errorf("after %q comes %q, %v; want %q", v, got, ok, want)
		}
	}
}
