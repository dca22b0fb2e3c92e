package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// stranger is a file, folder or link in the output folder that is not ours.
type stranger struct {
	path string      // with slashes, below the output folder
	kind fs.FileMode // its type bits
}

// survey is what was found in a folder, compared with its manifest.
type survey struct {
	ours      map[string]bool // files of the manifest, and the folders they are in
	count     int             // of those files
	strangers []stranger      // a folder before what is in it
	leftovers []string        // our own staging files, of a run that was killed
	mounts    bool            // whether something is mounted in the folder
}

// walk compares a folder with what its manifest says is ours. No folder is an empty one.
func walk(root string, e edition) (survey, error) {
	w := walker{root: root, edition: e}
	w.descend = w.folder
	w.found.ours = map[string]bool{}
	if _, err := os.Lstat(root); errors.Is(err, fs.ErrNotExist) {
		return w.found, nil
	}
	if err := w.folder(""); err != nil {
		return survey{}, fmt.Errorf("look through %q: %w", root, err)
	}
	return w.found, nil
}

// walker is one walk through an output folder.
type walker struct {
	root string
	edition
	found survey

	descend func(dir string) error // what is done with a folder that was found
}

// folder looks through one folder.
func (w *walker) folder(dir string) error {
	entries, err := os.ReadDir(filepath.Join(w.root, filepath.FromSlash(dir)))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := w.entry(path.Join(dir, e.Name()), e); err != nil {
			return err
		}
	}
	return nil
}

// entry sorts one file, folder or link into ours and others'.
func (w *walker) entry(p string, e fs.DirEntry) error {
	switch {
	case p == manifestName || p == ownPrefix+lockName:
	case isOwn(p) || w.hasDir(path.Dir(p)) && e.Name() == nearName:
		w.found.leftovers = append(w.found.leftovers, p)
	case e.IsDir():
		if w.hasDir(p) {
			w.found.ours[p] = true
		} else {
			w.found.strangers = append(w.found.strangers, stranger{p, fs.ModeDir})
		}
		w.found.mounts = w.found.mounts || isMount(filepath.Join(w.root, filepath.FromSlash(p)))
		return w.descend(p)
	case w.has(p) && e.Type().IsRegular():
		w.found.ours[p] = true
		w.found.count++
	default:
		w.found.strangers = append(w.found.strangers, stranger{p, e.Type()})
	}
	return nil
}

// checkForeign refuses a folder without a manifest of ours that holds more than
// the few files with which people prepare an empty output folder.
func checkForeign(at place) error {
	// One look, as another process may exchange the folder between two.
	entries, err := os.ReadDir(at.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look through output folder %q: %w", at.given, err)
	}
	foreign := ""
	for _, e := range entries {
		switch {
		case e.Name() == manifestName:
			return nil
		case foreign == "" && !isPreparation(e) && !isOwn(e.Name()):
			foreign = e.Name()
		}
	}
	if foreign != "" {
		return &ForeignError{at.given, foreign}
	}
	return nil
}

// isPreparation reports whether an entry is one that people put into a folder before
// anything is published there. Folders are not: a folder of settings with a dot
// before its name is the mark of a home folder, not of an empty one.
func isPreparation(e fs.DirEntry) bool {
	switch {
	case e.Name() == "CNAME" || strings.HasPrefix(e.Name(), "."):
		return e.Type().IsRegular() || e.Name() == ".git"
	}
	return false
}
