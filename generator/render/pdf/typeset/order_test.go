package typeset

import (
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

// spoken returns the text of the structure tree in the order in which it is read aloud.
func spoken(b *Book) string {
	drawn := map[*tag.Mark][]string{}
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				if at.Again || o.Mark == nil || o.Mark.Owner.Role == tag.RolePaper {
					continue
				}
				for _, x := range o.Pieces {
					drawn[o.Mark] = append(drawn[o.Mark], strings.ReplaceAll(x.Word.Text, "\u00ad", ""))
				}
			}
		}
	}
	var out strings.Builder
	var walk func(e *tag.Element)
	walk = func(e *tag.Element) {
		if e.Alt != "" {
			return // it is read in place of what is drawn
		}
		for _, k := range e.Kids {
			if k.Element != nil {
				walk(k.Element)
			}
			if k.Mark != nil {
				out.WriteString(strings.Join(drawn[k.Mark], ""))
			}
		}
		if e.Role != tag.RoleSpan && e.Role != tag.RoleStrong && e.Role != tag.RoleEmphasis && e.Role != tag.RoleLink && e.Role != tag.RoleCode && e.Role != tag.RolePaper {
			out.WriteByte(' ')
		}
	}
	walk(b.Root)
	return strings.Join(strings.Fields(out.String()), " ")
}

// withNumbers returns inlines as characters, with the numbers of notes.
func withNumbers(ins []document.Inline) string {
	var out strings.Builder
	for _, in := range ins {
		if ref, ok := in.(document.NoteRef); ok {
			out.WriteString("[" + strconv.Itoa(ref.Number) + "]")
		}
		out.WriteString(document.Plain([]document.Inline{in}))
	}
	return out.String()
}

// written returns the text of blocks in the order in which they are written.
func written(bs []document.Block) string {
	var out []string
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			out = append(out, document.Plain(b.Text))
		case document.Paragraph:
			out = append(out, withNumbers(b.Text))
		case document.List:
			for i, it := range b.Items {
				if !b.Ticks {
					out = append(out, labelText(b, i))
				}
				out = append(out, written(it.Blocks))
			}
		case document.Table:
			out = append(out, b.Caption)
			for _, c := range b.Columns {
				out = append(out, c.Title)
			}
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					out = append(out, document.Plain(c.Text))
				}
			}
		case document.Facts:
			for _, f := range b.Items {
				out = append(out, f.Term, document.Plain(f.Value))
			}
		case document.Callout:
			out = append(out, b.Title, written(b.Blocks))
		case document.Notes:
			for _, n := range b.Items {
				out = append(out, strconv.Itoa(n.Number)+".", written(n.Blocks))
			}
		case document.Quote:
			out = append(out, written(b.Blocks))
		case document.Web:
			out = append(out, b.Label, b.Address)
		case document.Cards:
			for _, c := range b.Items {
				out = append(out, document.Plain(c.Name), document.Plain(c.From))
			}
		case document.Lines:
			out = append(out, b.Label)
		case document.Code:
			out = append(out, b.Text)
		case document.Figure:
			out = append(out, b.Caption)
		case document.Timeline:
			out = append(out, b.Caption)
		}
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func TestReadInTheOrderOfTheDocument(t *testing.T) {
	for name, blocks := range map[string][]document.Block{"every kind": sample.Blocks(), "many pages": sample.Long(6).Blocks, "tall rows": {
		document.Table{Columns: make([]document.Column, 2), Rows: []document.Row{
			{Cells: []document.Cell{{Text: document.Words(strings.Repeat(sample.Passage, 30))}, {Text: document.Words(strings.Repeat("second ", 300))}}}}}}} {
		b := layOut(t, blocks...)
		got, want := spoken(b), "A title "+written(blocks)
		if got != want {
			i := 0
			for i < len(got) && i < len(want) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s: read aloud is %q, written is %q", name, got[max(i-40, 0):min(i+40, len(got))], want[max(i-40, 0):min(i+40, len(want))])
		}
	}
}
