package typeset

import (
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/pages"
)

// painted returns what a page shows, with all page numbers.
func painted(p *pages.Page) string {
	var out []string
	for _, at := range p.Placed {
		s := *at.Segment
		s.Ops = nil
		for i := range at.Segment.Ops {
			s.Ops = append(s.Ops, *at.Segment.Ops[i].Final())
		}
		out = append(out, wordsOf(&s))
	}
	// Ops are joined by spaces.
	return strings.ReplaceAll(strings.Join(strings.Fields(strings.Join(out, " ")), " "), "\u00a0", " ")
}

func TestLinksSayTheirPages(t *testing.T) {
	link := document.Paragraph{Text: []document.Inline{document.Text{S: "See "}, document.Link{To: document.Target{Fragment: "end"}, Kids: document.Words("the end")}, document.Text{S: ", and go on."}}}
	end := document.Heading{Level: 2, ID: "end", Text: document.Words("The end")}
	b := layOut(t, slices.Concat([]document.Block{link}, fillers(70), []document.Block{end, link})...)
	b.FillNumbers(b.anchorOf, b.Shaper)
	if last := len(b.Pages) - 1; !strings.Contains(painted(b.Pages[0]), "See the end (page 3) , and go on.") || last != 2 {
		t.Errorf("of %d pages, the first says %s", last+1, painted(b.Pages[0]))
	} else if got := painted(b.Pages[last]); !strings.Contains(got, "See the end , and go on.") {
		t.Errorf("the page itself says %s", got)
	}
	for i, p := range b.Pages {
		for _, at := range p.Placed {
			x := 0.0
			for k := range at.Segment.Ops {
				o := at.Segment.Ops[k].Final()
				if o.Kind != pages.OpText || len(o.Pieces) == 0 {
					continue
				}
				if x > 0 && (o.X < x-0.1 || o.X > x+0.1) {
					t.Errorf("page %d: %q begins at %.2f, not at %.2f", i+1, wordsOf(at.Segment), o.X, x)
				}
				x = o.X + o.W
			}
		}
	}
}

func TestFacingPacksBeginDocumentsOnTheRight(t *testing.T) {
	look := sample.Look()
	look.Page.Facing = true
	c := testCompositor(t).with(look)
	docs := []*document.Document{sample.Document("a", "First"), {Name: "b", Title: "Second"}, {Name: "c", Title: "Third"}}
	for _, c := range map[string]*Compositor{"facing": c, "single": c.with(func(l printstyle.Look) printstyle.Look { l.Page.Facing = false; return l }(look))} {
		b := c.Pack(Cover{Title: "Pack", Contents: "Contents"}, docs)
		blank := 0
		for i, p := range b.Pages {
			if p.Blank {
				blank++
				if head, foot := b.HeadAndFoot(i); head != nil || len(foot) == 0 {
					t.Errorf("blank page %d has %d and %d parts of head and foot", i+1, len(head), len(foot))
				}
			}
		}
		for _, d := range docs {
			if at := b.places[place{document: d.Name}]; c.Look.Page.Facing && at.Page%2 != 0 {
				t.Errorf("%s begins on page %d", d.Name, at.Page+1)
			}
		}
		if blank > 0 != c.Look.Page.Facing {
			t.Errorf("%d blank pages, facing: %v", blank, c.Look.Page.Facing)
		}
		b.Close()
	}
}

func TestHeadsNameChapters(t *testing.T) {
	blocks := []document.Block{document.Para("before")}
	for _, s := range []string{"One", "Two"} {
		blocks = append(blocks, document.Heading{Level: 2, ID: s, Text: document.Words(s)})
		blocks = append(blocks, fillers(60)...)
	}
	b := testCompositor(t).Pack(Cover{Title: "Pack", Contents: "Contents"}, []*document.Document{{Name: "a", Title: "Chapters", Chapters: true, Blocks: blocks}, {Name: "b", Title: "Next", Blocks: blocks}})
	defer b.Close()
	var heads []string
	for i := range b.Pages {
		head, _ := b.HeadAndFoot(i)
		heads = append(heads, wordsOf(&pages.Segment{Ops: head}))
	}
	if got, want := strings.Join(heads, "|"), "|||One|One|Two|Two||Next|Next|Next|Next"; got != want {
		t.Errorf("the heads are %q, not %q", got, want)
	}
	if got := painted(b.Pages[1]); !strings.Contains(got, "Chapters 3 ") && !strings.Contains(got, "One") || strings.Count(got, "Two") != 1 {
		t.Errorf("the contents say %q", got)
	}
}
