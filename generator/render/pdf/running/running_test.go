package running

import "testing"

func TestPageText(t *testing.T) {
	for pattern, want := range map[string]string{
		"Page %[1]d of %[2]d": "Page 2 of 7", "%[2]d/%[1]d": "7/2", "": "2/7", "%s %d": "2/7", "%[1]d%% %[2]d": "2/7", "%[1]d %[2]d %!": "2/7",
	} {
		if got := pageText(pattern, 2, 7); got != want {
			t.Errorf("pageText(%q) is %q", pattern, got)
		}
	}
}
