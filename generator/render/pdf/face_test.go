package pdf

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/font"
)

// punchMark is the length of the mark at which sheets are punched, in points.
const punchMark = 20

// Bits of fsType, which say what the maker of a face allows.
const (
	isRestricted   = 0x0002
	allowsPreview  = 0x0004
	allowsEditing  = 0x0008
	forbidsSubsets = 0x0100
	bitmapsAlone   = 0x0200
)

// tableAt returns where the directory of a face has a table, and where that lies.
func tableAt(t *testing.T, data []byte, tag string) (entry, from int) {
	t.Helper()
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := 12 + 16*i
		if string(data[entry:entry+4]) == tag {
			return entry, int(binary.BigEndian.Uint32(data[entry+8:]))
		}
	}
	t.Fatalf("no table %s", tag)
	return 0, 0
}

// changed returns the serif face with one thing changed.
func changed(t *testing.T, change func(data []byte) []byte) []byte {
	t.Helper()
	return change(slices.Clone(liberationserifregular.TTF))
}

func permitting(t *testing.T, bits uint16) []byte {
	return changed(t, func(data []byte) []byte {
		_, os2 := tableAt(t, data, "OS/2")
		binary.BigEndian.PutUint16(data[os2+8:], bits)
		return data
	})
}

func TestFacesThatCannotBeUsed(t *testing.T) {
	head := func(s string) []byte {
		return changed(t, func(data []byte) []byte { copy(data, s); return data })
	}
	w := &words.Table{Phrases: map[string]string{"a": "Say it – “so”", "b": "☃"}}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"missing", nil, "does not exist"},
		{"empty", []byte{}, "is not a TrueType file"},
		{"text", []byte("regular"), "is not a TrueType file"},
		{"PostScript", head("OTTO"), "PostScript outlines"},
		{"collection", head("ttcf"), "is a collection"},
		{"for the web", head("wOF2"), "is packed for the web"},
		{"cut off", liberationserifregular.TTF[:5000], "is damaged"},
		{"only its head", liberationserifregular.TTF[:12], "is damaged"},
		{"variable", changed(t, func(data []byte) []byte { e, _ := tableAt(t, data, "gasp"); copy(data[e:], "fvar"); return data }), "is a variable face"},
		{"restricted", permitting(t, isRestricted), "does not allow embedding"},
		{"whole only", permitting(t, forbidsSubsets), "only as a whole"},
		{"bitmaps only", permitting(t, bitmapsAlone), "only as bitmaps"},
		{"lacking", liberationserifregular.TTF, "lacks characters that every document needs: ☃"},
	} {
		p := FaceProblem("fonts/own.ttf", c.data, diag.Place{File: "layouts/print.toml", Line: 3}, w)
		if p == nil || !strings.Contains(p.Message, c.want) || p.At.Line != 3 {
			t.Errorf("%s: %v, not %q", c.name, p, c.want)
		}
	}
	for _, bits := range []uint16{0, allowsPreview, allowsEditing, isRestricted | allowsPreview, allowsPreview | allowsEditing} {
		if p := FaceProblem("own.ttf", permitting(t, bits), diag.Place{}, &words.Table{}); p != nil {
			t.Errorf("a face that allows %#x is refused: %s", bits, p.Message)
		}
	}
}

func TestOwnFacesArePrinted(t *testing.T) {
	l := sample.Look()
	l.Own[font.Regular], l.Own[font.Bold] = permitting(t, allowsPreview), liberationserifbold.TTF
	p, err := New(l, &words.Table{Lang: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	f, err := p.Form(sample.Document("d", "Own faces"))
	if err != nil {
		t.Fatal(err)
	}
	fonts := ""
	for _, body := range checkFile(t, f).Objects() {
		if strings.Contains(body, "/Type /FontDescriptor") {
			fonts += strings.ReplaceAll(body, ">>", " >>")
		}
	}
	for _, want := range []string{"+Own-Regular ", "+Own-Bold ", "+LiberationSans-Italic ", "+LiberationSans "} {
		if !strings.Contains(fonts, want) {
			t.Errorf("no font is called %s: %s", want, fonts)
		}
	}
}

// A damaged face is refused, or prints: it never crashes what prints with it.
func TestDamagedFaces(t *testing.T) {
	tool.Unraced(t)
	d := &document.Document{Name: "d", Title: "A damaged face", Imprint: sample.Imprint(), Blocks: []document.Block{document.Para(sample.Passage + "Òran àird ﬁnd office")}}
	r, printed := rand.New(rand.NewPCG(7, 1)), 0
	faces := 60
	if testing.Short() {
		faces = 15
	}
	for range faces {
		data := slices.Clone(liberationserifregular.TTF)
		for range 1 + r.IntN(20) {
			at := r.IntN(len(data))
			if r.IntN(2) == 0 {
				at = r.IntN(min(len(data), 2000)) // where the directory and the metrics are
			}
			data[at] = byte(r.IntN(256))
		}
		if FaceProblem("own.ttf", data, diag.Place{}, &words.Table{}) != nil {
			continue
		}
		l := sample.Look()
		l.Own[font.Regular] = data
		p, err := New(l, &words.Table{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Form(d); err != nil {
			t.Fatal(err)
		}
		printed++
	}
	if printed == 0 {
		t.Error("no face was printed with")
	}
}

func TestFacingPagesAreMirrored(t *testing.T) {
	l := sample.Look()
	l.Page.Facing, l.Page.Punch = true, 24
	p, err := New(l, &words.Table{Lang: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	d := &document.Document{Name: "d", Title: "Facing", Imprint: sample.Imprint(), Blocks: append(sample.Blocks(), sample.Table(60))}
	f, err := p.Document(d)
	if err != nil {
		t.Fatal(err)
	}
	r := checkFile(t, f)
	for page := range f.Pages {
		left, right, marks := extent(r.Content(page))
		inner, outer := left, l.Page.Width-right
		if page%2 == 1 {
			inner, outer = outer, inner
		}
		if inner < l.Page.Inner+l.Page.Punch-1 || outer < l.Page.Outer-1 || inner > l.Page.Inner+l.Page.Punch+1 {
			t.Errorf("page %d: %.1f points are left on the bound side, %.1f on the other", page+1, inner, outer)
		}
		want := 0.0
		if page%2 == 1 {
			want = l.Page.Width - punchMark
		}
		if !slices.ContainsFunc(marks, func(x float64) bool { return x > want-0.1 && x < want+0.1 }) {
			t.Errorf("page %d has no mark at %.1f to punch it by: %v", page+1, want, marks)
		}
	}
}

// extent returns the left and right ends of the rules of a page, and where the lines at
// half its height begin.
func extent(content string) (left, right float64, marks []float64) {
	left, right = 1e9, 0
	for line := range strings.SplitSeq(content, "\n") {
		var x0, y0, x1, y1 float64
		if n := scan(line, "%f %f m %f %f l S", &x0, &y0, &x1, &y1); n != 4 {
			continue
		}
		if y0 > 420 && y0 < 422 && x1-x0 == punchMark {
			marks = append(marks, x0)
			continue
		}
		left, right = min(left, x0, x1), max(right, x0, x1)
	}
	return left, right, marks
}

func scan(line, format string, args ...*float64) int {
	list := make([]any, len(args))
	for i, a := range args {
		list[i] = a
	}
	n, _ := fmt.Sscanf(line, format, list...)
	return n
}
