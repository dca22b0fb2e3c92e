// Package source reads the files of a site: everything under content/ and layouts/.
//
// No other package reads the site's folder. It never leaves that folder (os.Root refuses links
// that do), reads no more than a bounded amount, and returns a problem for each file that is
// unreadable, too large or wrongly encoded. It does not interpret the text.
package source

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
)

// File is one file of the site, read whole.
type File struct {
	Path string // slash-separated, relative to the site: "content/site.toml"
	Data []byte // text files: valid UTF-8, lines end with \n, no byte order mark
	Hash [sha256.Size]byte
}

// Sum returns the digest of a file's path and content.
func (f File) Sum() cache.Sum { return cache.SumOf(hashed{f.Path, f.Hash}) }

type hashed struct {
	path string
	hash cache.Sum
}

// Tree holds the files of a site, sorted by path. It is a cache.Source: the name of a file is
// its path, and the name of a folder is its path with a slash at the end.
type Tree struct {
	files []File
	note  func(name string) // called with each name that is read; may be nil
}

// TreeOf returns a tree of files by path.
func TreeOf(files map[string][]byte) *Tree {
	t := &Tree{}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		t.files = append(t.files, File{path, files[path], sha256.Sum256(files[path])})
	}
	return t
}

// Sum returns the digest of a file, or of all files in a folder.
func (t *Tree) Sum(name string) cache.Sum {
	var all []hashed
	for _, f := range t.named(name) {
		all = append(all, hashed{f.Path, f.Hash})
	}
	return cache.SumOf(all)
}

// Noting returns the same tree, which calls note with each name that is read.
func (t *Tree) Noting(note func(name string)) *Tree { return &Tree{t.files, note} }

// named returns the files that a name stands for: one, or those in a folder.
func (t *Tree) named(name string) []File {
	i, _ := slices.BinarySearchFunc(t.files, name, func(f File, p string) int { return cmp.Compare(f.Path, p) })
	n := i
	for n < len(t.files) && (t.files[n].Path == name || strings.HasSuffix(name, "/") && strings.HasPrefix(t.files[n].Path, name)) {
		n++
	}
	return t.files[i:n]
}

// asked returns the files that a name stands for, and calls note with the name.
func (t *Tree) asked(name string) []File {
	if t.note != nil {
		t.note(name)
	}
	return t.named(name)
}

// NoContentError is the error for a folder that is not a site.
type NoContentError struct {
	Site   string
	IsLink bool   // content is a link to a place outside the folder, or to nothing
	Why    string // "it does not exist"; "" for "it has no content folder"
}

func (e *NoContentError) Error() string {
	if e.IsLink {
		return fmt.Sprintf("%q is not a site: its content folder is a link that leads out of it", e.Site)
	}
	return fmt.Sprintf("%q is not a site: %s", e.Site, cmp.Or(e.Why, "it has no content folder"))
}

// Get returns a file by its path.
func (t *Tree) Get(path string) (File, bool) {
	if found := t.asked(path); len(found) > 0 {
		return found[0], true
	}
	return File{}, false
}

// Under returns the files below a folder.
func (t *Tree) Under(folder string) []File { return slices.Clone(t.asked(folder + "/")) }

// With returns the tree as it would be if a text file held data. Problems of the text
// itself are not reported: the file was read before.
func (t *Tree) With(path string, data []byte) *Tree {
	data = (&reader{}).text(path, data)
	out := &Tree{files: slices.Clone(t.files)}
	for i := range out.files {
		if out.files[i].Path == path {
			out.files[i] = File{path, data, sha256.Sum256(data)}
		}
	}
	return out
}

// Lines returns the lines of a text file without their ends; none when there is no such
// file. They share the file's memory: copy one that is to be kept.
func (t *Tree) Lines(path string) [][]byte {
	f, ok := t.Get(path)
	if !ok || isBinary(path) {
		return nil
	}
	return bytes.Split(f.Data, []byte("\n"))
}

// Definition returns the path of an inspection's definition within a site.
func Definition(inspection string) string { return "content/inspections/" + inspection + ".toml" }

// Folders returns the folders of a site that Read reads, with their subfolders.
func Folders() []string { return []string{"content", "layouts"} }

