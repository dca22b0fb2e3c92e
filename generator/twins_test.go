package generator

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/document"
	"briefpack/generator/internal/proof"
	"briefpack/generator/pack"
)

// Every PDF of both editions is read back: nothing is wrong with it, and in the order of
// its structure it says what its page says, no more and no less.
func TestPDFsSayWhatTheirPagesSay(t *testing.T) {
	for name, from := range map[string]string{"sample": "..", "stress": stressSite(t)} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			twins := twins{canDraw: drawSiteAt(t, from, dir, func(*pack.Inspection) {}).kit.press.CanDraw}
			for _, edition := range []string{"public", "packs"} {
				folders, err := filepath.Glob(filepath.Join(dir, edition, "*"))
				if err != nil {
					t.Fatal(err)
				}
				for _, folder := range folders {
					twins.compare(t, folder)
				}
			}
			if twins.packs < 6 || twins.documents < 70 || name == "sample" && twins.large < 20 {
				t.Errorf("compared %+v: is this test looking?", twins)
			}
		})
	}
}

// twins counts what was compared.
type twins struct {
	canDraw          func(rune) bool
	documents, packs int
	large            int // documents in large print
}

// compare compares the PDFs of a folder with its pages. A pack holds the documents of its
// folder after its cover and its list of contents.
func (c *twins) compare(t *testing.T, folder string) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	var texts, parts []string
	for _, path := range paths {
		pdf := proof.Read([]byte(readString(t, path)))
		for _, fault := range pdf.Faults() {
			t.Errorf("%s: %s", path, fault)
		}
		switch page, large := pageOf(path); {
		case strings.HasSuffix(page, "pack.html"):
			if c.packs++; !large {
				parts = pdf.Parts()[2:]
			}
		case large:
			c.compareLarge(t, path, pdf.Text(), page)
		default:
			want := c.pageText(t, page)
			if got := withoutCode(pdf.Text()); got != want {
				t.Errorf("%s parts from its page:\n%s", path, parting(got, want))
			}
			texts = append(texts, want)
			c.documents++
		}
	}
	for i, part := range parts {
		if !slices.ContainsFunc(texts, func(text string) bool { return text == part || beforeAddress(text, part) }) {
			t.Errorf("%s: part %d of the pack is no document: %.200q", folder, i+1, part)
		}
	}
}

// withoutCode returns a text without the alternative of the code for telephones at its
// end: on paper it leads to the address before it, and a page is already there.
func withoutCode(s string) string {
	address := s[strings.LastIndexByte(s, ' ')+1:]
	before, alternative, ok := strings.Cut(s, address+" ")
	if !strings.HasPrefix(address, "https://") || !ok || strings.Count(alternative, address) != 1 {
		return s
	}
	return before + address
}

// beforeAddress reports whether only the sentence with the address of its page follows
// part in a text: a document of its own ends with it, a part of a pack does not.
func beforeAddress(text, part string) bool {
	rest, ok := strings.CutPrefix(text, part)
	sentence, _, found := strings.Cut(rest, "https://")
	return ok && found && len(sentence) < 120 && !strings.Contains(sentence, ". ")
}

// compareLarge compares a PDF in large print with its page. Tables may be set as lists of
// entries in it, each with the titles of the columns: everything else of the page stands
// there in order.
func (c *twins) compareLarge(t *testing.T, path, got, page string) {
	rest := strings.Fields(got)
	for _, word := range strings.Fields(c.pageText(t, page, "thead")) {
		at := slices.Index(rest, word)
		if at < 0 {
			t.Errorf("%s lacks %q, or has it elsewhere than its page", path, word)
			return
		}
		rest = rest[at+1:]
	}
	c.large++
}

// pageOf returns the page that says what a PDF says, and whether that is in large print.
func pageOf(path string) (page string, large bool) {
	folder, name := filepath.Split(path)
	name = strings.TrimPrefix(strings.TrimSuffix(name, ".pdf"), filepath.Base(folder)+"-")
	name, large = strings.CutSuffix(name, "-large-print")
	name = strings.TrimSuffix(name, "-form") // to fill in, it says the same
	return filepath.Join(folder, document.PageFile(name)), large
}

// pageText returns the text of a page as it is drawn, with the sign for characters that
// no face has: about each of them there is a problem, so that only a test draws them.
func (c *twins) pageText(t *testing.T, page string, without ...string) string {
	t.Helper()
	s, err := proof.PageText([]byte(readString(t, page)), without...)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Map(func(r rune) rune {
		if c.canDraw(r) {
			return r
		}
		return '?'
	}, s)
}

// parting shows where two texts part.
func parting(got, want string) string {
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	around := func(s string) string {
		return strings.ToValidUTF8(s[max(i-60, 0):min(i+80, len(s))], "")
	}
	return "  the PDF says  " + around(got) + "\n  the page says " + around(want)
}
