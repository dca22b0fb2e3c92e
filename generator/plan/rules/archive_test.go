package rules

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

var update = flag.Bool("update", false, "rewrite the notes in the archives")

// TestArchives runs each rule on its bad and its good example. The notes in the bad
// one are all that it finds there, with places; in the good one it finds nothing.
func TestArchives(t *testing.T) {
	for _, r := range All {
		t.Run(r.Code, func(t *testing.T) {
			data, err := os.ReadFile(archivePath(r.Code))
			if err != nil {
				t.Fatalf("add generator/plan/rules/%s with a bad and a good example: %v", archivePath(r.Code), err)
			}
			a := txtar.Parse(data)
			bad := problemsOf(t, r, tree(a, "bad/"))
			if len(bad) == 0 {
				t.Error("the bad example has no problem")
			}
			for _, p := range problemsOf(t, r, tree(a, "good/")) {
				t.Errorf("the good example has a problem: %v: %s", p.At, p.Message)
			}
			noted := txtar.Format(annotated(t, a, r, bad))
			if *update {
				if err := os.WriteFile(archivePath(r.Code), noted, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if !bytes.Equal(noted, data) {
				t.Errorf("found:\n%s\nwant:\n%s\nif the new notes are right: go test ./generator/plan/rules -run TestArchives -update", noted, data)
			}
		})
	}
}

// TestEveryArchiveHasARule fails for an archive whose rule is gone, or not in All.
func TestEveryArchiveHasARule(t *testing.T) {
	paths, err := filepath.Glob("archive/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		path = filepath.ToSlash(path)
		if !slices.ContainsFunc(All, func(r rule.Rule) bool { return archivePath(r.Code) == path }) {
			t.Errorf("generator/plan/rules/%s: remove it, or add its rule to facts or writing in generator/plan/rules/all.go", path)
		}
	}
}

// TestTopics checks what explain shows of each rule. It has the archives as they were when the
// test was compiled, before -update changed them.
func TestTopics(t *testing.T) {
	if *update {
		t.Skip("run it again without -update")
	}
	for _, topic := range Topics() {
		if !strings.Contains(topic.Bad, "^ ") {
			t.Errorf("generator/plan/rules/archive/%s.txtar: put the file with the problem first under bad/:\n%s", topic.Code, topic.Bad)
		}
		if topic.Good == "" || topic.Doc == "" || topic.Why == "" || topic.Help == "" {
			t.Errorf("%s: give the rule a Doc, a Why and a Help, and generator/plan/rules/archive/%s.txtar a good example", topic.Code, topic.Code)
		}
	}
}

// tree returns the files of one example, without notes.
func tree(a *txtar.Archive, folder string) *source.Tree {
	files := map[string][]byte{}
	for _, f := range a.Files {
		for _, from := range []string{folder, "both/"} {
			if path, ok := strings.CutPrefix(f.Name, from); ok {
				files[path] = note.ReplaceAll(f.Data, nil)
			}
		}
	}
	return source.TreeOf(files)
}

// note matches a line that says what is found in the line above.
var note = regexp.MustCompile(`(?m)^#(?: *\^+|:) .*\n`)

// problemsOf loads an example and runs one rule on it.
func problemsOf(t *testing.T, r rule.Rule, files *source.Tree) []diag.Problem {
	t.Helper()
	tools := testTools()
	tools.Layouts = cache.Value[[]source.File]{V: files.Under("layouts")}
	if !r.Composed { // it runs only before documents are composed
		tools.Headings, tools.Unissued = nil, nil
	}
	return rule.Check(cache.New(), []rule.Rule{r}, loaded(t, files), cache.Value[rule.Tools]{V: tools})
}

func loaded(t *testing.T, files *source.Tree) load.Site {
	t.Helper()
	s, problems := load.Read(cache.New(), files)
	for _, p := range problems {
		// Examples are fragments: they miss much, but what they have is well-formed.
		if !slices.Contains([]string{"missing-value", "no-site-file", "no-inspections", "unknown-programme", "broken-image"}, p.Code) {
			t.Errorf("%s:%d: %s: %s", p.At.File, p.At.Line, p.Code, p.Message)
		}
	}
	return s
}

// annotated returns an archive whose bad files hold the notes of what was found.
func annotated(t *testing.T, a *txtar.Archive, r rule.Rule, problems []diag.Problem) *txtar.Archive {
	t.Helper()
	out := &txtar.Archive{Comment: a.Comment}
	noted := 0
	for _, f := range a.Files {
		path, isBad := strings.CutPrefix(f.Name, "bad/")
		if !isBad {
			out.Files = append(out.Files, f)
			continue
		}
		var b strings.Builder
		for i, line := range strings.SplitAfter(string(note.ReplaceAll(f.Data, nil)), "\n") {
			b.WriteString(line)
			for _, p := range problems {
				if p.At.File == path && p.At.Line == i+1 {
					b.WriteString(noteOf(r, p))
					noted++
				}
			}
		}
		out.Files = append(out.Files, txtar.File{Name: f.Name, Data: []byte(b.String())})
	}
	if noted != len(problems) {
		t.Errorf("a problem is not in a bad file: %+v", problems)
	}
	return out
}

// noteOf writes a problem as a comment with carets below its place.
func noteOf(r rule.Rule, p diag.Problem) string {
	from := max(p.At.Col, 2) // a comment starts in the first column
	carets := strings.Repeat("^", max(p.At.End-from, 1))
	message := p.Message
	if p.Help != r.Help {
		message += " -- " + p.Help
	}
	return fmt.Sprintf("#%s%s %s\n", strings.Repeat(" ", from-2), carets, message)
}
