package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// tree holds the folders that are watched. The system watches one folder without the folders
// in it, and loses a file as soon as an editor replaces it. So the tree watches every folder,
// and each new one as soon as it comes.
type tree struct {
	root    string // real path of the site
	folders []string
	ignore  func(string) bool
	report  func(error)
	system  *fsnotify.Watcher
	dirs    map[string]string   // real path of each watched folder: its path in the site, "." for the site itself
	links   map[string][]string // real path of a file or folder: links in the site that lead to it, or through it
	gone    bool                // the site itself does not exist
}

// openTree watches a site, which has to exist.
func openTree(o Options) (*tree, error) {
	root, err := realPath(o.Root)
	if err != nil {
		return nil, err
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	t := &tree{root: root, folders: o.Folders, ignore: o.Ignore, report: o.Lost, system: system, dirs: map[string]string{}, links: map[string][]string{}}
	if err := t.scan(); err != nil {
		return nil, errors.Join(err, system.Close())
	}
	return t, nil
}

func realPath(p string) (string, error) {
	abs, err := filepath.Abs(p)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// at returns the real path of a path in the site.
func (t *tree) at(name string) string { return filepath.Join(t.root, filepath.FromSlash(name)) }

func (t *tree) events() <-chan fsnotify.Event { return t.system.Events }
func (t *tree) errors() <-chan error          { return t.system.Errors }
func (t *tree) close()                        { _ = t.system.Close() } // a failure loses nothing

// lost reports an error of the system. Events may be missing after each.
func (t *tree) lost(err error) {
	if t.report != nil && !errors.Is(err, fsnotify.ErrEventOverflow) {
		t.report(err)
	}
}

// scan watches the site and every folder below those in Options. It may be called again at
// any time.
func (t *tree) scan() error {
	if err := t.attend(t.root); err != nil {
		return err
	}
	t.dirs[t.root] = "."
	for _, folder := range t.folders {
		t.follow(t.at(folder), folder)
		real, err := filepath.EvalSymlinks(t.at(folder))
		if err != nil {
			continue // it may come later, which is an event of the site's folder
		}
		if _, err := t.add(real, folder); err != nil {
			return err
		}
	}
	return nil
}

// attend starts to watch a folder.
func (t *tree) attend(real string) error { return clearly(real, t.system.Add(real)) }

// clearly returns an error with its meaning. At its limit of watched folders, Linux reports a
// full disk.
func clearly(folder string, err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w: what changes in %s and below is not seen", ErrLimit, folder)
	}
	return err
}

// ErrLimit is the error if there are more folders than the system watches.
var ErrLimit = errors.New("the system watches no more folders")

// add watches a folder, then lists it to find files from before the watch, and returns them.
func (t *tree) add(real, name string) ([]event, error) {
	if err := t.attend(real); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil // removed already, which is another event
		}
		return nil, err
	}
	t.dirs[real] = name
	entries, err := os.ReadDir(real)
	if err != nil {
		return nil, nil // unreadable or gone: reading the site reports it
	}
	var found []event
	for _, e := range entries {
		at, below := filepath.Join(real, e.Name()), path.Join(name, e.Name())
		switch {
		case t.ignore(e.Name()):
		case e.IsDir():
			more, err := t.add(at, below)
			if err != nil {
				return found, err
			}
			found = append(found, more...)
		case e.Type()&fs.ModeSymlink != 0:
			t.follow(at, below)
			found = append(found, event{below, written})
		default:
			found = append(found, event{below, written})
		}
	}
	return found, nil
}

// follow watches the target of a link, if it is in the site, and the folders on the way
// there. The target may go and come back, or come later, without an event of the link.
func (t *tree) follow(at, name string) {
	real, err := target(at)
	if err != nil {
		return // not a link
	}
	below, err := filepath.Rel(t.root, real)
	if err != nil || !filepath.IsLocal(below) {
		return // reading the site reports it
	}
	on := t.root
	for _, step := range strings.Split(below, string(filepath.Separator)) {
		if t.attend(on) != nil {
			return // it may come later, which is an event of the folder above
		}
		on = filepath.Join(on, step)
		if !slices.Contains(t.links[on], name) {
			t.links[on] = append(t.links[on], name)
		}
	}
}

// target returns the real path of the target of a link, which need not exist.
func target(link string) (string, error) {
	to, err := os.Readlink(link)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(filepath.Dir(link), to)
	}
	for dir, rest := to, ""; ; dir, rest = filepath.Dir(dir), filepath.Join(filepath.Base(dir), rest) {
		real, err := filepath.EvalSymlinks(dir)
		if err == nil || dir == filepath.Dir(dir) {
			return filepath.Join(real, rest), err
		}
	}
}

// drop stops watching a folder that has gone and everything below it, and reports whether it
// was watched. Otherwise a renamed folder would stay under its old name.
func (t *tree) drop(real string) bool {
	_, watched := t.dirs[real]
	for dir := range t.dirs {
		if dir == real || strings.HasPrefix(dir, real+string(filepath.Separator)) {
			delete(t.dirs, dir)
			_ = t.system.Remove(dir) // the system may have removed it already
		}
	}
	return watched
}

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

// led turns an event at the target of a link, or on the way there, into events of the link.
func (t *tree) led(e fsnotify.Event, name string) []event {
	switch {
	case e.Has(fsnotify.Create):
		return t.came(t.at(name), name)
	case e.Has(fsnotify.Remove), e.Has(fsnotify.Rename):
		t.drop(e.Name)
	}
	return []event{{name, kindOf(e.Op)}}
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

// rescan watches folders whose events were lost.
func (t *tree) rescan() {
	if t.gone {
		return
	}
	if err := t.scan(); err != nil {
		t.lost(err)
	}
}

// reopen watches a site that has come back, and reports whether it has.
func (t *tree) reopen() bool {
	if _, err := os.Stat(t.root); err != nil {
		return false
	}
	if err := t.scan(); err != nil {
		t.lost(err)
		return false
	}
	t.gone = false
	return true
}

// all returns an event of the same kind for each folder in Options.
func (t *tree) all(k kind) []event {
	var list []event
	for _, folder := range t.folders {
		list = append(list, event{folder, k})
	}
	return list
}

// isWhole reports whether a file exists and is not empty. Some editors empty a file before
// they write it.
func (t *tree) isWhole(name string) bool {
	info, err := os.Stat(t.at(name))
	return err == nil && (info.IsDir() || info.Size() > 0)
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
