package html

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// goldenPages are pages of every kind, by the name of their golden file.
func goldenPages() map[string]Page {
	print := everythingPage()
	print.Edition, print.Draft = EditionPrint, true
	index := Page{Kind: KindIndex, Path: "index.html", Searched: true, Doc: &document.Document{
		Name: "index", Title: "Inspection briefings", Lead: "What is asked, by when, and whom to ask.", Lang: "en-GB",
		Blocks: []document.Block{document.Paragraph{Text: []document.Inline{
			document.Link{To: document.Target{Folder: "glenmarra"}, Kids: document.Words("Glenmarra")},
			document.Link{To: document.Target{Shared: "data-protection"}, Kids: document.Words("Data protection")},
		}}},
	}}
	guidance := Page{Kind: KindGuidance, Depth: 1,
		Doc: &document.Document{Name: "data-protection", Title: "Data protection", Lang: "en-GB", Blocks: []document.Block{document.Para("Nothing leaves the room.")}},
		Nav: []Link{{Title: "Data protection", To: document.Target{Shared: "data-protection"}}, {Title: "Writing", To: document.Target{Shared: "writing"}}},
	}
	all := Page{Kind: KindAll, Path: "a-z.html", Searched: true, Find: Link{Title: "A to Z", Path: "a-z.html"},
		Doc: &document.Document{Name: "a-z", Title: "A to Z", Lang: "en-GB", Blocks: []document.Block{heading(2, "a"), heading(2, "b"), heading(2, "c"), heading(2, "d")}}}
	missing := Page{Kind: KindPlain, Path: "404.html", Base: "/briefings/", Footer: []Link{{Title: "Privacy", Path: "privacy.html"}},
		Doc: &document.Document{Name: "missing", Title: "There is no such page", Lang: "en-GB", Blocks: []document.Block{document.Paragraph{Text: []document.Inline{
			link(document.Target{Site: "a-z"}, text("A to Z")), link(document.Target{Folder: "glenmarra", Document: "criteria"}, text("Criteria")),
		}}}}}
	return map[string]Page{
		"a-z": all, "missing": missing,
		"everything": everythingPage(), "everything-print-draft": print,
		"roster": rosterPage(), "index": index, "guidance": guidance,
		"empty": {Doc: &document.Document{}},
	}
}

func TestGolden(t *testing.T) {
	r := newRenderer(t, sampleSite())
	pages := goldenPages()
	for name, p := range pages {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name+".html")
			got := draw(t, r, p)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the page is not as in %s:\n%s", path, difference(got, string(want)))
			}
		})
	}
	orphans(t, pages)
}

func orphans(t *testing.T, pages map[string]Page) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, ok := pages[strings.TrimSuffix(filepath.Base(file), ".html")]; !ok {
			t.Errorf("%s is the golden page of no page", file)
		}
	}
}

// difference returns the first line in which two pages part.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer than the other"
}
