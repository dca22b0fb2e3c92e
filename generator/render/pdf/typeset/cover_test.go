package typeset

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

func TestPagesOfAPack(t *testing.T) {
	p := testCompositor(t)
	c, docs := testPack(3)
	b := p.open(c.Title, c.Lang, c.Imprint)
	b.addCover(c)
	b.addContents(c, docs)
	for _, d := range docs {
		b.addDocument(b.Root.Add(tag.RoleSect), d)
	}
	b.fillContents()
	if len(b.Sections) != 5 || b.Sections[1].First != 1 {
		t.Fatalf("%d sections, contents on page %d", len(b.Sections), b.Sections[1].First+1)
	}
	for i, n := range b.pending {
		want := fmt.Sprint(b.Sections[2+i].First + 1)
		if got := n.op.Pieces[0].Word.Text; got != want {
			t.Errorf("contents lead to page %s for document %d, which starts on %s", got, i+1, want)
		}
	}
	for i := range b.Pages {
		_, foot := b.HeadAndFoot(i)
		s := pages.Segment{Ops: foot}
		if want := fmt.Sprintf("Page %d of %d", i+1, len(b.Pages)); !strings.Contains(wordsOf(&s), want) || !strings.Contains(wordsOf(&s), "Version 1.2, issued 2 November 2026") {
			t.Errorf("page %d: the foot is %q", i+1, wordsOf(&s))
		}
	}
}

// TestLongCover checks that the text of a cover stays on one page as long as there is room: the
// space above it shrinks first.
func TestLongCover(t *testing.T) {
	for _, lines := range []int{1, 3, 4} {
		c, _ := testPack(1)
		c.Facts.Items = []document.Fact{{Term: "Venue", Value: document.Words(strings.Repeat(sample.Passage, lines))}}
		c.Web = []document.Block{document.Web{Label: "Online", Address: "https://example.org/x", Code: "Code"}}
		b := layOut(t)
		b.Pages = nil
		b.addCover(c)
		if len(b.Pages) != 1 {
			t.Errorf("with %d passages a cover takes %d pages", lines, len(b.Pages))
		}
	}
}

// In large print too, a cover with the usual facts takes one page.
func TestCoverOfLargePrint(t *testing.T) {
	c, _ := testPack(1)
	c.Title, c.Subtitle = "Briefing pack", "Joint inspections of services for children and young people at risk of harm"
	c.Facts.Items = nil
	for range 5 {
		c.Facts.Items = append(c.Facts.Items, document.Fact{Term: "Training session", Value: document.Words("Tuesday 19 January 2027, 9:30am to 1:30pm, in the Council Chambers, Kirk Wynd, Marrabridge: Committee Room 2, on the first floor")})
	}
	c.Web = []document.Block{document.Web{Label: "Online", Address: "https://example.org/x", Code: "Code"}}
	b := layOutLarge(t)
	b.Pages = nil
	if b.addCover(c); len(b.Pages) != 1 {
		t.Errorf("a cover takes %d pages", len(b.Pages))
	}
}

// testPack returns a cover and n documents.
func testPack(n int) (Cover, []*document.Document) {
	return Cover{
		Title: "Joint inspection of services for children and young people at risk of harm", Subtitle: "Briefing pack for the partnership",
		Facts:    document.Facts{Items: []document.Fact{{Term: "Training", Value: document.Words("Tuesday 19 January 2027")}, {Term: "Reading", Value: document.Words("8 to 11 February 2027")}}},
		Contents: "Contents", Lang: "en-GB", Imprint: sample.Imprint(),
	}, sample.Pack(n)
}
