package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/paint"
	"briefpack/generator/render/pdf/typeset"
)

// drawnRules returns the rules, bars, boxes and dots that are drawn on a page.
func drawnRules(content string, width float64, mirrored bool) []string {
	var out []string
	for line := range strings.SplitSeq(content, "\n") {
		var x, y, w, h float64
		switch {
		case scan(line, "%f %f m %f %f l S", &x, &y, &w, &h) == 4 && strings.HasSuffix(line, "S"):
			w, h = w-x, h-y
		case strings.HasSuffix(line, " re f") || strings.HasSuffix(line, " re S"):
			scan(line, "%f %f %f %f", &x, &y, &w, &h)
		default:
			continue
		}
		if mirrored {
			x = width - x - w
		}
		out = append(out, fmt.Sprintf("%.1f %.0f %.1f %.1f", y, x, w, h))
	}
	slices.Sort(out)
	return out
}

// The file is drawn as it was laid out and says how it runs.
func TestRightToLeftIsDrawn(t *testing.T) {
	p := newRenderer(t)
	files, pressed := map[string]File{}, map[string][]string{}
	for _, lang := range []string{"en-GB", "he"} {
		im := document.Imprint{Owner: "Glenmarra", Version: "Version 2", Edition: "Hosted", Page: "Page %[1]d of %[2]d"}
		d := &document.Document{Name: "d", Title: "Everything", Lang: lang, Imprint: im, Lead: "What we ask", Blocks: sample.MirrorBlocks()}
		b := p.compositor.Pack(typeset.Cover{Title: "Pack", Subtitle: "Glenmarra", Contents: "Contents", Lang: lang, Imprint: im}, []*document.Document{d})
		defer b.Close()
		doc := paint.Book(b)
		data, err := p.maker.Write(doc)
		if err != nil {
			t.Fatal(err)
		}
		files[lang] = File{Data: data, Pages: len(doc.Pages)}
		for _, l := range doc.Links {
			for _, q := range l.Areas[0].Quads {
				if lang == "he" {
					q.X = sample.Look().Page.Width - q.X - q.W
				}
				pressed[lang] = append(pressed[lang], fmt.Sprintf("%s %.1f %.1f", l.Says, q.X, q.W))
			}
		}
	}
	if got, want := pressed["he"], pressed["en-GB"]; len(got) == 0 || !slices.Equal(got, want) {
		t.Errorf("mirrored, links can be pressed at %v, not at %v", got, want)
	}
	forth, back := checkFile(t, files["en-GB"]), checkFile(t, files["he"])
	for page := range files["he"].Pages {
		want := drawnRules(forth.Content(page), sample.Look().Page.Width, false)
		if got := drawnRules(back.Content(page), sample.Look().Page.Width, true); len(got) == 0 || !slices.Equal(got, want) {
			t.Errorf("page %d: mirrored, drawn is\n%s\nnot\n%s", page+1, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for lang, says := range map[string]bool{"en-GB": false, "he": true} {
		all := strings.Join(checkFile(t, files[lang]).Objects(), "\n")
		if strings.Contains(all, "/Direction /R2L") != says || strings.Contains(all, "/WritingMode /RlTb") != says {
			t.Errorf("%s: the file does not say how it runs", lang)
		}
	}
}

// Fields to type into stand where paper has room to write, and what is typed begins there.
func TestFormsFromRightToLeft(t *testing.T) {
	d := formDocument()
	forth := checkFile(t, formOf(t, d))
	d.Lang = "he"
	back := checkFile(t, formOf(t, d))
	want := map[string]string{}
	width := sample.Look().Page.Width
	place := func(x0, x1 float64) string { return fmt.Sprintf("%.0f to %.0f", x0, x1) }
	for _, f := range forth.Fields() {
		want[f.Name] = place(width-f.Rect[2], width-f.Rect[0])
	}
	for _, f := range back.Fields() {
		if got := place(f.Rect[0], f.Rect[2]); got != want[f.Name] {
			t.Errorf("%s lies at %s, not at %s", f.Name, got, want[f.Name])
		}
	}
	if all := strings.Join(back.Objects(), "\n"); !strings.Contains(all, "/Q 2") || len(want) == 0 {
		t.Error("what is typed begins on the left")
	}
}
