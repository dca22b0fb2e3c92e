package site_test

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/proof"
	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// Every PDF of both editions is read back: nothing is wrong with it, and in the order of
// its structure it says what its page says, no more and no less. A pack says what its
// cover says, what is in it and on which pages, and then what each of its pages says.
func TestPDFsSayWhatTheirPagesSay(t *testing.T) {
	tool.Unraced(t)
	// A programme with packs has only packs of audiences on the hosted site, so there are fewer whole packs
	// than inspections and editions.
	least := map[string]comparison{
		"sample": {packs: 16, audiences: 48, single: 450},
		"stress": {packs: 8, single: 150},
	}
	for name := range inLargePrint {
		t.Run(name, func(t *testing.T) {
			dir, site := largePrintSite(t, name)
			compared := comparison{site: site, dir: dir, pages: map[string]*proof.ExpectedText{}}
			err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
				if err == nil && filepath.Ext(path) == ".pdf" {
					compared.compare(t, path)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			if least := least[name]; compared.audiences < least.audiences || compared.packs < least.packs || compared.large*5 < compared.single*2 || compared.single < least.single || compared.languages < 20 {
				t.Errorf("compared %d packs, %d packs of audiences and %d documents, %d of them in large print: is this test looking?", compared.packs, compared.audiences, compared.single, compared.large)
			}
		})
	}
}

// comparison compares PDFs with pages and counts what it compared.
type comparison struct {
	site      *testsite.Site
	dir       string
	pages     map[string]*proof.ExpectedText // by path
	packs     int
	audiences int // packs of one audience
	filled    int // pages of those that have enough text
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
		c.compareAudience(t, path, pdf.Parts())
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
// the pages of the edition say more.
func (c *comparison) isPackFor(folder, name string) bool {
	_, err := os.Stat(filepath.Join(folder, strings.TrimSuffix(strings.TrimSuffix(name, ".pdf"), "-large-print")+".html"))
	return err != nil && !strings.HasPrefix(name, filepath.Base(folder)+"-")
}

// compareAudience compares the parts of the pack of one audience with pages of the documents that it
// has for them.
func (c *comparison) compareAudience(t *testing.T, path string, parts []proof.Part) {
	rel, err := filepath.Rel(c.dir, path)
	if err != nil {
		t.Fatal(err)
	}
	edition, file, _ := strings.Cut(filepath.ToSlash(rel), "/")
	docs, covered := site.DocumentsOf(c.file(t, edition, file))
	if covered {
		parts = parts[min(2, len(parts)):]
	}
	if len(docs) == 0 || len(parts) != len(docs) {
		t.Errorf("%s has %d parts of %d documents", path, len(parts), len(docs))
		return
	}
	c.compareFilling(t, path, docs, parts)
	for i, d := range docs {
		page, err := c.site.Theme.Theme.Pages.V.Page(html.Page{Doc: d})
		if err != nil {
			t.Fatal(err)
		}
		twin, err := proof.ReadExpectedText(page, c.shown)
		if err != nil {
			t.Fatal(err)
		}
		got := withoutCode(parts[i].Text)
		if want := twin.Like(got); got != want && !(covered && beforeAddress(want, got)) {
			t.Errorf("%s, %s, parts from what it is made of:\n%s", path, d.Name, parting(got, want))
		}
	}
	c.audiences++
}

// compareFilling reports pages of a pack with less than a quarter of text. Forms and lines to write on
// may have such pages.
func (c *comparison) compareFilling(t *testing.T, path string, docs []*document.Document, parts []proof.Part) {
	if _, err := exec.LookPath("pdftotext"); err != nil || strings.Contains(path, "-large-print") {
		return
	}
	sheets := strings.Split(tool.Run(t, "pdftotext", "-bbox", path, "-"), "<page ")[1:]
	for i, d := range docs {
		last := len(sheets)
		if i+1 < len(parts) {
			last = parts[i+1].Page - 1
		}
		if isWrittenOn(d) {
			continue
		}
		look := sample.Look().Page
		room := look.Height - look.Top - look.Bottom
		for n := parts[i].Page; n <= last; n++ {
			if filled := lowest(sheets[n-1], look.Height-look.Bottom) - look.Top; filled < room/4 {
				t.Errorf("%s, page %d, of %s: %.0f of %.0f points are filled", path, n, d.Name, filled, room)
			}
			c.filled++
		}
	}
}

// isWrittenOn reports whether people write on a document.
func isWrittenOn(d *document.Document) bool {
	for b := range document.All(d.Blocks) {
		switch b := b.(type) {
		case document.Lines, document.Cards:
			return true
		case document.Table:
			if hasRoom(b) {
				return true
			}
		}
	}
	return d.Form
}

// hasRoom reports whether people write in cells of a table.
func hasRoom(t document.Table) bool {
	return !t.Filled && slices.ContainsFunc(t.Rows, func(r document.Row) bool {
		return slices.ContainsFunc(r.Cells, func(c document.Cell) bool { return len(c.Text) == 0 })
	})
}

var wordBottom = regexp.MustCompile(`yMax="([0-9.]+)">`)

// lowest returns where the last line of a page ends above its foot, from what pdftotext says of the page.
func lowest(sheet string, foot float64) (y float64) {
	for _, m := range wordBottom.FindAllStringSubmatch(sheet, -1) {
		if at, err := strconv.ParseFloat(m[1], 64); err == nil && at < foot {
			y = max(y, at)
		}
	}
	return y
}

// file returns a file of an edition.
func (c *comparison) file(t *testing.T, name, path string) *site.File {
	t.Helper()
	audience := edition.Hosted
	if name == "packs" {
		audience = edition.Print
	}
	folder, _, _ := strings.Cut(path, "/")
	for _, in := range c.site.Inspections {
		if in.V.Folder == folder {
			if f := site.FilesOf(c.site.Cache, c.site.Parts.Folder(in, audience)).File(path); f != nil {
				return f
			}
		}
	}
	t.Fatalf("no inspection has the file %s", path)
	return nil
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
