package rules

import "testing"

// TestSoundContent has no problem at all: what many definitions share (an inspector's
// day, a short name within a longer one) is not held against them.
func TestSoundContent(t *testing.T) {
	for _, p := range Check(manyPartnerships(t, 30), testTools()) {
		t.Errorf("%s:%d: %s: %s", p.At.File, p.At.Line, p.Code, p.Message)
	}
}
