package document

import "testing"

func TestIsBackward(t *testing.T) {
	for lang, want := range map[string]bool{
		"": false, "en-GB": false, "gd": false, "he": true, "ur-PK": true, "AR": true, "ckb": true,
		"pa": false, "pa-Arab-PK": true, "ur-Latn": false, "az-Cyrl": false, "en-1994": false, "ar-1994": true,
	} {
		if got := IsBackward(lang); got != want {
			t.Errorf("%q runs from right to left: %v", lang, got)
		}
	}
}
