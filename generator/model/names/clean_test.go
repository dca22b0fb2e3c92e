package names

import (
	"fmt"
	"strings"
	"testing"
)

// TestCleanTexts checks that a reader reads a clean text once, and one with a hit every time.
func TestCleanTexts(t *testing.T) {
	d := New([]Secret{{Owner: "a", ID: "1", Kind: "name", Value: "Ailsa Muir"}}, Vocabulary{})
	read := func(text string, in Context) int {
		r := d.NewReader()
		r.Read(text, in)
		return len(r.Hits())
	}
	dirty := "The reader is Ailsa Muir, who knows."
	for range 3 {
		if read("The reader knows the way to the room.", Prose) != 0 || read(dirty, Prose) != 1 {
			t.Fatal("a text was read wrongly")
		}
	}
	if !d.clean.has("The reader knows the way to the room.", Prose) {
		t.Error("a clean text is read again")
	}
	if d.clean.has(dirty, Prose) || d.clean.has("The reader knows the way to the room.", Address) {
		t.Error("a text counts as clean that is not, or that was not read in this way")
	}
	two := d.NewReader()
	two.Read(dirty, Prose)
	two.Read(dirty+" And knows.", Prose) // the same hit again
	if d.clean.has(dirty+" And knows.", Prose) {
		t.Error("a text whose hit was seen before counts as clean")
	}
	for i := range 3 * mostClean / longestClean {
		read(fmt.Sprint(i)+strings.Repeat("x", longestClean-10), Prose)
	}
	if d.clean.size > mostClean+longestClean {
		t.Errorf("%d bytes are remembered", d.clean.size)
	}
}
