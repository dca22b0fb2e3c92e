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

	"briefpack/generator/model/filename"
)

// replaceFiles replaces the files of the output folder one by one, where the folder cannot
// be exchanged. Each file is complete at every moment, and no link that leads from the index
// is broken: what pages link to comes before the pages, and files that vanish go last.
//
// It continues where an interrupted run stopped: files in the staging folder are still to be
// moved, and the manifest comes last.
func (f *folder) replaceFiles(next, old manifest) error {
	found, err := scanOurs(f.dir, old)
	if err != nil {
		return err
	}
	blocking, stale := splitStale(old.lacking(next), next)
	if err := f.removeFiles(blocking, found); err != nil {
		return err
	}
	for _, p := range f.order(next, found) {
		if err := f.put(p); err != nil {
			return fmt.Errorf("replace %q: %w", p, err)
		}
	}
	// Pages must be on disk before the files go that only older pages link to.
	if err := f.flush(); err != nil {
		return err
	}
	if err := f.removeFiles(stale, found); err != nil {
		return err
	}
	if err := f.put(manifestName); err != nil {
		return fmt.Errorf("replace the manifest: %w", err)
	}
	if err := f.flush(); err != nil {
		return err
	}
	return f.system.removeTree(f.work(newName))
}

// flush syncs the output folder.
func (f *folder) flush() error {
	sync, err := openSync(f.dir)
	if err != nil {
		return err
	}
	return errors.Join(sync.flush(f.dir), sync.close())
}

// order returns the files in the staging folder, in the order in which links stay valid: new
// files first, as nothing links to them yet; then documents and assets, pages, index pages.
func (f *folder) order(next manifest, found contents) []string {
	var list []string
	for p := range next.files {
		if info, err := os.Lstat(f.staged(p)); err == nil && info.Mode().IsRegular() {
			list = append(list, p)
		}
	}
	rank := func(p string) int {
		switch {
		case !found.ours[p]:
			return 0
		case path.Base(p) == "index.html":
			return 3
		case path.Ext(p) == ".html":
			return 2
		}
		return 1
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), strings.Count(b, "/")-strings.Count(a, "/"), strings.Compare(a, b))
	})
	return list
}

// splitStale returns the files that must go before the new ones come: a file where a folder
// is to be, a file in what is to be a file, and a file that differs from a new one only in
// capitals. It returns the rest as well.
func splitStale(stale []string, next manifest) (blocking, rest []string) {
	taken := map[string]bool{} // folded; true for a file
	for p := range next.files {
		taken[filename.Fold(p)] = true
	}
	for dir := range next.dirs {
		taken[filename.Fold(dir)] = false
	}
	for _, p := range stale {
		_, blocks := taken[filename.Fold(p)]
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			blocks = blocks || taken[filename.Fold(dir)]
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
func (f *folder) put(p string) error {
	from, to := f.staged(p), f.within(p)
	if err := makeDirs(filepath.Dir(to), f.modes.dir); err != nil {
		return err
	}
	err := f.system.move(from, to)
	if !errors.Is(err, syscall.EXDEV) {
		return err
	}
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	near := filepath.Join(filepath.Dir(to), nearName)
	err = notExist(f.system.delete(near)) // of an interrupted run
	if err == nil {
		err = copyFile(from, near, info)
	}
	if err != nil {
		return errors.Join(err, notExist(f.system.delete(near)))
	}
	return f.system.move(near, to)
}

// removeFiles removes files of the old edition, and the folders that become empty. It
// removes only files that the scan found: a link in the place of a folder would lead it to
// foreign files.
func (f *folder) removeFiles(paths []string, found contents) error {
	for _, p := range paths {
		if found.ours[p] {
			if err := f.system.delete(f.within(p)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("remove the old %q: %w", p, err)
			}
		}
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			if !slices.Contains(found.dirs, dir) || f.system.delete(f.within(dir)) != nil {
				break // foreign, or not empty
			}
		}
	}
	return nil
}
