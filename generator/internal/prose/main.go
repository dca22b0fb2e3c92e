// Prose copies the English of a checkout into text files that Vale can check: comments,
// messages, help, rules, keys, words, templates, the sample, the documents for people who use
// or change the program, and commit subjects. .ci/prose runs it.
//
//	go run ./generator/internal/prose -out DIR [-since COMMIT]
//
// It writes DIR/<kind>/<file>.txt, where each text is on the line that it has in its file, and
// prints the number of words of each kind. To add a kind of file, add a line to readers.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	root := flag.String("root", ".", "checkout to read")
	out := flag.String("out", "", "folder to write")
	since := flag.String("since", "", "read the subjects of commits after this one")
	flag.Parse()
	if err := run(*root, *out, *since); err != nil {
		fmt.Fprintln(os.Stderr, "prose:", err)
		os.Exit(1)
	}
}

func run(root, out, since string) error {
	texts, err := read(os.DirFS(root))
	if err != nil {
		return err
	}
	if since != "" {
		if err := texts.readSubjects(root, since); err != nil {
			return err
		}
	}
	if err := texts.write(out); err != nil {
		return err
	}
	texts.count(os.Stdout)
	return nil
}

// reader reads the texts of the files that match a pattern of path.Match, as texts of a kind.
// A pattern that starts with "*" matches in every folder.
type reader struct {
	pattern, kind string
	read          func(texts, source)
}

var readers = []reader{
	{"*_test.go", "", skip},
	{"*.go", "", texts.readGo}, // of several kinds
	{"README.md", "readme", texts.readMarkdown},
	{"cmd/briefpack/guide/*.md", "guide", texts.readMarkdown},
	{"cmd/briefpack/start/*.toml", "content", texts.readTOML},
	{".github/*.md", "contributing", texts.readMarkdown},
	{"content/guidance/*.*.md", "", skip}, // other languages
	{"content/guidance/*.md", "guidance", texts.readMarkdown},
	{"content/*.toml", "content", texts.readTOML},
	{"content/*/*.toml", "content", texts.readTOML},
	{"layouts/words/en-GB.toml", "words", texts.readTOML},
	{"layouts/print.toml", "words", texts.readTOML},
	{"layouts/*.html", "template", texts.readTemplate},
}

// skipped lists folders without our own prose.
var skipped = []string{".git", ".ci", "testdata", "node_modules", "public", "packs", "issued"}

// source is a file to read.
type source struct{ name, kind, data string }

// lines returns the lines of the file.
func (s source) lines() []string { return strings.Split(s.data, "\n") }

func skip(texts, source) {}

// read reads the texts of a checkout.
func read(root fs.FS) (texts, error) {
	found := texts{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains(skipped, d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		r, ok := readerOf(name)
		if !ok {
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		r.read(found, source{name, r.kind, string(data)})
		return nil
	})
	return found, err
}

func readerOf(name string) (reader, bool) {
	for _, r := range readers {
		on := name
		if strings.HasPrefix(r.pattern, "*") {
			on = path.Base(name)
		}
		if ok, _ := path.Match(r.pattern, on); ok {
			return r, true
		}
	}
	return reader{}, false
}

// place is a file of the texts.
type place struct{ kind, file string }

// texts holds the lines of each file to write.
type texts map[place][]string

// add puts a text on a line, counted from one.
func (t texts) add(kind, file string, line int, text string) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return
	}
	p := place{kind, file}
	for len(t[p]) < line {
		t[p] = append(t[p], "")
	}
	if t[p][line-1] != "" {
		text = t[p][line-1] + " / " + text
	}
	t[p][line-1] = text
}

func (t texts) write(dir string) error {
	for p, lines := range t {
		name := filepath.Join(dir, p.kind, filepath.FromSlash(p.file)+".txt")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// count prints the number of words of each kind.
func (t texts) count(w *os.File) {
	words := map[string]int{}
	for p, lines := range t {
		for _, l := range lines {
			words[p.kind] += len(strings.Fields(l))
		}
	}
	for kind, n := range words {
		fmt.Fprintln(w, kind, n)
	}
}
