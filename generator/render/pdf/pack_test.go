package pdf

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/typeset"
)

// bookmark is an entry of the outline of a file, as qpdf lists it.
type bookmark struct {
	Title string     `json:"title"`
	Page  int        `json:"destpageposfrom1"`
	Kids  []bookmark `json:"kids"`
}

// packOf returns a pack of three documents, of which the second has chapters and the third leads
// to one of them.
func packOf(t *testing.T, facing bool) File {
	t.Helper()
	look := sample.Look()
	look.Page.Facing = facing
	r, err := New(look, &words.Table{})
	if err != nil {
		t.Fatal(err)
	}
	var chapters []document.Block
	for _, title := range []string{"Before", "During", "Afterwards"} {
		chapters = append(chapters, document.Heading{Level: 2, ID: strings.ToLower(title), Text: document.Words(title)})
		chapters = append(chapters, document.Para(strings.Repeat(sample.Passage, 6)))
	}
	im := sample.Imprint()
	link := document.Paragraph{Text: []document.Inline{document.Text{S: "See "}, document.Link{To: document.Target{Document: "guidance", Fragment: "afterwards"}, Kids: document.Words("the last chapter")}, document.Text{S: "."}}}
	f, err := r.Pack(typeset.Cover{Title: "Pack", Contents: "In this pack", Lang: "en-GB", Imprint: im}, []*document.Document{
		{Name: "first", Title: "First", Imprint: im, Blocks: []document.Block{document.Para(sample.Passage)}},
		{Name: "guidance", Title: "Guidance", Imprint: im, Chapters: true, Blocks: chapters},
		{Name: "third", Title: "Third", Imprint: im, Blocks: []document.Block{link}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// The list of contents, the bookmarks, references and the pages themselves give the same numbers. A
// pack with facing pages is printed on both sides, and its documents begin on right-hand pages.
func TestPackAgreesWithItself(t *testing.T) {
	qpdf, pdftotext := tool.Need(t, "qpdf"), tool.Need(t, "pdftotext")
	for _, facing := range []bool{false, true} {
		f := packOf(t, facing)
		path := filepath.Join(t.TempDir(), "pack.pdf")
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(qpdf, "--json=2", "--json-key=outlines", "--json-key=pagelabels", path).Output()
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Outlines   []bookmark
			PageLabels []struct{ Index int }
		}
		if err := json.Unmarshal(out, &file); err != nil {
			t.Fatal(err)
		}
		if len(file.PageLabels) != 1 || file.PageLabels[0].Index != 0 {
			t.Errorf("facing %v: the page labels are %+v", facing, file.PageLabels)
		}
		all := strings.Join(checkFile(t, f).Objects(), "\n")
		if strings.Contains(all, "/Duplex /DuplexFlipLongEdge") != facing {
			t.Errorf("facing %v: the preference for both sides is missing, or needless", facing)
		}
		text, err := exec.Command(pdftotext, "-layout", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		pages := strings.Split(string(text), "\f")
		var check func(list []bookmark, top bool)
		check = func(list []bookmark, top bool) {
			for _, b := range list {
				if !strings.Contains(pages[b.Page-1], b.Title) {
					t.Errorf("facing %v: %q is not on page %d, to which its bookmark leads", facing, b.Title, b.Page)
				}
				isDocument := top && b.Title != "Pack" && b.Title != "In this pack"
				if isDocument && facing && b.Page%2 == 0 {
					t.Errorf("%s begins on page %d", b.Title, b.Page)
				}
				if line := regexp.MustCompile(`(?m)^ *` + b.Title + ` +(\d+)$`).FindStringSubmatch(pages[1]); (isDocument || !top) && (line == nil || line[1] != fmt.Sprint(b.Page)) {
					t.Errorf("facing %v: the contents say %q of %q, the bookmark page %d", facing, line, b.Title, b.Page)
				}
				if want := fmt.Sprintf("See the last chapter (page %d).", b.Page); b.Title == "Afterwards" && !strings.Contains(string(text), want) {
					t.Errorf("facing %v: no reference says %q", facing, want)
				}
				check(b.Kids, false)
			}
		}
		if check(file.Outlines, true); len(file.Outlines) != 5 || len(file.Outlines[3].Kids) != 3 {
			t.Errorf("facing %v: the bookmarks are %+v", facing, file.Outlines)
		}
	}
}

// A sheet for the wall is printed on one side.
func TestWallSheetsHaveOneSide(t *testing.T) {
	d := sample.Document("wall", "Wall")
	d.Wall = true
	f, err := newRenderer(t).Document(d)
	if err != nil {
		t.Fatal(err)
	}
	if all := strings.Join(checkFile(t, f).Objects(), "\n"); !strings.Contains(all, "/Duplex /Simplex") {
		t.Error("a sheet for the wall may be printed on both sides")
	}
}
