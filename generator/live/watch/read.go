package watch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// read turns an event of the system into events of the site.
func (t *tree) read(e fsnotify.Event) []event {
	var found []event
	for _, name := range t.links[e.Name] {
		found = append(found, t.led(e, name)...)
	}
	if e.Name == t.root && (e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename)) {
		t.gone = true
		t.drop(t.root)
		return append(found, t.all(gone)...)
	}
	name, ok := t.nameOf(e.Name)
	if !ok {
		return found
	}
	switch {
	case e.Has(fsnotify.Create):
		return append(found, t.came(e.Name, name)...)
	case e.Has(fsnotify.Remove), e.Has(fsnotify.Rename):
		t.drop(e.Name)
	}
	return append(found, event{name, kindOf(e.Op)})
}

// came handles a path that was created or moved here, and watches it if it is a folder.
func (t *tree) came(real, name string) []event {
	info, err := os.Lstat(real)
	if err != nil {
		return []event{{name, written}}
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		t.follow(real, name)
		if !slices.Contains(t.folders, name) {
			return []event{{name, written}}
		}
		if real, err = filepath.EvalSymlinks(real); err != nil {
			return []event{{name, written}}
		}
		info, err = os.Stat(real)
	}
	if err != nil || !info.IsDir() {
		return []event{{name, written}}
	}
	t.drop(real) // the watched folder of this name was another one
	found, err := t.add(real, name)
	if err != nil {
		t.lost(err)
	}
	return append(found, event{name, written})
}

// nameOf returns the path in the site of a real path, and false for a path outside the folders
// in Options.
func (t *tree) nameOf(real string) (string, bool) {
	name, ok := t.dirs[real]
	if !ok {
		dir, watched := t.dirs[filepath.Dir(real)]
		if !watched || t.ignore(filepath.Base(real)) {
			return "", false
		}
		name = path.Join(dir, filepath.Base(real))
	}
	top, _, _ := strings.Cut(name, "/")
	return name, slices.Contains(t.folders, top)
}

// all returns an event of the same kind for each folder in Options.
func (t *tree) all(k kind) []event {
	var list []event
	for _, folder := range t.folders {
		list = append(list, event{folder, k})
	}
	return list
}

// kindOf returns the kind of event of an operation.
func kindOf(op fsnotify.Op) kind {
	switch {
	case op.Has(fsnotify.Create), op.Has(fsnotify.Write):
		return written
	case op.Has(fsnotify.Remove), op.Has(fsnotify.Rename):
		return gone
	}
	return touched
}
