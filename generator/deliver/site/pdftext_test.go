package site_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/proof"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// Every PDF of both editions is read back: nothing is wrong with it, and in the order of
// its structure it says what its page says, no more and no less. A pack says what its
// cover says, what is in it and on which pages, and then what each of its pages says.
func TestPDFsSayWhatTheirPagesSay(t *testing.T) {
	tool.Unraced(t)
	for name, from := range map[string]string{"sample": testsite.Sample(t), "stress": stressSite(t)} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			compared := comparison{site: testsite.Build(t, from, dir, allInLargePrint), dir: dir, pages: map[string]*proof.ExpectedText{}}
			err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
				if err == nil && filepath.Ext(path) == ".pdf" {
					compared.compare(t, path)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			if compared.packs < 8 || compared.large*5 < compared.single*2 || compared.single < 150 || compared.languages < 20 {
				t.Errorf("compared %d packs and %d documents, %d of them in large print: is this test looking?", compared.packs, compared.single, compared.large)
			}
		})
	}
}

func allInLargePrint(in *definition.Inspection) { in.LargePrint = definition.Flag{V: true, Set: true} }

// comparison compares PDFs with pages and counts what it compared.
type comparison struct {
	site      *testsite.Site
	dir       string
	pages     map[string]*proof.ExpectedText // by path
	packs     int
	large     int // documents in large print
	single    int // all documents
	languages int // languages other than the document's own
}

// compare compares a PDF with its pages.
func (c *comparison) compare(t *testing.T, path string) {
	pdf := proof.Read([]byte(testsite.Text(t, path)))
	for _, fault := range pdf.Faults() {
		t.Errorf("%s: %s", path, fault)
	}
	folder, name := filepath.Split(path)
	if c.isPackFor(folder, name) {
		return
	}
	name = strings.TrimPrefix(strings.TrimSuffix(name, ".pdf"), filepath.Base(folder)+"-")
	name, large := strings.CutSuffix(name, "-large-print")
	name = strings.TrimSuffix(name, "-form") // to fill in, it says the same
	if name == "pack" {
		c.comparePack(t, path, pdf.Parts())
		c.packs++
		return
	}
	c.single++
	got, page := withoutCode(pdf.Text()), c.page(t, folder, name)
	want := page.Like(got)
	if large {
		c.large++
	}
	if got != want {
		t.Errorf("%s parts from its page:\n%s", path, parting(got, want))
	}
	c.compareLanguages(t, path, pdf.Languages(), page.Languages, large)
}

// isPackFor reports whether a file is the pack of one audience. It leaves out what is not for them, so
// no page says the same.
func (c *comparison) isPackFor(folder, name string) bool {
	_, err := os.Stat(filepath.Join(folder, strings.TrimSuffix(strings.TrimSuffix(name, ".pdf"), "-large-print")+".html"))
	return err != nil && !strings.HasPrefix(name, filepath.Base(folder)+"-")
}

// compareLanguages compares what is said in other languages. In large print it may be in
// another order.
func (c *comparison) compareLanguages(t *testing.T, path string, got, want map[string]string, large bool) {
	if len(got) != len(want) {
		t.Errorf("%s says %q in other languages, its page %q", path, got, want)
		return
	}
	for lang, said := range want {
		if got[lang] != said && !(large && sortedWords(got[lang]) == sortedWords(said)) {
			t.Errorf("%s, in %s:\n%s", path, lang, parting(got[lang], said))
		}
	}
	c.languages += len(want)
}

func sortedWords(s string) string {
	words := strings.Fields(s)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// comparePack compares the parts of a pack with its cover, its list of contents, and the
// pages of all documents in their order.
func (c *comparison) comparePack(t *testing.T, path string, parts []proof.Part) {
	folder := filepath.Dir(path)
	kinds := slices.DeleteFunc(slices.Clone(briefing.All), func(k briefing.Kind) bool {
		_, err := os.Stat(filepath.Join(folder, document.PageFile(k.Name)))
		return err != nil // the pack has no such document
	})
	if len(parts) != 2+len(kinds) {
		t.Errorf("%s has %d parts, not a cover, a list of contents and %d documents", path, len(parts), len(kinds))
		return
	}
	cover := c.cover(t, folder)
	contents := cover.Contents
	for i, kind := range kinds {
		part, page := parts[2+i], c.page(t, folder, kind.Name)
		if want := page.Like(part.Text); part.Text != want && !beforeAddress(page.Like(part.Text), part.Text) {
			t.Errorf("%s, %s, parts from its page:\n%s", path, kind.Name, parting(part.Text, want))
		}
		contents += fmt.Sprintf(" %s %d", page.Title, part.Page)
		if kind.Name == "guidance" {
			for _, chapter := range part.Chapters {
				contents += fmt.Sprintf(" %s %d", chapter.Title, chapter.Page)
			}
		}
	}
	said := []string{cover.Imprint.Owner, cover.Title, cover.Subtitle}
	for _, f := range cover.Facts.Items {
		said = append(said, f.Term, document.Plain(f.Value))
	}
	for _, b := range cover.Web {
		said = append(said, b.(document.Web).Label, b.(document.Web).Address)
	}
	for i, want := range []string{strings.Join(said, " "), contents} {
		want = strings.Map(c.shown, proof.Plain(want))
		if got := withoutCode(parts[i].Text); got != want {
			t.Errorf("%s, part %d:\n%s", path, i+1, parting(got, want))
		}
	}
}

// cover returns what the cover of the pack in a folder is drawn from.
func (c *comparison) cover(t *testing.T, folder string) briefing.Cover {
	t.Helper()
	return briefing.CoverOf(c.brief(t, folder))
}

// brief returns what the documents in a folder are composed from.
func (c *comparison) brief(t *testing.T, folder string) *writer.Brief {
	t.Helper()
	audience := edition.Hosted
	if filepath.Base(filepath.Dir(folder)) == "packs" {
		audience = edition.Print
	}
	for _, in := range c.site.Inspections {
		if in.V.Folder == filepath.Base(folder) {
			return c.site.Parts.Folder(in, audience).Brief()
		}
	}
	t.Fatalf("no inspection has the folder %s", folder)
	return nil
}

// guidance returns the guidance of a folder as one page. The edition has a page for each chapter.
func (c *comparison) guidance(t *testing.T, folder string) []byte {
	t.Helper()
	i := slices.IndexFunc(briefing.All, func(k briefing.Kind) bool { return k.Name == "guidance" })
	page, err := c.site.Theme.Theme.Pages.V.Page(html.Page{Doc: briefing.All[i].Compose(c.brief(t, filepath.Clean(folder)))})
	if err != nil {
		t.Fatal(err)
	}
	return page
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

// page returns what a page says, with the sign for characters that no face has: about
// each of them there is a problem, so that only a test draws them.
func (c *comparison) page(t *testing.T, folder, name string) *proof.ExpectedText {
	t.Helper()
	path := filepath.Join(folder, document.PageFile(name))
	if c.pages[path] == nil {
		data := []byte(testsite.Text(t, path))
		if name == "guidance" {
			data = c.guidance(t, folder)
		}
		twin, err := proof.ReadExpectedText(data, c.shown)
		if err != nil {
			t.Fatal(err)
		}
		c.pages[path] = twin
	}
	return c.pages[path]
}

func (c *comparison) shown(r rune) rune {
	if c.site.Theme.Theme.PDF.V.CanDraw(r) {
		return r
	}
	return '?'
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
	return "  the PDF says  " + around(got) + "\n  it ought to say " + around(want)
}
