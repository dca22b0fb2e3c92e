package names

import (
	"fmt"
	"testing"
)

func TestCleared(t *testing.T) {
	var c Cleared
	c.Add("a", Prose)
	if !c.Has("a", Prose) || c.Has("a", Address) || c.Has("b", Prose) || !c.HasBytes([]byte("a"), Prose) || c.HasBytes([]byte("b"), Prose) {
		t.Error("it does not remember a text with its context")
	}
	for i := range 20 * mostCleared / entrySize {
		c.Add(fmt.Sprint(i), Prose)
		if n := len(c.recent) + len(c.older); n > 2*mostCleared/entrySize+2 {
			t.Fatalf("it remembers %d texts", n)
		}
		if i%1000 == 0 && !c.Has("a", Prose) {
			t.Fatal("it forgot a text that is in use")
		}
	}
	if c.Has("1", Prose) {
		t.Error("it remembers a text for ever")
	}
}
