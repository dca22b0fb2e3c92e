package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
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

// isWhole reports whether a file exists and is not empty. Some editors empty a file before
// they write it.
func (t *tree) isWhole(name string) bool {
	info, err := os.Stat(t.at(name))
	return err == nil && (info.IsDir() || info.Size() > 0)
}
