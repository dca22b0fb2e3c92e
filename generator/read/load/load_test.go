package load

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

var update = flag.Bool("update", false, "write what the archives want")

// loadFiles loads the files of an archive that stand under a folder, over those of base.
func loadFiles(t *testing.T, folder string, archive *txtar.Archive) (*definition.Content, []diag.Problem) {
	t.Helper()
	files := map[string][]byte{}
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range base.Files {
		files[f.Name] = f.Data
	}
	for _, f := range archive.Files {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			files[name] = f.Data
		}
	}
	print, ours := files["layouts/print.toml"]
	delete(files, "layouts/print.toml")
	spoken := map[string][]byte{}
	for name, data := range files {
		if lang, ok := strings.CutPrefix(name, "layouts/words/"); ok {
			spoken[strings.TrimSuffix(lang, ".toml")] = data
			delete(files, name)
		}
	}
	c, problems := loadMap(files)
	for lang, data := range spoken {
		english, _ := Words("en-GB", nil, Layout{"layouts/words/en-GB.toml", programWords(t, archive)})
		read := Translation
		if c.Site.Language.V == lang {
			read = SiteWords
		}
		_, found := read(english, lang, Layout{"layouts/words/" + lang + ".toml", data})
		problems = diag.Sort(append(problems, found...))
	}
	if ours {
		own, err := os.ReadFile("../../../layouts/print.toml")
		if err != nil {
			t.Fatal(err)
		}
		_, _, found := Look(Layout{"layouts/print.toml", own}, Layout{"layouts/print.toml", print})
		problems = diag.Sort(append(problems, found...))
	}
	return c, problems
}

// programWords returns the program's English words: those of the archive, if it has its own,
// so that the words of the program can change without it.
func programWords(t *testing.T, archive *txtar.Archive) []byte {
	t.Helper()
	for _, f := range archive.Files {
		if f.Name == "program/layouts/words/en-GB.toml" {
			return f.Data
		}
	}
	words, err := os.ReadFile("../../../layouts/words/en-GB.toml")
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func loadMap(files map[string][]byte) (*definition.Content, []diag.Problem) {
	site, problems := Read(cache.New(), source.TreeOf(files))
	return site.Content, diag.Sort(problems)
}

func lines(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s:%d:%d-%d: %s: %s (%s)\n", p.At.File, p.At.Line, p.At.Col, p.At.End, p.Code, p.Message, p.Help)
	}
	return b.String()
}

func TestBaseIsFine(t *testing.T) {
	if _, problems := loadFiles(t, "none", &txtar.Archive{}); len(problems) > 0 {
		t.Errorf("base.txtar has problems:\n%s", lines(problems))
	}
}

// Every topic has an archive that shows it, and the mended version has no problem.
func TestArchives(t *testing.T) {
	withoutArchive := []string{"no-site-file", "no-inspections"}
	var codes []string
	for _, topic := range Topics() {
		codes = append(codes, topic.Code)
		if slices.Contains(withoutArchive, topic.Code) {
			continue
		}
		t.Run(topic.Code, func(t *testing.T) {
			path := filepath.Join("testdata", topic.Code+".txtar")
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, problems := loadFiles(t, "bad", archive)
			want := &archive.Files[len(archive.Files)-1]
			if *update {
				want.Data = []byte(lines(problems))
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got := lines(problems); got != string(want.Data) {
				t.Errorf("got:\n%swant:\n%s", got, want.Data)
			}
			if !slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Code == topic.Code }) {
				t.Errorf("the archive does not show %s", topic.Code)
			}
			if _, problems := loadFiles(t, "good", archive); len(problems) > 0 {
				t.Errorf("the mended version has problems:\n%s", lines(problems))
			}
		})
	}
	orphans(t, codes)
}

// Every topic can be explained with what to do and an example.
func TestTopicsAreWhole(t *testing.T) {
	for _, topic := range Topics() {
		if topic.Doc == "" || topic.Help == "" || topic.Good == "" || topic.Bad == "" {
			t.Errorf("%s lacks something: %+v", topic.Code, topic)
		}
	}
}

func orphans(t *testing.T, codes []string) {
	found, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		code := strings.TrimSuffix(filepath.Base(path), ".txtar")
		if code != "base" && !slices.Contains(codes, code) {
			t.Errorf("%s belongs to no topic", path)
		}
	}
}

func TestNothingToLoad(t *testing.T) {
	_, problems := loadMap(map[string][]byte{})
	want := []string{"no-inspections", "no-site-file"}
	var got []string
	for _, p := range problems {
		got = append(got, p.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
