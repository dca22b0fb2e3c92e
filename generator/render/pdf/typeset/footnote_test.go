package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// noted returns a document in which every third paragraph refers to a note.
func noted(n int, note string) []document.Block {
	var blocks []document.Block
	notes := document.Notes{}
	for i := range n {
		id := strings.Repeat("x", i+1)
		blocks = append(blocks, document.Paragraph{Text: []document.Inline{document.Text{S: "See"}, document.NoteRef{Number: i + 1, Says: "Note", Note: id}}}, document.Para("filler"), document.Para("filler"))
		notes.Items = append(notes.Items, document.Note{Number: i + 1, ID: id, Blocks: []document.Block{document.Para(note)}})
	}
	return append(blocks, notes)
}

func TestNotesAreAtTheFootOfTheirPage(t *testing.T) {
	for _, note := range []string{"NOTE", "NOTE " + strings.Repeat("and more ", 36) + "NOTE"} {
		for n := 1; n < 40; n++ {
			b := layOut(t, noted(n, note)...)
			total := 0
			for i, p := range b.Pages {
				refs, notes, bottom := 0, 0, 0.0
				for _, at := range p.Placed {
					words := wordsOf(at.Segment)
					refs += strings.Count(words, "See")
					if notes += strings.Count(words, ". NOTE"); strings.Contains(words, "NOTE") {
						bottom = at.Y + at.Segment.Height
					}
				}
				if refs != notes {
					t.Fatalf("%d notes: page %d refers to %d and has %d", n, i+1, refs, notes)
				}
				if foot := b.Look.Page.Height - b.Look.Page.Bottom; notes > 0 && (bottom < foot-0.1 || bottom > foot+0.1) {
					t.Fatalf("%d notes: those of page %d end at %.1f, not at %.1f", n, i+1, bottom, foot)
				}
				total += notes
			}
			if total != n {
				t.Fatalf("%d of %d notes", total, n)
			}
		}
	}
}

// Notes that no one refers to, and those that are too long for a foot, are set as well.
func TestNoNoteIsLost(t *testing.T) {
	for name, blocks := range map[string][]document.Block{
		"without a reference": {document.Para("x"), document.Notes{Items: []document.Note{{Number: 1, ID: "n", Blocks: []document.Block{document.Para("NOTE")}}}}},
		"long":                noted(3, strings.Repeat(sample.Passage+" NOTE ", 12)),
		"full page":           {document.Paragraph{Text: []document.Inline{document.NoteRef{Number: 1, Says: "1", Note: "x"}, document.NoteRef{Number: 2, Says: "2", Note: "xx"}}}, noted(2, strings.Repeat("NOTE ", 150))[6]},
	} {
		b := layOut(t, blocks...)
		if got, want := strings.Count(spoken(b), "NOTE"), strings.Count(written(blocks), "NOTE"); got != want {
			t.Errorf("%s: %d words of notes, not %d", name, got, want)
		}
	}
}

func TestAddressesOfLinksAreNotes(t *testing.T) {
	link := func(url, s string) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{URL: url}, Kids: document.Words(s)}}}
	}
	b := layOut(t, link("https://example.org/a", "the act"), link("https://example.org/a", "the act again"), link("https://example.org/b", "the guide"),
		link("https://example.org/c", "example.org/c"), link("mailto:ask@example.org", "ask us"))
	got := painted(b.Pages[0])
	for _, want := range []string{"the act [a]", "the act again [a]", "the guide [b]", "[a] https://example.org/a", "[b] https://example.org/b"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is not there once: %s", want, got)
		}
	}
	if strings.Contains(got, "[c]") || strings.Contains(got, "mailto") {
		t.Errorf("an address is given twice: %s", got)
	}
	if s := spoken(b); strings.Contains(s, "[a]") {
		t.Errorf("people who listen hear %s", s)
	}
}