// Read reads content/ and layouts/ of the site in a folder. It skips files that are in the
// cache and have not changed. The error is a *NoContentError if there is no content; other
// errors are the machine's.
func Read(site string, c *cache.Cache) (*Tree, []diag.Problem, error) {
	root, err := os.OpenRoot(site)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil, &NoContentError{Site: site, Why: "it does not exist"}
		}
		if info, e := os.Stat(site); e == nil && !info.IsDir() {
			return nil, nil, &NoContentError{Site: site, Why: "it is a file"}
		}
		return nil, nil, fmt.Errorf("open site: %w", err)
	}
	defer root.Close()
	if info, err := root.Stat("content"); err != nil || !info.IsDir() {
		entry, e := root.Lstat("content")
		none := &NoContentError{Site: site, IsLink: err != nil && e == nil && entry.Mode()&fs.ModeSymlink != 0}
		if err == nil {
			none.Why = "its content is a file"
		}
		return nil, nil, none
	}
	r := reader{root: root, cache: c}
	for _, folder := range Folders() {
		if err := r.walk(folder); err != nil {
			return nil, nil, err
		}
	}
	slices.SortFunc(r.files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return &Tree{files: r.files}, r.problems, nil
}

// reader collects what a walk finds.
type reader struct {
	root     *os.Root
	files    []File
	problems []diag.Problem
	cache    *cache.Cache
}

func (r *reader) report(t diag.Topic, at diag.Place, format string, args ...any) {
	severity := severityOf(t)
	r.problems = append(r.problems, diag.Problem{
		Code: t.Code, Severity: severity, At: at, Message: fmt.Sprintf(format, args...), Help: t.Help,
		Damage: severity == diag.Error, // after all others, the file reads as it was meant
	})
}

// understood reports an error about a text that is still read as it was meant.
func (r *reader) understood(t diag.Topic, at diag.Place, format string, args ...any) {
	r.report(t, at, format, args...)
	r.problems[len(r.problems)-1].Damage = false
}

func (r *reader) walk(folder string) error {
	entries, err := fs.ReadDir(r.root.FS(), folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		r.report(unreadable, diag.Place{File: folder}, "the folder %q cannot be read", folder)
		return nil
	}
	for _, e := range entries {
		if err := r.entry(path.Join(folder, e.Name()), e); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) entry(name string, e fs.DirEntry) error {
	at := diag.Place{File: name}
	if Ignored(e.Name()) {
		return nil
	}
	if strings.Count(name, "/") > MaxDepth {
		r.report(tooDeep, at, "%q is too many folders deep", name)
		return nil
	}
	if f, ok := r.last(name, e); ok {
		return r.add(f)
	}
	info, err := r.root.Stat(name)
	switch {
	case err != nil && e.Type()&fs.ModeSymlink != 0:
		r.report(linkLeaves, at, "the link %q leads out of the site or is broken", name)
		return nil
	case err != nil:
		r.report(unreadable, at, "%q cannot be read", name)
		return nil
	case info.IsDir() && e.Type()&fs.ModeSymlink != 0:
		r.report(linkLeaves, at, "%q is a link to a folder", name)
		return nil
	case info.IsDir() && isKnown(name):
		r.report(notAFile, at, "%q is a folder, but its name is a file's", name)
		return nil
	case info.IsDir():
		return r.walk(name)
	case !isKnown(name):
		if !strings.HasPrefix(name, "layouts/") || isForeignImage(name) {
			r.report(unknownFile, at, "nothing is made from %q", name)
		}
		return nil
	case !info.Mode().IsRegular():
		r.report(notAFile, at, "%q is not an ordinary file", name)
		return nil
	}
	return r.file(name, info.Size())
}

func (r *reader) file(name string, size int64) error {
	known := len(r.problems)
	at, limit := diag.Place{File: name}, limitOf(name)
	if size > limit {
		r.report(tooLarge, at, "%q is larger than %s", name, sizeInWords(limit))
		return nil
	}
	f, err := r.root.Open(name)
	if err != nil {
		r.report(unreadable, at, "%q cannot be read", name)
		return nil
	}
	defer f.Close()
	asked := time.Now()
	info, err := f.Stat()
	if err != nil {
		r.report(unreadable, at, "%q cannot be read", name)
		return nil
	}
	var read bytes.Buffer
	read.Grow(int(size) + bytes.MinRead) // so that it need not grow, as most files are what they were a moment ago
	_, err = read.ReadFrom(io.LimitReader(f, limit+1))
	data := read.Bytes()
	if err != nil {
		r.report(unreadable, at, "%q cannot be read to its end", name)
		return nil
	}
	// The file may have grown between the look and the reading.
	if int64(len(data)) > limit {
		r.report(tooLarge, at, "%q is larger than %s", name, sizeInWords(limit))
		return nil
	}
	if !isBinary(name) {
		if data = r.text(name, data); data == nil {
			return nil
		}
	}
	found := File{name, data, sha256.Sum256(data)}
	if len(r.problems) == known {
		r.remember(found, info, asked)
	}
	return r.add(found)
}

func (r *reader) add(f File) error {
	if len(r.files) >= MaxFiles {
		return fmt.Errorf("read %s: a site may have %d files at most", f.Path, MaxFiles)
	}
	r.files = append(r.files, f)
	return nil
}
