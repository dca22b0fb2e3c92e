package publish

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// replaceFiles replaces the files of the output folder one by one, where the folder
// itself cannot be exchanged. Each is whole at every moment, and no link on the way
// from the index leads nowhere: what pages link to comes before the pages, what
// vanishes goes last.
//
// Until it is done the manifest lists the old files and the new ones, so that a run
// that is killed leaves no file that the next one takes for somebody else's.
func (f *Folder) replaceFiles() error {
	seen, err := f.checkStrangers()
	if err != nil {
		return err
	}
	changed, stale := f.changes(seen)
	if err := syncTree(f.root); err != nil {
		return fmt.Errorf("bring the new files to the disk: %w", err)
	}
	f.began = true
	if err := f.putManifest(f.both()); err != nil {
		return err
	}
	blocking, stale := f.splitStale(stale)
	if err := f.remove(blocking, seen); err != nil {
		return err
	}
	for _, p := range changed {
		if err := f.put(p); err != nil {
			return fmt.Errorf("replace %q: %w", p, err)
		}
	}
	// The pages have to be on the disk before what only their older selves link to goes.
	if err := f.syncDir(); err != nil {
		return fmt.Errorf("bring the new files to the disk: %w", err)
	}
	if err := f.remove(stale, seen); err != nil {
		return err
	}
	return f.putManifest(f.next.edition)
}

// checkStrangers refuses when somebody put a file where one of ours is to be, and
// returns what there is of ours.
func (f *Folder) checkStrangers() (ours map[string]bool, err error) {
	found, err := walk(f.at.dir, f.old)
	if err != nil {
		return nil, err
	}
	for _, s := range found.strangers {
		if err := f.next.takeForeign(s); err != nil {
			return nil, err
		}
	}
	return found.ours, nil
}

// syncDir brings the output folder to the disk, which may be another one than that of
// the staging folder.
func (f *Folder) syncDir() error {
	dir, err := os.Open(f.at.dir)
	if err != nil {
		return err
	}
	return errors.Join(syncTree(dir), dir.Close())
}

// changes returns the paths to replace, in the order in which links stay valid, and
// the published paths that the new edition lacks. Seen is what of ours is there: after a
// killed run that is less than the manifest says.
func (f *Folder) changes(seen map[string]bool) (changed, stale []string) {
	for file := range f.next.all() {
		if !f.isKept(file.path) {
			changed = append(changed, file.path)
		}
	}
	slices.SortFunc(changed, func(a, b string) int {
		return cmp.Or(rank(a, seen)-rank(b, seen), strings.Count(b, "/")-strings.Count(a, "/"), strings.Compare(a, b))
	})
	return changed, slices.Sorted(f.old.lacking(f.next.edition))
}

// rank orders files by who links to whom. What was not there before comes first, as
// nothing leads to it yet; then documents and assets, pages, and index pages.
func rank(p string, seen map[string]bool) int {
	switch {
	case !seen[p]:
		return 0
	case path.Base(p) == "index.html":
		return 3
	case path.Ext(p) == ".html":
		return 2
	}
	return 1
}

// both returns the old edition and the new one together.
func (f *Folder) both() edition {
	both := edition{parts: map[string]*Part{}}
	for _, e := range []edition{f.old, f.next.edition} {
		for file := range e.all() {
			both.add(file)
		}
	}
	return both
}

// splitStale parts the files that have to go before the new ones come from the rest:
// a file where a folder is to be, a file in what is to be a file, and a file that
// differs from a new one only in capitals.
func (f *Folder) splitStale(stale []string) (blocking, rest []string) {
	for _, p := range stale {
		_, blocks := f.next.at(p)
		for dir := path.Dir(p); dir != "." && !blocks; dir = path.Dir(dir) {
			c, taken := f.next.at(dir)
			blocks = taken && !c.dir
		}
		if blocks {
			blocking = append(blocking, p)
		} else {
			rest = append(rest, p)
		}
	}
	return blocking, rest
}

// put moves one staged file to its place.
func (f *Folder) put(p string) error {
	to := f.at.within(p)
	if err := makeDirs(f.at.dir, path.Dir(p)); err != nil {
		return err
	}
	err := os.Rename(f.staged(p), to)
	if !errors.Is(err, syscall.EXDEV) {
		return err
	}
	info, err := os.Lstat(f.staged(p))
	if err != nil {
		return err
	}
	near := filepath.Join(filepath.Dir(to), nearName)
	if err := copyFile(f.staged(p), near, info); err != nil {
		return errors.Join(err, removeTree(near))
	}
	return os.Rename(near, to)
}

// putManifest replaces the manifest.
func (f *Folder) putManifest(e edition) error {
	if err := removeTree(f.staged(manifestName)); err != nil {
		return err
	}
	err := writeFile(f.staged(manifestName), formatManifest(e)...)
	if err == nil {
		err = f.put(manifestName)
	}
	if err == nil {
		err = syncFolder(f.at.dir)
	}
	if err != nil {
		return fmt.Errorf("replace the manifest: %w", err)
	}
	return nil
}

// remove removes files of the old edition, and the folders that become empty. It
// removes only what was seen: a link that somebody put in the place of a folder would
// lead it to files that are not ours.
func (f *Folder) remove(paths []string, seen map[string]bool) error {
	for _, p := range paths {
		if seen[p] {
			if err := os.Remove(f.at.within(p)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("remove the old %q: %w", p, err)
			}
		}
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			if seen[dir] && os.Remove(f.at.within(dir)) != nil {
				break // not empty
			}
		}
	}
	return nil
}
