package font

import (
	"encoding/binary"
	"slices"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// A face of the first years, such as DejaVu, does not say how high its capitals are.
func TestOlderFaces(t *testing.T) {
	old := slices.Clone(liberationserifregular.TTF)
	for i := range u16(old, 4) {
		if entry := old[12+16*i:]; string(entry[:4]) == "OS/2" {
			binary.BigEndian.PutUint32(entry[12:], 86)
		}
	}
	then, err := Parse("Own", old)
	if err != nil {
		t.Fatal(err)
	}
	now, err := Parse("Own", liberationserifregular.TTF)
	if err != nil || then.Capital < now.Capital-20 || then.Capital > now.Capital+20 {
		t.Errorf("capitals are %d high, not %d: %v", then.Capital, now.Capital, err)
	}
}
